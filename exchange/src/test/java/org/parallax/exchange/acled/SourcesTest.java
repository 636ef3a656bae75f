package org.parallax.exchange.acled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.exchange.MadeRecord;
import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns source and source_scale, by what the register knows of outlets. */
class SourcesTest {
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # outlets, event in Syria          | source                          | scale
                    Enab Baladi                        | Enab Baladi                     | National
                    Al Jazeera                         | Al Jazeera                      | Regional
                    Reuters                            | Reuters                         | International
                    The New Humanitarian               | The New Humanitarian            | International
                    Syrian Observatory for Human Rights| Syrian Observatory for Human Rights | Other
                    Valley Courier                     | Valley Courier                  | Other
                    Enab Baladi; Reuters               | Enab Baladi; Reuters            | National-International
                    Reuters; Enab Baladi; Al Jazeera   | Reuters; Enab Baladi; Al Jazeera | National-International
                    Valley Courier; Enab Baladi        | Valley Courier; Enab Baladi     | Other-National
                    Reuters; Reuters                   | Reuters                         | International
                    # without an outlet: the site, else the report
                    @https://t.me/valley/12            | t.me                            | New media
                    @https://www.valley.example/a      | valley.example                  | Other
                    @https://t.me/a; Enab Baladi       | t.me; Enab Baladi               | New media-National
                    @                                  | r0                              | Other
                    """)
    void outlets(String outlets, String source, String scale) {
        MadeRecord made = new MadeRecord();
        List<String> reports = new ArrayList<>();
        for (String outlet : outlets.split("; ")) {
            String id = "r" + reports.size();
            boolean bare = outlet.startsWith("@");
            made.report(
                    new Report(
                            id,
                            "Shells fell.",
                            Optional.empty(),
                            bare ? Optional.empty() : Optional.of(outlet),
                            bare && outlet.length() > 1
                                    ? Optional.of(outlet.substring(1))
                                    : Optional.empty(),
                            Optional.of("en"),
                            Optional.of(LocalDate.parse("2026-01-07"))));
            reports.add(id);
        }
        made.event("i1")
                .day("2026-01-06")
                .at("gn:170063")
                .reports(reports.getFirst())
                .alsoIn(reports.stream().skip(1).toArray(String[]::new));
        assertEquals(source + " | " + scale, Rows.of(made).of("source", "source_scale"));
    }
}
