package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Anchor;
import org.parallax.event.Applied;
import org.parallax.event.Bounds;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Reconciled;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What persons decide holds, whatever comes in later and in whatever order. */
class DecisionsTest {
    private static final World WORLD = new World();
    private static final Reconciler RECONCILER = new Reconciler(WORLD, Policy.UCDP);
    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    /** Two reports on Hill, two on Tell four days later; then one more on each. */
    private static final String SHELLS =
            """
            report r1 2026-03-02 North Post
            incident shelling | Shells fell on the hill quarter before dawn | at hill; on 2026-03-01; perps league; targets civilian
            figure killed 4 civilian | four people were killed
            report r2 2026-03-02 River Daily
            incident shelling | The hill quarter was shelled on Sunday | at hill; on 2026-03-01; perps league; targets civilian
            figure killed 5 civilian | five residents died
            report r3 2026-03-06 North Post
            incident shelling | Mortar rounds hit the market of Tell | at tell; on 2026-03-05; perps league; targets civilian
            figure killed 7 civilian | seven traders were killed
            report r4 2026-03-06 River Daily
            incident shelling | Tell came under fire on Thursday | at tell; on 2026-03-05; perps league; targets civilian
            figure killed 7 civilian | seven people lost their lives
            report r5 2026-03-08 Evening Wire
            incident shelling | A week ago the hill quarter was shelled | at hill; on 2026-03-01; perps league; targets civilian
            report r6 2026-03-09 Evening Wire
            incident shelling | The shells on Tell were fired from the ridge | at tell; on 2026-03-05; perps league; targets civilian
            """;

    private final Random random = new Random(6);
    private final List<Reading> all = Story.readings(WORLD, SHELLS);
    private final List<Reading> known = new ArrayList<>(all.subList(0, 4));
    private final List<Decision> decisions = new ArrayList<>();

    private Reconciled now() {
        List<Reading> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, random);
        List<Decision> told = new ArrayList<>(decisions);
        Collections.shuffle(told, random);
        return RECONCILER.reconcile(shuffled, told);
    }

    private static Incident of(Reconciled now, String report) {
        return now.incidents().stream()
                .filter(it -> it.reports().contains(report))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no incident of " + report));
    }

    private Subject subject(String report) {
        Incident incident = of(now(), report);
        return new Subject(incident.id(), incident.anchors());
    }

    private void decide(Ruling ruling) {
        long sequence = decisions.size() + 1L;
        decisions.add(new Decision(sequence, NOON, "Ada", "I was there.", ruling));
    }

    /** {@code merge A B}, {@code split A B} (both out), {@code undo N}, or {@code + A} comes in. */
    private void step(String step) {
        String[] words = step.strip().split(" ");
        switch (words[0]) {
            case "+" -> all.stream().filter(it -> named(it, words[1])).forEach(known::add);
            case "merge" -> decide(new Ruling.Merge(subject(words[1]), subject(words[2])));
            case "split" -> split(List.of(words).subList(1, words.length));
            case "apart" -> decide(new Ruling.Apart(subject(words[1]), subject(words[2])));
            case "accept" -> decide(new Ruling.Accept(subject(words[1]), words[2]));
            case "undo" -> decide(new Ruling.Undo(Long.parseLong(words[1])));
            default -> throw new IllegalArgumentException(step);
        }
    }

    private static boolean named(Reading reading, String report) {
        return reading.report().id().equals(report);
    }

    private void split(List<String> reports) {
        Subject of = subject(reports.getFirst());
        List<Anchor> out =
                of.anchors().stream().filter(it -> reports.contains(it.report())).toList();
        List<Anchor> stay = of.anchors().stream().filter(it -> !out.contains(it)).toList();
        decide(new Ruling.Split(of.incident(), out, stay));
    }

    private void steps(String steps) {
        Stream.of(steps.split(";")).filter(it -> !it.isBlank()).forEach(this::step);
    }

    private static String groups(Reconciled now) {
        return now.incidents().stream()
                .map(it -> String.join(" ", it.reports()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String states(Reconciled now) {
        return now.decisions().stream()
                .map(it -> it.state().word())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                          | r1 r2, r3 r4          | ``
                    + r5; + r6                                  | r1 r2 r5, r3 r4 r6    | ``
                    merge r1 r3                                 | r1 r2 r3 r4           | in-force
                    merge r1 r3; + r5; + r6                     | r1 r2 r3 r4 r5 r6     | in-force
                    + r5; merge r5 r4; + r6                     | r1 r2 r3 r4 r5 r6     | in-force
                    merge r1 r3; undo 1                         | r1 r2, r3 r4          | undone in-force
                    merge r1 r3; undo 1; undo 2                 | r1 r2 r3 r4           | in-force undone in-force
                    merge r1 r3; undo 1; undo 2; undo 3         | r1 r2, r3 r4          | undone in-force undone in-force
                    split r2                                    | r1, r2, r3 r4         | in-force
                    split r2; + r5; + r6                        | r1 r5, r2, r3 r4 r6   | in-force
                    + r5; split r2                              | r1 r5, r2, r3 r4      | in-force
                    + r5; split r2 r5                           | r1, r2 r5, r3 r4      | in-force
                    split r2; undo 1                            | r1 r2, r3 r4          | undone in-force
                    split r2; merge r1 r2                       | r1 r2, r3 r4          | overruled in-force
                    split r2; merge r1 r2; undo 2               | r1, r2, r3 r4         | in-force undone in-force
                    merge r1 r3; split r3                       | r1 r2 r4, r3          | in-force in-force
                    merge r1 r3; split r3; + r5; + r6           | r1 r2 r4 r5, r3 r6    | in-force in-force
                    merge r1 r3; split r3 r4                    | r1 r2, r3 r4          | overruled in-force
                    merge r1 r3; split r3 r4; undo 2            | r1 r2 r3 r4           | in-force undone in-force
                    merge r1 r3; split r3; undo 1               | r1 r2, r3, r4         | undone in-force in-force
                    merge r1 r3; split r1 r3                    | r1 r3, r2 r4          | in-force in-force
                    split r2; merge r2 r3; + r5; + r6           | r1 r5, r2 r3 r4 r6    | in-force in-force
                    split r2; split r4; merge r2 r4             | r1, r2 r4, r3         | in-force in-force in-force
                    apart r1 r3; + r5; + r6                     | r1 r2 r5, r3 r4 r6    | in-force
                    split r2; undo 1; apart r1 r3               | r1 r2, r3 r4          | undone in-force in-force
                    apart r1 r3; merge r1 r3                    | r1 r2 r3 r4           | overruled in-force
                    apart r1 r3; merge r1 r3; undo 2            | r1 r2, r3 r4          | in-force undone in-force
                    merge r1 r3; split r3; apart r1 r3; + r5    | r1 r2 r4 r5, r3       | in-force in-force in-force
                    accept r1 place                             | r1 r2, r3 r4          | in-force
                    accept r1 place; merge r1 r3; + r5; + r6    | r1 r2 r3 r4 r5 r6     | in-force in-force
                    accept r1 place; undo 1                     | r1 r2, r3 r4          | undone in-force
                    """)
    void hold(String steps, String groups, String states) {
        steps(steps);
        for (int again = 0; again < 5; again++) {
            Reconciled now = now();
            assertEquals(groups, groups(now));
            assertEquals(states, states(now));
            assertEquals(now, now(), "whatever the order");
        }
    }

    /** Both tell of one blow, so that the machine takes a third report and them for one. */
    @Test
    void whatIsKeptApartStaysApartWhateverComesBetween() {
        String between =
                """
                report r7 2026-03-03 Evening Wire
                incident shelling | The hill quarter was shelled | at hill; on 2026-03-01; perps league; targets civilian
                figure killed 4 civilian | four people were killed
                figure killed 5 civilian | five residents died
                """;
        known.subList(2, 4).clear();
        steps("split r2");
        decide(new Ruling.Apart(subject("r1"), subject("r2")));
        decide(new Ruling.Undo(1));
        known.addAll(Story.readings(WORLD, between));
        Reconciled now = now();
        assertEquals(2, now.incidents().size(), groups(now));
        assertEquals("undone in-force in-force", states(now));
        assertTrue(of(now, "r1").why().contains(" apart: I was there."), of(now, "r1").why());
        decide(new Ruling.Undo(2));
        assertEquals("r1 r2 r7", groups(now()), "and the machine would have put them together");
    }

    @Test
    void anAcceptanceIsShownAndChangesNothing() {
        Incident before = of(now(), "r1");
        steps("accept r1 figures/killed");
        Incident after = of(now(), "r1");
        assertEquals(1, after.decisions().size());
        assertEquals(before.why(), after.why());
        assertEquals(before.totals(), after.totals());
    }

    @Test
    void aReportThatHasMoreInCommonWithWhatWasSplitOffJoinsThat() {
        steps("split r2");
        String more =
                """
                report r7 2026-03-03 Evening Wire
                incident shelling | The hill quarter was shelled | at hill; on 2026-03-01; perps league; targets civilian
                figure killed 5 civilian | five residents died | by monitor
                """;
        known.addAll(Story.readings(WORLD, more));
        assertEquals("r1, r2 r7, r3 r4", groups(now()));
    }

    @Test
    void theIncidentSaysWhoPutItTogetherAndWhoTookItApart() {
        String id = of(now(), "r3").id();
        steps("merge r1 r3");
        Incident one = of(now(), "r1");
        assertTrue(one.why().contains("put together by Ada: I was there;"), one.why());
        assertEquals(List.of(1L), sequences(one));
        assertTrue(one.answersTo(id), "the id of what was merged leads on");
        assertTrue(one.formerly().contains(id), "and is named");
        steps("split r3");
        for (String report : List.of("r1", "r3")) {
            Incident half = of(now(), report);
            assertTrue(half.why().endsWith("Ada split r3 off: I was there."), half.why());
        }
        assertEquals(List.of(1L, 2L), sequences(of(now(), "r1")));
        assertEquals(List.of(2L), sequences(of(now(), "r3")), "the merge no longer moves it");
    }

    @Test
    void whatWasTakenOutTogetherSaysSo() {
        steps("merge r1 r3; split r1 r3");
        Incident out = of(now(), "r3");
        assertEquals(List.of("r1", "r3"), out.reports());
        assertTrue(out.why().contains("; taken out together by Ada: I was there."), out.why());
    }

    /** A text of some length under two ids; c2 only repeats c1. */
    private static final String COPIES =
            """
            report c1 2026-03-02 North Post
            incident shelling | Shells fell on the hill quarter before dawn and set fire to a row of shops beside the old well | at hill; on 2026-03-01; perps league; targets civilian
            figure killed 4 civilian | four people who had slept above the shops were killed by the smoke before anyone could reach them
            report c2 2026-03-03 River Daily
            incident shelling | Shells fell on the hill quarter before dawn and set fire to a row of shops beside the old well | at hill; on 2026-03-01; perps league; targets civilian
            figure killed 4 civilian | four people who had slept above the shops were killed by the smoke before anyone could reach them
            """;

    @Test
    void aCopyGoesWhereItsFirstPrintGoes() {
        known.addAll(Story.readings(WORLD, COPIES));
        assertEquals("c1 c2 r1 r2, r3 r4", groups(now()));
        steps("split c2");
        assertEquals("c1 c2, r1 r2, r3 r4", groups(now()));
        steps("split c2");
        assertEquals("c1 c2, r1 r2, r3 r4", groups(now()));
        assertEquals("in-force lost", states(now()));
        steps("merge c2 r3");
        assertEquals("c1 c2 r3 r4, r1 r2", groups(now()));
    }

    private static List<Long> sequences(Incident incident) {
        return incident.decisions().stream().map(it -> it.decision().sequence()).toList();
    }

    /** The same reports, read by readers that see other words in every sentence but one. */
    private void readAnew(String report, String story) {
        known.removeIf(it -> named(it, report));
        known.addAll(Story.readings(WORLD, story));
    }

    @Test
    void aDecisionOutlastsReadersThatReadOtherClaims() {
        steps("merge r1 r3; split r2");
        for (String report : List.of("r1", "r2", "r3")) {
            String reading =
                    """
                    report ID 2026-03-02 North Post
                    incident attack | Read anew: an attack on the hill quarter | at hill; on 2026-03-01; perps league
                    """;
            readAnew(report, reading.replace("ID", report));
        }
        assertEquals("r1 r3 r4, r2", groups(now()));
        assertEquals("in-force in-force", states(now()));
    }

    @Test
    void aDecisionThatHasNothingLeftToHoldOnToSaysSo() {
        steps("merge r1 r3; undo 1; split r2; merge r3 r1");
        decide(new Ruling.Correct(subject("r2"), new Correction.Graded(Grade.WEAK)));
        for (String report : List.of("r1", "r2")) {
            readAnew(report, "report " + report + " 2026-03-02 North Post");
        }
        Reconciled now = now();
        assertEquals("r3 r4", groups(now));
        assertEquals("undone in-force lost lost lost", states(now));
        assertEquals(
                List.of(
                        "No account of it in r2 is read any more.",
                        "No account of " + incidentOfMerge(4) + " is read any more.",
                        "No account of " + incidentOfCorrection(5) + " is read any more."),
                now.decisions().stream()
                        .filter(it -> it.state() == Standing.State.LOST)
                        .map(Standing::because)
                        .toList());
    }

    private String incidentOfMerge(int sequence) {
        return decisions.get(sequence - 1).ruling() instanceof Ruling.Merge merge
                ? merge.other().incident()
                : "no merge";
    }

    private String incidentOfCorrection(int sequence) {
        return decisions.get(sequence - 1).ruling() instanceof Ruling.Correct correct
                ? correct.of().incident()
                : "no correction";
    }

    private static Correction correction(String field, String value) {
        return switch (field) {
            case "type" -> new Correction.Type(IncidentType.valueOf(value));
            case "from" -> new Correction.From(LocalDate.parse(value));
            case "to" -> new Correction.To(LocalDate.parse(value));
            case "place" -> new Correction.Place(WORLD.where(value));
            case "grade" -> new Correction.Graded(Grade.valueOf(value));
            case "perpetrator" ->
                    new Correction.Perpetrator(
                            value.equals("-") ? Optional.empty() : Optional.of(value));
            default -> {
                String[] ends = value.split("/");
                yield new Correction.Total(
                        Outcome.valueOf(field),
                        new Bounds(
                                Long.parseLong(ends[0]),
                                Long.parseLong(ends[1]),
                                Long.parseLong(ends[2]),
                                false));
            }
        };
    }

    private static String field(Incident incident, String field) {
        return switch (field) {
            case "type" -> incident.type().name() + ", " + incident.acled().subEventType();
            case "from", "to" ->
                    incident.when().from().orElseThrow()
                            + ".."
                            + incident.when().to().orElseThrow();
            case "place" -> incident.where().orElseThrow().place();
            case "grade" -> incident.grade().name();
            case "perpetrator" ->
                    incident.sides().stream()
                            .map(it ->
                                    it.actor() + " " + it.role().word() + " " + it.basis().word())
                            .collect(Collectors.joining(", "));
            default -> {
                Bounds bounds = incident.totals().get(Outcome.valueOf(field));
                yield bounds == null ? "-" : bounds.words();
            }
        };
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type        | AIRSTRIKE  | AIRSTRIKE, Air/drone strike | shelling   | set type to airstrike (the accounts: shelling)
                    from        | 2026-02-27 | 2026-02-27..2026-03-01      | 2026-03-01 | set from to 2026-02-27 (the accounts: 2026-03-01)
                    to          | 2026-03-03 | 2026-03-01..2026-03-03      | 2026-03-01 | set to to 2026-03-03 (the accounts: 2026-03-01)
                    place       | mill       | mill                        | hill       | set place to mill (the accounts: hill)
                    KILLED      | 3/6/9      | 3/6/9                       | 4/5/5      | set killed to 3/6/9 (the accounts: 4/5/5)
                    INJURED     | 2/2/2      | 2                           | -          | set injured to 2 (the accounts: none)
                    grade       | WEAK       | WEAK                        | fair       | set grade to weak (the accounts: fair)
                    perpetrator | army       | army perpetrator accused, civilian target agreed   | league | set perpetrator to ARMY (the accounts: LEAGUE)
                    perpetrator | league     | league perpetrator agreed, civilian target agreed  | league | set perpetrator to LEAGUE (the accounts: LEAGUE)
                    perpetrator | -          | civilian target agreed      | league     | set perpetrator to nobody (the accounts: LEAGUE)
                    """)
    void aCorrectionShowsWhatItReplacesAndWhy(
            String field, String value, String result, String before, String sentence) {
        decide(new Ruling.Correct(subject("r1"), correction(field, value)));
        steps("+ r6; merge r3 r6; undo 2");
        Incident incident = of(now(), "r1");
        assertEquals(result, field(incident, field));
        Applied applied = incident.decisions().getFirst();
        assertEquals(before, applied.before().orElse("-"));
        String told = "Ada " + sentence + ": I was there.";
        assertTrue(incident.why().endsWith(told), incident.why());
    }

    @Test
    void aCorrectedTotalIsToldWithItsFigures() {
        Correction six = correction("KILLED", "6/6/6");
        decide(new Ruling.Correct(subject("r1"), six));
        String reason = of(now(), "r1").figures().getFirst().reason();
        assertTrue(reason.endsWith(" Ada set the total to 6: I was there."), reason);
    }

    @Test
    void ofTwoCorrectionsTheLaterHoldsAndTheFirstComesBackWhenThatIsUndone() {
        decide(new Ruling.Correct(subject("r1"), correction("KILLED", "6/6/6")));
        decide(new Ruling.Correct(subject("r2"), correction("KILLED", "8/8/8")));
        assertEquals("8", field(of(now(), "r1"), "KILLED"));
        assertEquals("overruled in-force", states(now()));
        assertEquals(Optional.of("4/5/5"), of(now(), "r1").decisions().getFirst().before());
        steps("undo 2");
        assertEquals("6", field(of(now(), "r1"), "KILLED"));
        assertEquals("in-force undone in-force", states(now()));
    }

    @Test
    void aCorrectionGoesWhereTheIdLeads() {
        decide(new Ruling.Correct(subject("r3"), correction("grade", "WEAK")));
        steps("merge r1 r3");
        assertEquals(Grade.WEAK, of(now(), "r1").grade());
        steps("split r3 r4");
        assertEquals(Grade.FAIR, of(now(), "r1").grade());
        assertEquals(Grade.WEAK, of(now(), "r4").grade());
    }

    @Test
    void bothEndsOfItsDaysMayMoveBeyondWhatTheAccountsSay() {
        decide(new Ruling.Correct(subject("r1"), correction("to", "2026-03-10")));
        decide(new Ruling.Correct(subject("r1"), correction("from", "2026-03-09")));
        decide(new Ruling.Correct(subject("r1"), correction("to", "2026-03-12")));
        assertEquals("2026-03-09..2026-03-12", field(of(now(), "r1"), "from"));
        steps("undo 1; undo 3");
        assertEquals("2026-03-01..2026-03-01", field(of(now(), "r1"), "from"));
        Standing from = now().decisions().get(1);
        assertEquals(Standing.State.LOST, from.state());
        assertEquals("It would begin on 2026-03-09 and end on 2026-03-01.", from.because());
    }
}
