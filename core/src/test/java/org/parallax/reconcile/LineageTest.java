package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.event.Policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who said it first, which reports carry it, and which print those again. */
class LineageTest {
    private static final World WORLD = new World();

    /** What one report prints: two numbers by the health office, the blow in its own voice. */
    private static final String TEXT =
            """
            incident shelling | Shells struck the tannery in the mill quarter on Tuesday | at mill; on 2026-03-03; perps league; targets civilian
            figure killed 9 civilian | Nine dyers and carters were killed beside the vats | by health
            figure injured 14 civilian | and fourteen more were carried to the clinic by their neighbours | by health
            text | The yards were closed until the evening and the ferries did not run
            """;

    /** Another text, by the monitor, of the same blow. */
    private static final String OTHER =
            """
            report m1 2026-03-04 River Daily
            incident shelling | The tannery of the mill quarter was hit on Tuesday, the monitor wrote | at mill; on 2026-03-03; perps league; targets civilian
            figure killed 11 civilian | Eleven civilians lost their lives, among them a boy who sold tea | by monitor
            """;

    private static List<Incident> record(List<Reading> readings) {
        return new Reconciler(WORLD, Policy.UCDP).reconcile(readings);
    }

    private static Incident incident(String story) {
        return record(Story.readings(WORLD, story)).getFirst();
    }

    /** "monitor (monitor, killed): m1 cites the monitor MONITOR [c1 all of its words; +996]". */
    private static List<String> shown(Incident incident) {
        return incident.reprints().stream().map(LineageTest::shown).toList();
    }

    private static String shown(Origin origin) {
        String counts = origin.counts().stream().map(it -> ", " + it.word()).collect(joined(""));
        return "%s (%s%s): %s"
                .formatted(
                        origin.name(),
                        origin.kind(),
                        counts,
                        origin.carriers().stream().map(LineageTest::shown).collect(joined(" / ")));
    }

    private static String shown(Origin.Carrier carrier) {
        List<String> prints = new ArrayList<>();
        carrier.reprints().forEach(it -> prints.add(it.report() + " " + it.why()));
        if (!carrier.more().isEmpty()) prints.add("+" + carrier.more().size());
        String below = prints.isEmpty() ? "" : " [" + String.join(" | ", prints) + "]";
        return carrier.report() + " " + carrier.why() + below;
    }

    private static Collector<CharSequence, ?, String> joined(String by) {
        return Collectors.joining(by);
    }

    /** "North Post" and a name that looks the same: its first letter is Greek. */
    @Test
    void outletsThatOnlyLookAlikeStayTwo() {
        String told = "incident shelling | Shells hit the mill | at mill; on 2026-03-03\n";
        String story =
                "report r1 2026-03-04 North Post\n"
                        + told
                        + "figure killed 3 civilian | three millers died there\n"
                        + "report r2 2026-03-04 \u039Dorth Post\n"
                        + told
                        + "figure killed 3 civilian | a blow took three lives at the wheel\n";
        Incident incident = incident(story);
        assertEquals(List.of("north post", "\u03BDorth post"), incident.origins());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '#',
            textBlock =
                    """
                    a monitor               # figure killed 3 civilian ! three died ! by monitor                     # monitor (monitor, killed): r1 cites the monitor MONITOR
                    a body of a state       # figure killed 3 civilian ! three died ! by ministry                    # ministry (state, killed): r1 cites MINISTRY
                    by way of an agency     # figure killed 3 civilian ! three died ! by monitor, agency             # monitor (monitor, killed): r1 cites the monitor MONITOR by way of the agency AGENCY
                    the shorter way         # figure killed 3 civilian ! three died ! by monitor, agency/figure injured 4 civilian ! four were hurt ! by monitor # monitor (monitor, killed, injured): r1 cites the monitor MONITOR
                    somebody unregistered   # figure killed 3 civilian ! three died ! by Harbour Watch               # harbour watch (unregistered, killed): r1 cites Harbour Watch
                    nobody by name          # figure killed 3 civilian ! three died ! by local sources               # local sources (in north post) (unnamed, killed): r1 cites local sources
                    the outlet itself       # figure killed 3 civilian ! three died                                  # north post (outlet, killed): r1 says so itself
                    people without a number # figure killed ? civilian ! some died ! by monitor                      # monitor (monitor): r1 cites the monitor MONITOR
                    a headline's number     # title figure killed 3 civilian ! three dead ! /figure killed 3 civilian ! three died ! by monitor # monitor (monitor, killed): r1 cites the monitor MONITOR
                    """)
    void howAReportComesByWhatItTells(String what, String claims, String branch) {
        String story =
                "report r1 2026-03-04 North Post\n"
                        + "incident shelling | Shells hit the mill | at mill; on 2026-03-03\n"
                        + claims.strip().replace('/', '\n').replace("! \n", "\n").replace('!', '|');
        assertTrue(shown(incident(story)).contains(branch), () -> what + shown(incident(story)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            textBlock =
                    """
                    the earliest is first  # c1 05 ; c2 06            # a1 cites HEALTH [c1 all of its words | c2 all of its words]
                    of a day the lesser id # c2 05 ; c1 05            # a1 cites HEALTH [c1 all of its words | c2 all of its words]
                    an earlier copy leads  # c1 03                    # c1 cites HEALTH [a1 all of its words]
                    five are all told      # c1 05;c2 05;c3 05;c4 05;c5 05 # a1 cites HEALTH [c1 all of its words | c2 all of its words | c3 all of its words | c4 all of its words | c5 all of its words]
                    of six the first four  # c6 09;c2 05;c3 05;c4 05;c5 05;c1 05 # a1 cites HEALTH [c1 all of its words | c2 all of its words | c3 all of its words | c4 all of its words | +2]
                    some words are others  # c1 05 text ! Our readers may write to the editor below this line # a1 cites HEALTH [c1 all of the first print's words, and others]
                    some words replaced    # c1 05 -text text ! The council asked travellers to wait # a1 cites HEALTH [c1 84 % of its words]
                    others are left out    # c1 05 -text              # a1 cites HEALTH [c1 all of its words]
                    an edition tells more  # c1 05 figure missing 2 civilian ! two more are missing ! by health # a1 cites HEALTH [c1 all of the first print's words, and others; tells more or otherwise]
                    """)
    void whichReportsPrintATextAgain(String what, String prints, String expected) {
        List<String> reports = new ArrayList<>();
        for (String print : prints.split(";")) {
            String[] words = print.strip().split(" ", 3);
            String more = words.length < 3 ? "" : words[2].replace('!', '|');
            String text =
                    more.startsWith("-text")
                            ? TEXT.replaceFirst("text [|].*\n", more.substring(5).strip())
                            : TEXT + more;
            reports.add(
                    "report %s 2026-03-%s Outlet %s\n%s\n"
                            .formatted(words[0], words[1], words[0], text));
        }
        String story = "report a1 2026-03-04 North Post\n" + TEXT + String.join("", reports);
        String health =
                incident(story).reprints().stream()
                        .filter(it -> it.name().equals("health"))
                        .flatMap(it -> it.carriers().stream())
                        .map(LineageTest::shown)
                        .collect(joined(" / "));
        assertEquals(expected, health, what);
    }

    @Test
    void whatIsCarriedMostComesFirst() {
        String again = "report b1 2026-03-05 Evening Wire\n" + TEXT;
        assertEquals(
                List.of(
                        "health (other, killed, injured): a1 cites HEALTH [b1 all of its words]",
                        "north post (outlet): a1 says so itself [b1 all of its words]",
                        "monitor (monitor, killed): m1 cites the monitor MONITOR",
                        "river daily (outlet): m1 says so itself"),
                shown(incident("report a1 2026-03-04 North Post\n" + TEXT + OTHER + again)));
    }

    @Test
    void aThousandCopiesStaySmallAndQuick() {
        String again =
                IntStream.range(0, 1000)
                        .mapToObj(
                                i -> "report c%04d 2026-03-05 Outlet %d\n%s".formatted(i, i, TEXT))
                        .collect(joined("\n"));
        List<Reading> readings =
                Story.readings(WORLD, "report a1 2026-03-04 North Post\n" + TEXT + again);
        Incident incident = record(readings).getFirst();
        for (Origin origin : incident.reprints()) {
            Origin.Carrier carrier = origin.carriers().getFirst();
            assertEquals(4, carrier.reprints().size());
            assertEquals(996, carrier.more().size());
            assertEquals(1001, origin.reports());
        }
        long began = System.nanoTime();
        record(readings);
        long millis = (System.nanoTime() - began) / 1_000_000;
        assertTrue(millis < 5_000, () -> millis + " ms");
    }

    /** Random stories, some of them printed again: the tree is of the origins and reports told. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTreeHoldsEveryOriginAndEveryReportInAnyOrder(long seed) {
        List<Reading> readings = new ArrayList<>(OrderTest.readings(new Random(seed), 20));
        String copies =
                IntStream.range(0, 9)
                        .mapToObj(i ->
                                "report c%d 2026-03-0%d Outlet %d\n%s".formatted(i, i + 1, i, TEXT))
                        .collect(joined(""));
        readings.addAll(Story.readings(WORLD, copies + OTHER));
        List<Incident> record = record(readings);
        for (Incident incident : record) {
            assertEquals(
                    incident.origins(),
                    incident.reprints().stream().map(Origin::name).sorted().toList());
            Set<String> reports = new TreeSet<>(incident.reports());
            reports.addAll(incident.alsoIn());
            assertEquals(
                    reports,
                    incident.reprints().stream()
                            .flatMap(LineageTest::reports)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        Collections.shuffle(readings, new Random(seed + 1));
        assertEquals(record, record(readings));
        assertTrue(
                record.stream()
                        .flatMap(it -> it.reprints().stream())
                        .anyMatch(it -> it.counts().contains(Outcome.KILLED)));
    }

    private static Stream<String> reports(Origin origin) {
        return origin.carriers().stream()
                .flatMap(it ->
                        Stream.concat(
                                Stream.of(it.report()),
                                Stream.concat(
                                        it.reprints().stream().map(Origin.Reprint::report),
                                        it.more().stream())));
    }
}
