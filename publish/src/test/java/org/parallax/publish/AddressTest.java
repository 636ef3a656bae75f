package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.When;
import org.parallax.pipeline.Samples;
import org.parallax.pipeline.Snapshot;
import org.parallax.text.Part;
import org.parallax.text.Report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Addresses tell what titles tell: of one that holds a withheld name only the host is shown. */
class AddressTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "https://post.example/news/41, https://post.example/news/41",
        "https://post.example/ilan-baruk-killed, 'post.example, the rest withheld'",
        "https://post.example/news?slug=Ilan_Baruk, 'post.example, the rest withheld'",
        "https://post.example/#BARUK, 'post.example, the rest withheld'",
        "ilan-baruk, 'an address, the rest withheld'",
    })
    void aNameInAnAddressIsWithheld(String url, String shown) {
        Report report =
                new Report(
                        "r",
                        "A clerk spoke of Ilan Baruk; he had a shop.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(url),
                        Optional.of("en"),
                        Optional.empty());
        NamedVictim victim =
                new NamedVictim(
                        Samples.quote(report, Part.TEXT, "Ilan Baruk"),
                        Outcome.KILLED,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        When.UNKNOWN,
                        Optional.empty(),
                        "victim/toy");
        Reading reading =
                new Reading(
                        report, Optional.empty(), List.of(), List.of(), List.of(), List.of(victim));
        PublicRecord record =
                PublicRecord.of(new Snapshot(List.of(reading), List.of(), actor -> actor));
        assertEquals(shown, record.report("r").orElseThrow().url().orElseThrow());
    }
}
