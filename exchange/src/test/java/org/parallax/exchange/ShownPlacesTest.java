package org.parallax.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.Where;
import org.parallax.exchange.brief.Asked;
import org.parallax.exchange.brief.SituationReport;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;
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

    /** A site by the name of its town, once it is put there; whatever is told of it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    site, gn:170063 Aleppo town
                    hit,  gn:170063 Aleppo town
                    base, px:abu-duhur-airbase Abu al-Duhur air base neighbourhood
                    town, gn:170063 Aleppo city
                    """)
    void aNameIsNoFinerThanItsPoint(String id, String told) {
        Event event = VIEW.event(id).orElseThrow();
        assertEquals(told, told(event.where().orElseThrow()));
        Account account = VIEW.account(event.claims().getFirst()).orElseThrow();
        assertEquals(told, told(account.where().getFirst()));
        List<String> names =
                VIEW.episodes().flatMap(it -> it.where().stream()).map(it -> told(it)).toList();
        assertTrue(names.contains(told), names.toString());
    }

    private static String told(Where where) {
        return "%s %s %s".formatted(where.place(), where.name(), where.precision().word());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"acled", "ged", "csv", "geojson", "jsonld"})
    void noFormNamesASiteInUse(String name) throws IOException {
        String printed =
                form(name).of(VIEW).map(Object::toString).collect(Collectors.joining("\n"));
        assertFalse(printed.contains("khalid-fajr"), printed);
        assertFalse(printed.contains("Khalid Fajr"), printed);
        assertFalse(printed.contains("Sheikh Maqs"), printed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void noWayTellsMore(String way, boolean points, Printing printing) throws IOException {
        String printed = printing.of(VIEW).map(Object::toString).collect(Collectors.joining("\n"));
        PlacedRecord.assertSilent(way, printed);
        assertEquals(points, PlacedRecord.tellsTown(printed), "where the city lies: " + printed);
    }
}
