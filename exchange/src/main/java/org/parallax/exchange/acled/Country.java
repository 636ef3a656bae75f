package org.parallax.exchange.acled;

import java.util.OptionalInt;

/**
 * A country as ACLED has it.
 *
 * @param iso2 ISO 3166-1 alpha-2 code
 * @param numeric ISO 3166-1 numeric code; empty where ISO gives none
 * @param name as in the column {@code country}
 * @param region as in the column {@code region}
 */
record Country(String iso2, OptionalInt numeric, String name, String region) {
    /** A name with the country behind it: "Civilians (Syria)". */
    String of(String whom) {
        return whom + " (" + name + ")";
    }
}
