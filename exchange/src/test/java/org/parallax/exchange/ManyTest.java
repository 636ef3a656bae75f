package org.parallax.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Grade;
import org.parallax.event.Side;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Form;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.form.Preamble;
import org.parallax.pipeline.Tables;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * However many incidents a record has, a form holds one. {@code -Dparallax.many=1000000} measures
 * each form with so many.
 */
class ManyTest {
    private static final int INCIDENTS = Integer.getInteger("parallax.many", 6_000);

    /** Less than half of them take, were they kept. */
    private static final long SLACK_BYTES = 2L << 20;

    /** GED's rows have integers of which none may be given out twice: a hash table of them. */
    private static final long BYTES_OF_AN_INTEGER = 32;

    /** In the last half nothing may grow: by then what is kept of the last few is full. */
    private static final int STEPS = 4;

    static List<String> forms() {
        return Forms.names();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void holdsNoMoreOfManyThanOfFew(String name, TestReporter reporter) {
        Use use = Use.of(Forms.called(name).orElseThrow(), many(INCIDENTS));
        reporter.publishEntry(name, use.words());
        assertTrue(use.lines > INCIDENTS / 2, name + " has " + use.lines + " lines");
        long most = SLACK_BYTES + (name.equals("ged") ? INCIDENTS * BYTES_OF_AN_INTEGER : 0);
        assertTrue(use.growth() < most, name + " holds bytes after each step: " + use.held);
    }

    @Test
    void aFormThatKeepsWhatItSawIsFound() {
        Use use = Use.of(new Hoarder(), many(INCIDENTS));
        assertTrue(use.growth() > SLACK_BYTES, "holds bytes after each step: " + use.held);
    }

    /** Prints an incident's id and lets none go. */
    private static final class Hoarder implements Form {
        private final List<Event> kept = new ArrayList<>();

        @Override
        public String name() {
            return "hoard";
        }

        @Override
        public Stream<String> lines(RecordView record, Preamble preamble, Consumer<Lost> lost) {
            return record.events().peek(kept::add).map(Event::id);
        }
    }

    /** What a form needed, and what it held in memory after each step of its lines. */
    private static final class Use {
        private final List<Long> held = new ArrayList<>();
        private long lines;
        private long characters;
        private long losses;
        private long nanoseconds;

        static Use of(Form form, RecordView record) {
            Use use = new Use();
            long began = System.nanoTime();
            long paused = 0;
            try (Stream<String> all =
                    form.lines(record, MadeRecord.preamble(), _ -> use.losses++)) {
                Iterator<String> each = all.iterator();
                while (each.hasNext()) {
                    use.characters += each.next().length() + 1;
                    if (++use.lines % (INCIDENTS / STEPS) != 0) continue;
                    long before = System.nanoTime();
                    use.held.add(heldBytes());
                    paused += System.nanoTime() - before;
                }
            }
            use.nanoseconds = System.nanoTime() - began - paused;
            return use;
        }

        private static long heldBytes() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }

        long growth() {
            return held.stream().skip(half()).mapToLong(it -> it).max().orElseThrow()
                    - held.get(half());
        }

        private int half() {
            return (held.size() - 1) / 2;
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "%,d incidents: %,d lines, %,d MB, %,d losses told, %.1f s; heap in use %,d MB"
                            + " at half, %,d KB more at most",
                    INCIDENTS,
                    lines,
                    characters >> 20,
                    losses,
                    nanoseconds / 1e9,
                    held.get(half()) >> 20,
                    growth() >> 10);
        }
    }

    @Test
    void theManyAreARecordLikeTheFew() {
        RecordView record = many(10);
        assertEquals(10, record.eventCount());
        try (Stream<Event> events = record.events()) {
            assertEquals(10, events.map(Event::id).distinct().count());
        }
        Event last = record.event("i1x2").orElseThrow();
        assertEquals(List.of("sohr", "valley courier"), last.origins());
        assertEquals(2, record.figures(last).size());
        assertEquals(last.claims(), record.figures(last).stream().map(Account::id).toList());
        try (Stream<Account> accounts = record.accounts()) {
            assertEquals(record.accountCount(), accounts.map(Account::id).distinct().count());
        }
    }

    /** A raid, a battle, a blast with nobody counted, and a protest; then the same again. */
    private static RecordView many(int incidents) {
        MadeRecord made = new MadeRecord();
        made.report(
                "a",
                "Valley Courier",
                "2031-04-02",
                "At least 6 civilians were killed in the raid, among them 2 children, the"
                        + " observatory said. 12 fighters were killed in the battle.");
        made.report("b", "Harbour Post", "2031-04-03", "Nobody counted. 40 people were hurt.");
        Claim six =
                made.figure(
                        "a",
                        "At least 6 civilians were killed",
                        Outcome.KILLED,
                        Count.atLeast(6),
                        Who.CIVILIAN,
                        made.speaker("a", Optional.of("sohr"), "the observatory"));
        Claim two =
                made.figure(
                        "a",
                        "2 children",
                        Outcome.KILLED,
                        Count.exactly(2),
                        Who.CHILD,
                        made.speaker("a", Optional.of("sohr"), "the observatory"));
        Claim twelve =
                made.figure(
                        "a",
                        "12 fighters were killed",
                        Outcome.KILLED,
                        Count.exactly(12),
                        Who.COMBATANT);
        Claim forty =
                made.figure(
                        "b",
                        "40 people were hurt",
                        Outcome.INJURED,
                        Count.exactly(40),
                        Who.UNKNOWN);
        made.event("i1")
                .type(IncidentType.AIRSTRIKE)
                .acled("Explosions/Remote violence", "Air/drone strike")
                .day("2031-04-01")
                .at("gn:170063")
                .side("syria-army", Side.Role.PERPETRATOR, Side.Basis.ACCUSED)
                .figure(
                        Outcome.KILLED,
                        Who.CIVILIAN,
                        Optional.empty(),
                        new Bounds(6, 6, 9, true),
                        six)
                .figure(
                        Outcome.KILLED,
                        Who.CHILD,
                        Optional.empty(),
                        new Bounds(2, 2, 2, false),
                        two)
                .total(Outcome.KILLED, new Bounds(6, 6, 9, true))
                .accused("sohr", "syria-army", "syria-government")
                .reports("a", "b")
                .origins("sohr", "valley courier")
                .lineage("sohr", "monitor", "a")
                .lineage("valley courier", "outlet", "a")
                .grade(Grade.CONTESTED);
        made.event("i2")
                .type(IncidentType.ARMED_CLASH)
                .acled("Battles", "Armed clash")
                .days("2031-04-01", "2031-04-02")
                .at("px:aleppo-province")
                .side("sdf", Side.Role.PARTY)
                .side("hts", Side.Role.PARTY)
                .figure(
                        Outcome.KILLED,
                        Who.COMBATANT,
                        Optional.of("hts"),
                        new Bounds(12, 12, 12, false),
                        twelve)
                .killed(12, 12, 12)
                .reports("a")
                .origins("valley courier")
                .lineage("valley courier", "outlet", "a");
        made.event("i3")
                .type(IncidentType.BOMBING)
                .acled("Explosions/Remote violence", "Remote explosive/landmine/IED")
                .at("Old Mill", 3.5, -4.25, Precision.TOWN)
                .claim(forty)
                .total(Outcome.INJURED, new Bounds(40, 40, 40, false))
                .reports("b")
                .origins("harbour post")
                .lineage("harbour post", "outlet", "b")
                .episode("e1");
        made.event("i4")
                .type(IncidentType.PROTEST)
                .acled("Protests", "Peaceful protest")
                .day("2031-04-03")
                .reports("b")
                .origins("harbour post", "sohr")
                .grade(Grade.WEAK);
        List<String> claims = List.of(six.id(), two.id(), twelve.id(), forty.id());
        List<String> events = List.of("i1", "i2", "i3", "i4");
        return new RecordView(
                new ManyLines(made.lines(), events, claims, incidents), Tables.bundled());
    }
}
