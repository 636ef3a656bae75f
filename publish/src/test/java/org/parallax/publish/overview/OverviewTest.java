package org.parallax.publish.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.IncidentType;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Invented.Sketch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class OverviewTest {
    private static final Overview FEW =
            Invented.overview(
                    new Sketch("i1")
                            .day("2031-03-30")
                            .at(Invented.WARDA)
                            .killed(4, 6, 12)
                            .on(List.of("north-army", "civilian"))
                            .origins(List.of("warda-office"))
                            .incident(),
                    new Sketch("i2")
                            .type(IncidentType.ARMED_CLASH)
                            .acled("Battles")
                            .days(LocalDate.of(2031, 3, 31), LocalDate.of(2031, 4, 2))
                            .at(Invented.COAST)
                            .killed(20, 20, 20)
                            .on(List.of("coast-guard"))
                            .grade(Grade.WEAK)
                            .incident(),
                    new Sketch("i3").at(Invented.PROVINCE).disputed("day").incident(),
                    new Sketch("i4").day("2031-05-01").killed(0, 0, 0).incident(),
                    new Sketch("i5")
                            .day("2031-05-02")
                            .at(Invented.ISLE)
                            .accused("monitor-a", "north-army")
                            .incident(),
                    new Sketch("i6").day("2031-03-31").at(Invented.CAMP).incident());

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 200) / 4);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                      | i5 i4 i2 i6 i1 i3
                    from=2031-04-01                         | i5 i4 i2
                    from=2031-04-01&undated=with            | i5 i4 i2 i3
                    undated=only                            | i3
                    to=2031-03-30                           | i1
                    undated=without                         | i5 i4 i2 i6 i1
                    place=px:warda                          | i6 i1
                    place=px:north                          | i6 i1 i3
                    place=px:land                           | i2 i6 i1 i3
                    place=FX                                | i5
                    place=port+selene                       | i2
                    place=north                             | i6 i1 i3
                    place=farisle                           | i5
                    place=px:warda&unplaced=with            | i4 i6 i1
                    unplaced=only                           | i4
                    place=px:unheard                        | ''
                    actor=north-army                        | i5 i1
                    actor=civilian                          | i1
                    actor=nobody-known                      | ''
                    type=armed-clash                        | i2
                    type=armed-clash&type=riot              | i2
                    acled=battles                           | i2
                    acled=riots                             | ''
                    grade=weak                              | i2
                    origin=warda-office                     | i1
                    killed-min=0                            | i4 i2 i1
                    killed-min=6                            | i2 i1
                    killed-min=7                            | i2
                    disputed=yes                            | i3
                    bbox=39,36,41,37                        | i6 i1 i3
                    bbox=179,-20,-179,-10                   | i5
                    bbox=39,36,41,37&unplaced=with          | i4 i6 i1 i3
                    q=warda                                 | i1
                    q=WARD+shell                            | i1
                    q=sélène                                | i2
                    q=selene                                | i2
                    q=elene                                 | ''
                    q=north-army                            | i5 i1
                    q=report+i4                             | i4
                    q=courier+clash                         | i2
                    q=!!!                                   | ''
                    """)
    void finds(String query, String ids) throws Refusal {
        assertEquals(ids, ids(FEW.find(Filter.ofQuery(query))));
    }

    private static String ids(Found found) {
        return found.rows().stream().map(Row::id).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    newest  | i5 i4 i2 i6 i1 i3
                    killed  | i2 i1 i4 i5 i6 i3
                    grade   | i5 i4 i6 i1 i3 i2
                    changed | i6 i5 i4 i3 i2 i1
                    """)
    void isOrdered(String order, String ids) throws Refusal {
        Paging paging = new Paging(Order.of(order), Optional.empty(), 50);
        assertEquals(ids, ids(FEW.find(Filter.NONE, paging)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                   | 6 of 6 incidents; 1 without a day; 1 without a place.
                    from=2031-04-01      | 3 of 6 incidents; 1 without a place. 1 incident without a day may fit too.
                    place=AX&to=2031-04-30 | 3 of 6 incidents. 1 incident without a day may fit too.
                    place=FX             | 1 of 6 incidents. 1 incident without a place may fit too.
                    undated=only         | 1 of 6 incidents; 1 without a day.
                    """)
    void saysWhatItCounts(String query, String words) throws Refusal {
        assertEquals(words, FEW.find(Filter.ofQuery(query)).words());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''             | At least 24 killed in 3 incidents (best 26, at most 32); 3 incidents give no number.
                    place=px:coast | At least 20 killed in 1 incident.
                    place=FX       | 1 incident gives no number.
                    killed-min=6   | At least 24 killed in 2 incidents (best 26, at most 32).
                    actor=x        | No incident.
                    """)
    void unknownIsNotZero(String query, String words) throws Refusal {
        assertEquals(words, FEW.find(Filter.ofQuery(query)).killed().words());
    }

    @Test
    void whatAFullTextSearchFoundIsFoundToo() throws Refusal {
        Filter filter = Filter.NONE.with("q", "words that no title has").with("to", "2031-04-30");
        assertEquals("", ids(FEW.find(filter)));
        assertEquals("i2", ids(FEW.find(filter, Paging.FIRST, Set.of("i2", "i4"))));
    }

    @Test
    void aRowIsToldInPlainWords() {
        Row row = FEW.find(Filter.NONE.with("place", "px:coast")).rows().getFirst();
        assertEquals(
                List.of(
                        "Armed clash in Port Sélène",
                        "31 Mar – 2 Apr 2031",
                        "Port Sélène",
                        "Optional[known to the city]",
                        "between coast-guard",
                        "Weak: one origin alone tells of it"),
                List.of(
                        row.title(),
                        row.days(),
                        row.place(),
                        row.precision().toString(),
                        row.sides(),
                        row.grade()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatAFacetCountsIsWhatItFinds(long seed) throws Refusal {
        Random random = Invented.random(seed);
        Overview overview = Invented.overview(Invented.many(120, seed));
        Filter filter = anyFilter(random);
        Found found = overview.find(filter);
        for (Facet facet : found.facets()) {
            for (Facet.Value value : facet.values()) {
                int finds = overview.find(filter.with(facet.parameter(), value.value())).matching();
                String what = filter.query() + " with " + facet.parameter() + "=" + value.value();
                // A country keeps what has no place out, unless the filter itself says otherwise.
                boolean wider = facet.parameter().equals("place") && filter.unplaced().isPresent();
                if (!wider) assertEquals(finds, value.count(), what);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsMadeFromTheOneBeforeIsAsIfMadeFromNothing(long seed) throws Refusal {
        Random random = Invented.random(seed);
        Incident[] before = Invented.many(80, seed);
        Incident[] others = Invented.many(120, seed + 1);
        List<Incident> after = new ArrayList<>();
        for (Incident it : before) if (random.nextInt(5) > 0) after.add(it);
        for (int at = 0; at < before.length; at++) {
            int slot = at;
            boolean free = after.stream().noneMatch(it -> it.id().equals(others[slot].id()));
            if (free && random.nextBoolean()) after.add(others[at]);
        }
        for (int at = before.length; at < 90; at++)
            after.add(random.nextInt(after.size()), others[at]);
        Incident[] all = after.toArray(Incident[]::new);
        Overview next = Invented.overview(before).next(Invented.record(all));
        Overview anew = Invented.overview(all);
        for (Order order : Order.values()) {
            Paging page = new Paging(order, Optional.empty(), 200);
            Filter filter = anyFilter(random);
            assertEquals(
                    Printed.found(anew.find(filter, page)), Printed.found(next.find(filter, page)));
            assertEquals(Printed.days(anew.days(filter)), Printed.days(next.days(filter)));
            assertEquals(
                    Printed.map(anew.map(filter, Box.EARTH, 9)),
                    Printed.map(next.map(filter, Box.EARTH, 9)));
        }
        assertEquals(queue(anew), queue(next));
    }

    private static String queue(Overview overview) throws Refusal {
        return Printed.queue(
                overview.queue().open(Set.of(), Optional.empty(), 200, Settled.nothing()));
    }

    private static Filter anyFilter(Random random) throws Refusal {
        List<String> parts =
                List.of(
                        "from=2031-02-01",
                        "to=2031-09-01",
                        "place=AX",
                        "actor=north-army",
                        "type=shelling",
                        "grade=weak,fair",
                        "origin=monitor-a",
                        "q=warda",
                        "undated=with",
                        "killed-min=3",
                        "disputed=yes",
                        "bbox=35,33,41,37");
        List<String> some = new ArrayList<>();
        for (String part : parts) if (random.nextInt(5) == 0) some.add(part);
        return Filter.ofQuery(String.join("&", some));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pagesPutTogetherAreTheWhole(long seed) throws Refusal {
        Overview overview = Invented.overview(Invented.many(90, seed));
        Random random = Invented.random(seed);
        Filter filter = anyFilter(random);
        for (Order order : Order.values()) {
            List<String> whole = all(overview, filter, order, Paging.MOST);
            assertEquals(whole, all(overview, filter, order, 1 + random.nextInt(20)));
            assertEquals(overview.find(filter).matching(), whole.size());
            assertEquals(new TreeSet<>(whole).size(), whole.size());
        }
    }

    private static List<String> all(Overview overview, Filter filter, Order order, int limit)
            throws Refusal {
        List<String> ids = new ArrayList<>();
        Paging paging = new Paging(order, Optional.empty(), limit);
        while (true) {
            Found found = overview.find(filter, paging);
            found.rows().forEach(row -> ids.add(row.id()));
            assertTrue(found.rows().size() <= limit);
            if (found.next().isEmpty()) return ids;
            paging = paging.behind(found.next().get());
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void aPageGoesOnWhereItWasWhateverComesOrGoes(Order order) throws Refusal {
        Incident[] many = Invented.many(60, 7);
        Overview before = Invented.overview(many);
        Paging ten = new Paging(order, Optional.empty(), 10);
        Found first = before.find(Filter.NONE, ten);
        String last = first.rows().getLast().id();
        Incident[] fewer =
                List.of(many).stream().filter(it -> !it.id().equals(last)).toArray(Incident[]::new);
        Found second = before.find(Filter.NONE, ten.behind(first.next().orElseThrow()));
        Found without =
                Invented.overview(fewer).find(Filter.NONE, ten.behind(first.next().orElseThrow()));
        if (order == Order.CHANGED) return; // its key is the number of reports that came before
        assertEquals(ids(second), ids(without));
    }

    @ParameterizedTest
    @CsvSource({"x", "newest.1", "killed.1.i1", "newest.!.i1", "newest.zzzzzzzzzzzzzzzzz.i1"})
    void aCursorOfNoListIsRefused(String cursor) {
        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> FEW.find(Filter.NONE, Paging.FIRST.behind(cursor)));
        assertEquals(
                "after %s is no place in this list. Begin without it".formatted(cursor),
                refusal.getMessage());
    }
}
