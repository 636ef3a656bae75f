package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Reading;
import org.parallax.event.Policy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How the work grows with the record, counted in pairs of accounts that are weighed: no clock tells
 * it on a busy machine.
 */
class WorkTest {
    private static final int SEED = 11;
    private static final int TOWNS = 400;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final World WORLD = new World().withTowns(TOWNS);

    /** From so many accounts in one cell on, each is weighed against fewer. */
    private static final int CROWD = 25;

    /**
     * Four times as many reports: some four times the pairs where the war lasts four times as long
     * (stories of one town are also weighed across its years, until 64 are there), and not the
     * sixteen times that all pairs are where everything lies in one town and one month.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    a war that lasts longer  , 400,160, 640, 6
                    a siege that lasts longer,   1,160, 640, 5
                    one town and one month   ,   1, 30,  30, 5
                    one town and one day     ,   1,  1,   1, 5
                    """)
    void fourTimesTheReportsAreNotSixteenTimesTheWork(
            String shape, int towns, int days, int daysOfMore, double most) {
        long few = weighed(300, towns, days);
        long more = weighed(1_200, towns, daysOfMore);
        assertTrue(few > 50, few + " pairs");
        assertTrue(more <= most * few, "%s: %,d, then %,d pairs".formatted(shape, few, more));
    }

    private static long weighed(int reports, int towns, int days) {
        Reconciliation record = new Reconciler(WORLD, Policy.UCDP).begin(CROWD);
        record.add(readings(reports, towns, days));
        return record.weighed();
    }

    private static List<Reading> readings(int number, int towns, int days) {
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < number; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(days));
            boolean war = random.nextInt(3) > 0;
            int dead = 1 + random.nextInt(60);
            story.append("report r%05d %s outlet%d%n".formatted(i, day, random.nextInt(40)));
            story.append(
                    "incident %s | %s | targets civilian%s; at town%d; on %s%n"
                            .formatted(
                                    war ? "airstrike" : "shooting",
                                    "Raid " + i,
                                    war ? "; perps army" : "",
                                    random.nextInt(towns),
                                    day));
            story.append("figure killed %d unknown | some %d dead%n".formatted(dead, dead));
        }
        return Story.readings(WORLD, story.toString());
    }
}
