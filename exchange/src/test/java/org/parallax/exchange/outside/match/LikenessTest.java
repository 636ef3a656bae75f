package org.parallax.exchange.outside.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.event.Bounds;
import org.parallax.exchange.outside.TheirEvent.Kind;
import org.parallax.exchange.outside.TheirEvent.Spot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What brings an incident and a row together, and what keeps them apart. */
class LikenessTest {
    /** One thousandth of a degree of latitude is 111 m. */
    private static final double KM_A_DEGREE = 111.195;

    private static Happening at(
            String days, double north, double km, String bodies, String kinds, String dead) {
        String[] ends = days.split("-");
        long from = Long.parseLong(ends[0]);
        return new Happening(
                "x",
                from,
                ends.length > 1 ? Long.parseLong(ends[1]) : from,
                new Spot(north / KM_A_DEGREE, 0, km),
                words(bodies).map(it -> new Body(it, it, Set.of(it), Optional.empty())).toList(),
                Set.copyOf(words(kinds).map(Kind::valueOf).toList()),
                words(dead).findFirst().map(LikenessTest::bounds));
    }

    private static Stream<String> words(String words) {
        return Stream.of(words.split("\\+")).filter(it -> !it.equals("-"));
    }

    private static Bounds bounds(String words) {
        List<Long> parts = Stream.of(words.split("/")).map(Long::valueOf).toList();
        return new Bounds(parts.getFirst(), parts.get(parts.size() / 2), parts.getLast(), false);
    }

    /** Ours is on day 10 in a town, a and b in battle, 5 dead. */
    @ParameterizedTest(name = "{0}, {1} km off within {2} km, {3}, {4}, {5} dead: {6}")
    @CsvSource({
        "10,    0, 5, a+b, BATTLE, 5,     100",
        "11,    0, 5, a+b, BATTLE, 5,     88",
        "12,    0, 5, a+b, BATTLE, 5,     79",
        "13,    0, 5, a+b, BATTLE, 5,     -",
        "9-11,  0, 5, a+b, BATTLE, 5,     100",
        "7-13,  0, 5, a+b, BATTLE, 5,     97",
        "1-30,  0, 5, a+b, BATTLE, 5,     91",
        "1-99,  0, 5, a+b, BATTLE, 5,     82",
        "10,    8, 5, a+b, BATTLE, 5,     97",
        "10,   25, 5, a+b, BATTLE, 5,     84",
        "10,   41, 5, a+b, BATTLE, 5,     -",
        "10,   41, 30, a+b, BATTLE, 5,    88",
        "10,   90, 100, a+b, BATTLE, 5,   86",
        "10,    0, 5, a,   BATTLE, 5,     100",
        "10,    0, 5, a+c, BATTLE, 5,     95",
        "10,    0, 5, -,   BATTLE, 5,     90",
        "10,    0, 5, c+d, BATTLE, 5,     60",
        "10,    0, 5, a+b, RIOT,   5,     90",
        "10,    0, 5, a+b, BATTLE+EXPLOSION, 5, 100",
        "10,    0, 5, a+b, -,      5,     95",
        "10,    0, 5, a+b, BATTLE, 4/6/8, 98",
        "10,    0, 5, a+b, BATTLE, 7,     95",
        "10,    0, 5, a+b, BATTLE, -,     94",
        "10,    0, 5, a+b, BATTLE, 50,    90",
        "11,   20, 5, -,   RIOT,   50,    -64"
    })
    void points(
            String days,
            double km,
            double within,
            String bodies,
            String kinds,
            String dead,
            String points) {
        Happening ours = at("10", 0, 5, "a+b", "BATTLE", "5");
        Optional<Likeness> like = Likeness.of(ours, at(days, km, within, bodies, kinds, dead));
        String told = like.map(it -> "" + Math.round(it.points())).orElse("-");
        if (points.startsWith("-") && points.length() > 1) {
            assertEquals(true, like.orElseThrow().points() < Likeness.LEAST, told);
        } else {
            assertEquals(points, told);
        }
    }

    @Test
    void theWordsTellOfEachPart() {
        Happening ours = at("10", 0, 5, "a+b", "BATTLE", "5");
        assertEquals(
                "1 day apart, 8 km apart, a side in common, another kind, numbers of dead close"
                        + " (65 of 100)",
                Likeness.between(ours, at("11", 8, 5, "a+c", "RIOT", "7")).words());
        assertEquals(
                "same day, same place, sides not comparable, same kind, dead not comparable"
                        + " (79 of 100)",
                Likeness.between(ours, at("10", 0, 5, "-", "-", "-")).words());
    }
}
