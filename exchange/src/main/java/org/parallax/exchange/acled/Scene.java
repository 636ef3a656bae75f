package org.parallax.exchange.acled;

import java.time.LocalDate;

/**
 * What a name depends on: ACLED calls one body otherwise abroad, under another government and in an
 * event of another type.
 */
record Scene(Country country, LocalDate day, SubEvent sub) {
    Party civilians() {
        return Party.of(country.of("Civilians"), Inter.CIVILIANS);
    }

    Party unidentified() {
        return Party.of(country.of("Unidentified Armed Group"), Inter.POLITICAL_MILITIA);
    }
}
