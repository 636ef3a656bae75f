package org.parallax.exchange.outside.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.event.Bounds;
import org.parallax.exchange.outside.TheirEvent.Kind;
import org.parallax.exchange.outside.TheirEvent.Spot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * As many rows as incidents, over ten years and fifty regions, some known by their province alone:
 * the work grows with them, and not with their square. {@code -Dparallax.rows=100000}.
 */
class MatchLoadTest {
    private static final int ROWS = Integer.getInteger("parallax.rows", 5_000);
    private static final long SEED = 20_260_106;

    private static Happening near(Happening it, String id, SplittableRandom random) {
        long day = it.from() + random.nextInt(3) - 1;
        Spot spot = new Spot(it.spot().lat() + random.nextDouble() / 20, it.spot().lon(), 5);
        return new Happening(id, day, day, spot, it.bodies(), it.kinds(), it.dead());
    }

    @Test
    void rowsAndIncidentsByTheHundredThousand() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Body> bodies =
                List.of(
                        new Body("a", "a", Set.of("a"), Optional.empty()),
                        new Body("b", "b", Set.of("b"), Optional.empty()));
        List<Happening> ours = new ArrayList<>();
        List<Happening> theirs = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int region = random.nextInt(50);
            double lat = region % 10 * 6 - 20 + random.nextDouble() * 3;
            double lon = region / 10 * 15 + random.nextDouble() * 3;
            double km = random.nextInt(20) == 0 ? 100 : 5;
            long day = 18_000L + random.nextInt(3650);
            Optional<Bounds> dead = Optional.of(new Bounds(1, 1 + random.nextInt(9), 10, false));
            ours.add(
                    new Happening(
                            "i" + i,
                            day,
                            day,
                            new Spot(lat, lon, km),
                            bodies,
                            EnumSet.of(Kind.BATTLE),
                            dead));
            theirs.add(near(ours.get(random.nextInt(ours.size())), "r:" + i, random));
        }
        long start = System.nanoTime();
        Matching matching = new Matching(ours, theirs, Set.of(), Map.of());
        int pairs = matching.pairs().size();
        double seconds = (System.nanoTime() - start) / 1e9;
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%,d rows and %,d incidents: %,d pairs in %.1f s, heap %d MB%n",
                ROWS, ROWS, pairs, seconds, used >> 20);
        // rows are made of 63 in 100 incidents, the others of those again
        assertTrue(pairs > ROWS * 2 / 5, pairs + " pairs");
    }
}
