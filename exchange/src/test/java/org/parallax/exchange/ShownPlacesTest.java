package org.parallax.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.exchange.brief.Asked;
import org.parallax.exchange.brief.SituationReport;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Form;
import org.parallax.exchange.form.Lost;
import org.parallax.pipeline.Sites;
import org.parallax.publish.PlacedRecord;
import org.parallax.publish.RecordContents;
import org.parallax.publish.RecordLines;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No form tells a place finer than may be told, or one whose name is withheld: what tables are made
 * from, and every form that looks places up in the gazetteer.
 */
class ShownPlacesTest {
    private static final RecordView VIEW =
            new RecordView(
                    new RecordLines(RecordContents.of(PlacedRecord.record())), PlacedRecord.TABLES);

    /** A line on the report's map, in which any digits may stand. */
    private static final Pattern DRAWN = Pattern.compile("<path[^>]*>");

    /** What a way out prints of the record. */
    interface Printing {
        Stream<?> of(RecordView record) throws IOException;
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("events", "points", RecordView::events),
                way("accounts", "points", RecordView::accounts),
                way("episodes", "points", RecordView::episodes),
                way("acled", "points", form("acled")),
                way("ged", "points", form("ged")),
                way("csv", "points", form("csv")),
                way("mse", "no points", form("mse")),
                way("geojson", "points", form("geojson")),
                way("jsonld", "points", form("jsonld")),
                way("report", "no points", ShownPlacesTest::report));
    }

    private static Arguments way(String name, String points, Printing printing) {
        return arguments(name, points.equals("points"), printing);
    }

    /** Its lines, and what it says that they lose. */
    private static Printing form(String name) {
        Form form = Forms.called(name).orElseThrow();
        return record -> {
            List<Lost> lost = new ArrayList<>();
            try (Stream<String> lines = form.lines(record, MadeRecord.preamble(), lost::add)) {
                List<String> all = lines.toList();
                return Stream.concat(all.stream(), lost.stream());
            }
        };
    }

    private static Stream<?> report(RecordView record) throws IOException {
        LocalDate day = LocalDate.of(2031, 3, 31);
        StringBuilder page = new StringBuilder();
        SituationReport.of(
                        record,
                        MadeRecord.preamble(),
                        new Asked(day, day, Optional.empty()),
                        Sites.of(PlacedRecord.TABLES))
                .html(page);
        return Stream.of(DRAWN.matcher(page).replaceAll(""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void noWayTellsMore(String way, boolean points, Printing printing) throws IOException {
        String printed = printing.of(VIEW).map(Object::toString).collect(Collectors.joining("\n"));
        PlacedRecord.assertSilent(way, printed);
        assertEquals(points, PlacedRecord.tellsTown(printed), "where the city lies: " + printed);
    }
}
