package org.parallax.exchange.outside.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.event.Bounds;
import org.parallax.exchange.outside.TheirEvent.Kind;
import org.parallax.exchange.outside.TheirEvent.Spot;
import org.parallax.exchange.outside.match.Matching.Edge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How often the right two are paired: invented wars of 40 incidents in a dozen towns within two
 * months, and tables in which days are shifted, places are the next town's or the district's, tolls
 * are changed or not given and sides left out, a fifth of the incidents is missing, and decoys
 * stand beside the rest. More of them: {@code -Dparallax.wars=1000}.
 */
class MatchQualityTest {
    private static final int WARS = Integer.getInteger("parallax.wars", 60);
    private static final int INCIDENTS = 40;
    private static final int DECOYS = 12;
    private static final int DAYS = 60;
    private static final List<String> SIDES = List.of("army", "front", "league", "tribe");

    /** What came of a number of wars. */
    private static final class Tally {
        private int sure;
        private int sureAndRight;
        private int ambiguous;
        private int ambiguousAndRight;
        private int truth;

        double precision() {
            return sureAndRight / (double) sure;
        }

        double recall() {
            return (sureAndRight + ambiguousAndRight) / (double) truth;
        }
    }

    /** An invented war: incident id -> row id where there is a row of it. */
    private static final class War {
        private final SplittableRandom random;
        private final List<Happening> ours = new ArrayList<>();
        private final List<Happening> theirs = new ArrayList<>();
        private final Map<String, String> truth = new HashMap<>();
        private final List<Spot> towns = new ArrayList<>();

        War(long seed) {
            random = new SplittableRandom(seed);
            for (int i = 0; i < 12; i++) {
                towns.add(new Spot(36 + random.nextDouble(), 37 + random.nextDouble(), 5));
            }
            for (int i = 0; i < INCIDENTS; i++) add(i);
            for (int i = 0; i < DECOYS; i++) decoy(i);
        }

        private static List<Body> bodies(List<String> ids) {
            return ids.stream().map(id -> new Body(id, id, Set.of(id), Optional.empty())).toList();
        }

        private static Optional<Bounds> dead(long least, long best) {
            return Optional.of(new Bounds(Math.min(least, best), best, best, false));
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private Kind kind() {
            return List.of(Kind.BATTLE, Kind.EXPLOSION, Kind.AGAINST_CIVILIANS)
                    .get(random.nextInt(3));
        }

        private void add(int number) {
            long day = 20_000L + random.nextInt(DAYS);
            int town = random.nextInt(towns.size());
            Kind kind = kind();
            int first = random.nextInt(SIDES.size());
            List<String> sides = List.of(SIDES.get(first), SIDES.get((first + 1) % SIDES.size()));
            int dead = 1 + random.nextInt(30);
            Happening it =
                    new Happening(
                            "i" + number,
                            day,
                            day,
                            towns.get(town),
                            bodies(chance(15) ? List.of() : sides),
                            EnumSet.of(kind),
                            chance(15) ? Optional.empty() : dead(dead, dead));
            ours.add(it);
            if (chance(20)) return; // their table has no such row
            truth.put(it.id(), "r:" + number);
            long shifted = day + (chance(60) ? 0 : chance(75) ? step() : 2 * step());
            theirs.add(
                    new Happening(
                            "r:" + number,
                            shifted,
                            shifted,
                            place(towns.get(town)),
                            bodies(
                                    chance(25)
                                            ? List.of()
                                            : chance(30) ? sides.subList(0, 1) : sides),
                            EnumSet.of(chance(85) ? kind : kind()),
                            toll(dead)));
        }

        private int step() {
            return random.nextBoolean() ? 1 : -1;
        }

        /** The same, the next town's, or the district's. */
        private Spot place(Spot town) {
            if (chance(70)) return new Spot(town.lat() + 0.005, town.lon(), 5);
            if (chance(65)) {
                return new Spot(town.lat() + 0.1 * step(), town.lon() + 0.05 * step(), 5);
            }
            return new Spot(36.5, 37.5, 60);
        }

        private Optional<Bounds> toll(int dead) {
            if (chance(20)) return Optional.empty();
            if (chance(60)) return dead(dead, dead);
            int other = Math.max(1, (int) Math.round(dead * (0.6 + random.nextDouble())));
            return dead(other, other);
        }

        /** Of no incident: the same town a week off, far away on the day, or between others. */
        private void decoy(int number) {
            Happening near = ours.get(random.nextInt(ours.size()));
            int sort = random.nextInt(3);
            long day = near.from() + (sort == 0 ? 5 * step() : 0);
            Spot spot = sort == 1 ? new Spot(35.2, 37.5, 5) : near.spot();
            theirs.add(
                    new Happening(
                            "r:decoy" + number,
                            day,
                            day,
                            spot,
                            bodies(List.of(sort == 2 ? "gang" : SIDES.get(0))),
                            EnumSet.of(sort == 2 ? Kind.RIOT : kind()),
                            dead(3, 3)));
        }
    }

    private static void count(War war, Tally tally) {
        Matching matching = new Matching(war.ours, war.theirs, Set.of(), Map.of());
        tally.truth += war.truth.size();
        for (Edge pair : matching.pairs()) {
            String right = war.truth.getOrDefault(pair.ours().id(), "");
            boolean isRight = right.equals(pair.theirs().id());
            if (matching.instead(pair).isEmpty()) {
                tally.sure++;
                if (isRight) tally.sureAndRight++;
            } else {
                tally.ambiguous++;
                if (isRight) tally.ambiguousAndRight++;
            }
        }
    }

    @Test
    void nearlyAllOfWhatIsSaidWithoutADoubtIsRight() {
        Tally tally = new Tally();
        for (long seed = 1; seed <= WARS; seed++) count(new War(seed), tally);
        String told =
                ("%d wars: %d rows of incidents; %d pairs without a doubt, %.1f %% of them right;"
                                + " %d in doubt, %.1f %% right; %.1f %% of the rows found")
                        .formatted(
                                WARS,
                                tally.truth,
                                tally.sure,
                                100 * tally.precision(),
                                tally.ambiguous,
                                100.0 * tally.ambiguousAndRight / Math.max(1, tally.ambiguous),
                                100 * tally.recall());
        System.out.println(told);
        assertTrue(tally.precision() > 0.95, told);
        assertTrue(tally.recall() > 0.85, told);
    }
}
