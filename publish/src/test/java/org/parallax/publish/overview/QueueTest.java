package org.parallax.publish.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.IncidentType;
import org.parallax.event.Anchor;
import org.parallax.event.Applied;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Grade;
import org.parallax.event.Ruling;
import org.parallax.event.Subject;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Invented.Sketch;
import org.parallax.publish.overview.Queue.Item;
import org.parallax.publish.overview.Queue.Kind;
import org.parallax.publish.overview.Queue.Listed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;

class QueueTest {
    private static final Overview SOME =
            Invented.overview(
                    sound("i1").killed(4, 6, 12).disputed("killed").incident(),
                    sound("i2").killed(4, 4, 4).disputed("perpetrator").incident(),
                    new Sketch("i3").day("2031-06-01").killed(9, 9, 9).incident(),
                    sound("i4").at(Invented.LAND).incident(),
                    sound("i5").grade(Grade.WEAK).incident(),
                    sound("i6").grade(Grade.DISCOUNTED).killed(99, 99, 99).incident(),
                    sound("i7").origins(List.of("a", "b")).grade(Grade.WEAK).incident(),
                    sound("i8").grade(Grade.CONTESTED).incident());

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 200) / 4);
    }

    /** Nothing of it needs a person; no two of them on days near each other. */
    private static Sketch sound(String id) {
        return new Sketch(id)
                .day("2031-01-" + (10 + 2 * Integer.parseInt(id.substring(1))))
                .at(Invented.COAST);
    }

    private static Listed open(Overview overview, Settled settled, Kind... kinds) {
        try {
            return overview.queue().open(Set.of(kinds), Optional.empty(), Paging.MOST, settled);
        } catch (Refusal refusal) {
            throw new AssertionError(refusal);
        }
    }

    private static List<String> words(List<Item> items) {
        return items.stream()
                .map(it -> "%d %s %s".formatted(it.priority(), it.incident().id(), it.matter()))
                .toList();
    }

    @Test
    void theMostPressingComesFirst() {
        assertEquals(
                List.of(
                        "66 i1 figures/killed",
                        "53 i2 perpetrator",
                        "42 i3 place",
                        "29 i6 grade",
                        "25 i4 place",
                        "10 i5 grade"),
                words(open(SOME, Settled.nothing()).items()));
    }

    @ParameterizedTest(name = "{0}: {1}. {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    i1 | On killed origins differ: 4 (monitor-a) against 12 (monitor-b). | 55 for what it is, 11 for 8 between the least and the most.
                    i3 | No account names a place that is known. | 30 for what it is, 12 for 9 killed there.
                    i4 | Only the country is known: Ardland. | 25 for what it is.
                    i5 | weak: invented. | 10 for what it is.
                    i6 | All who were harmed are said to bear arms; one civilian among them would change that. | 5 for what it is, 24 for 99 killed there.
                    """)
    void saysWhy(String id, String why, String because) {
        Item item =
                open(SOME, Settled.nothing()).items().stream()
                        .filter(it -> it.incident().id().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of(why, because), List.of(item.why(), item.because()));
    }

    @Test
    void kindsAreCountedAndChosen() {
        Listed places = open(SOME, Settled.nothing(), Kind.PLACE);
        assertEquals("{CONTESTED=2, MERGE=0, PLACE=2, GRADE=2}", places.open().toString());
        assertEquals(List.of("42 i3 place", "25 i4 place"), words(places.items()));
        assertEquals(6, places.total());
    }

    @Test
    void whatIsAcceptedLeaves() {
        Settled settled = settled((id, matter) -> id.equals("i3") && matter.equals("place"), "");
        Listed left = open(SOME, settled);
        assertEquals(List.of(1, 5), List.of(left.settled(), left.total()));
        assertTrue(words(left.items()).stream().noneMatch(it -> it.contains("i3")));
    }

    @Test
    void whatIsCorrectedLeaves() {
        Subject of = new Subject("i1", List.of(new Anchor("c-i1", "r-i1", true)));
        Ruling ruling = new Ruling.Correct(of, new Correction.Graded(Grade.WEAK));
        Decision decision = new Decision(1, Instant.EPOCH, "Ada", "They rang back.", ruling);
        Overview overview =
                Invented.overview(
                        sound("i1")
                                .grade(Grade.WEAK)
                                .decided(List.of(new Applied(decision, Optional.of("fair"))))
                                .incident());
        assertEquals(List.of(), words(open(overview, Settled.nothing()).items()));
    }

    private static Settled settled(BiPredicate<String, String> accepted, String apart) {
        return new Settled() {
            @Override
            public boolean accepted(String incident, String matter) {
                return accepted.test(incident, matter);
            }

            @Override
            public boolean apart(String one, String other) {
                return apart.equals(one + " " + other) || apart.equals(other + " " + one);
            }
        };
    }

    private static Sketch warda(String id, String day) {
        return new Sketch(id).at(Invented.WARDA).day(day);
    }

    private static Sketch one() {
        return warda("i1", "2031-03-30").on(List.of("north-army")).killed(4, 12, 12);
    }

    private static List<String> merges(Sketch other) {
        Overview both = Invented.overview(one().incident(), other.incident());
        return words(open(both, Settled.nothing(), Kind.MERGE).items());
    }

    @Test
    void twoAlikeMayBeOne() {
        assertEquals(
                List.of("63 i1 merge/i2"), merges(warda("i2", "2031-03-30").killed(12, 12, 12)));
        assertEquals(List.of("43 i1 merge/i2"), merges(warda("i2", "2031-03-30")));
        Sketch near = new Sketch("i2").at(Invented.MILL).day("2031-03-30");
        assertEquals(List.of("38 i1 merge/i2"), merges(near));
    }

    @Test
    void twoUnlikeAreTwo() {
        assertEquals(List.of(), merges(warda("i2", "2031-03-31")));
        assertEquals(
                List.of(),
                merges(
                        warda("i2", "2031-03-30")
                                .type(IncidentType.RIOT)
                                .on(List.of("valley-front"))));
        assertEquals(List.of(), merges(new Sketch("i2").at(Invented.COAST).day("2031-03-30")));
        assertEquals(List.of(), merges(new Sketch("i2").at(Invented.WARDA)));
        assertEquals(List.of(), merges(new Sketch("i2").day("2031-03-30")));
        assertEquals(
                List.of(),
                merges(warda("i2", "2031-03-30").killed(12, 12, 12).reports(List.of("r-i1"))),
                "one report tells of both");
    }

    @Test
    void twoThatArePutApartLeave() {
        Overview both = Invented.overview(one().incident(), warda("i2", "2031-03-30").incident());
        Item item = open(both, Settled.nothing(), Kind.MERGE).items().getFirst();
        assertEquals(
                "Shelling in Tall Warda may be the same as i2 (30 Mar 2031): they have the place,"
                        + " the days and the type in common, and no report tells of both.",
                item.why());
        assertEquals(Optional.of("i2"), item.other().map(Row::id));
        List<Settled> ways =
                List.of(
                        settled((_, _) -> false, "i2 i1"),
                        settled((id, it) -> id.equals("i1") && it.equals("merge/i2"), ""),
                        settled((id, it) -> id.equals("i2") && it.equals("merge/i1"), ""));
        for (Settled settled : ways) {
            assertEquals(List.of(), words(open(both, settled, Kind.MERGE).items()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pagesPutTogetherAreTheWhole(long seed) throws Refusal {
        Overview overview = Invented.overview(Invented.many(80, seed));
        Set<Kind> kinds = seed % 2 == 0 ? Set.of() : EnumSet.of(Kind.GRADE, Kind.CONTESTED);
        List<String> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Listed page = overview.queue().open(kinds, after, 7, Settled.nothing());
            page.items().forEach(it -> all.add(it.incident().id() + " " + it.matter()));
            after = page.next();
        } while (after.isPresent());
        Listed whole = overview.queue().open(kinds, after, 200, Settled.nothing());
        assertEquals(
                whole.items().stream().map(it -> it.incident().id() + " " + it.matter()).toList(),
                all);
        assertEquals(all.size(), new TreeSet<>(all).size());
        int asked =
                whole.open().entrySet().stream()
                        .filter(it -> kinds.isEmpty() || kinds.contains(it.getKey()))
                        .mapToInt(it -> it.getValue())
                        .sum();
        assertEquals(asked, all.size());
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertEquals(
                "blame is no kind of the queue. Use contested, merge, place, grade",
                assertThrows(Refusal.class, () -> Kind.of("blame")).getMessage());
        assertThrows(
                Refusal.class,
                () ->
                        SOME.queue()
                                .open(Set.of(), Optional.of("newest.1.i1"), 5, Settled.nothing()));
    }
}
