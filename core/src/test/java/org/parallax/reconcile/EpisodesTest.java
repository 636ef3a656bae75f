package org.parallax.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Episode;
import org.parallax.event.Episode.Total;
import org.parallax.event.Incident;
import org.parallax.event.Policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which incidents are one campaign, and how many it killed in all. Every report makes an incident
 * of its own, so that nothing here hangs on what linking would join.
 */
class EpisodesTest {
    private static final World WORLD = new World();

    /** Two quarters, six days; a toll that rises; what else was told beside it. */
    private static final String QUARTERS =
            """
            report q1 2026-03-02 Post
            incident armed-clash | Army and league fought over the hill on Monday | at hill; on 2026-03-02; parties army, league
            figure killed 3 civilian | three residents were killed on Monday | on 2026-03-02; by health

            report q2 2026-03-04 River Daily
            incident shelling | Shells of the army fell on the mill on Wednesday | at mill; on 2026-03-04; perps army; targets league
            figure killed 4 civilian | four residents of the mill were killed | on 2026-03-04; by health
            access curfew | the army put the hill under curfew | at hill; on 2026-03-04

            report q3 2026-03-07 Evening Wire
            incident armed-clash | Army and league fought at the mill on Saturday | at mill; on 2026-03-07; parties army, league
            figure killed 9 civilian | nine civilians died in six days | scope episode; on 2026-03-02..2026-03-07; by health
            figure killed 14+ civilian | at least 14 civilians by the monitor | scope episode; on 2026-03-02..2026-03-07; by monitor
            agreement ceasefire announced | a ceasefire was announced late on Saturday | at mill; on 2026-03-07
            """;

    /** The same pair in the same town, weeks later. */
    private static final String WEEKS_LATER =
            """
            report w1 2026-04-10 Post
            incident armed-clash | Army and league fought over the hill again on Friday | at hill; on 2026-04-10; parties army, league
            figure killed 1 civilian | one resident was killed | on 2026-04-10; by health

            report w2 2026-04-12 Post
            incident armed-clash | Army and league fought by the mill on Sunday | at mill; on 2026-04-12; parties army, league
            """;

    /** Another war in the same streets on the same days. */
    private static final String OTHER_WAR =
            """
            report o1 2026-03-03 Post
            incident armed-clash | Army and rebels fought in the south of Qasr on Tuesday | at qasr; on 2026-03-03; parties army, rebels
            figure killed 5 combatant | five rebels were killed | side rebels; on 2026-03-03; by ministry

            report o2 2026-03-05 River Daily
            incident armed-clash | Army and rebels fought on in Qasr on Thursday | at qasr; on 2026-03-05; parties army, rebels
            """;

    private static final String MARKET_BOMB =
            """
            report m1 2026-03-05 Post
            incident bombing | A bomb of the band went off in the market by the mill on Thursday | at mill; on 2026-03-05; perps band; targets civilian
            figure killed 11 civilian | eleven shoppers were killed | on 2026-03-05; by health
            """;

    private static final String NOBODYS_BOMB =
            """
            report m1 2026-03-05 Post
            incident bombing | A bomb went off in the market by the mill on Thursday | at mill; on 2026-03-05; targets civilian
            """;

    private static final String NOBODYS_SHELL =
            """
            report s1 2026-03-05 Post
            incident shelling | A shell hit a bakery by the mill on Thursday | at mill; on 2026-03-05; targets civilian
            figure killed 2 civilian | two bakers were killed | on 2026-03-05; by health
            """;

    private static final String ONE_BLOW =
            """
            report b1 2026-03-05 Post
            incident shelling | Shells of the army fell on the mill on Thursday | at mill; on 2026-03-05; perps army; targets league
            """;

    private static final String KILLINGS =
            """
            report k1 2026-03-02 Post
            incident shooting | A grocer was shot dead on the hill on Monday | at hill; on 2026-03-02; targets civilian
            figure killed 1 civilian | one grocer | on 2026-03-02

            report k2 2026-03-04 Post
            incident shooting | Gunmen of the band shot two brothers by the mill on Wednesday | at mill; on 2026-03-04; perps band; targets civilian
            figure killed 2 civilian | two brothers | on 2026-03-04
            """;

    private static final String FAR_AWAY =
            """
            report f1 2026-03-03 Post
            incident armed-clash | Army and league fought at Dayr on Tuesday | at dayr; on 2026-03-03; parties army, league

            report f2 2026-03-05 Post
            incident armed-clash | Army and league fought at Dayr on Thursday | at dayr; on 2026-03-05; parties army, league
            """;

    private static String story(String name) {
        return switch (name) {
            case "quarters" -> QUARTERS;
            case "weeks later" -> WEEKS_LATER;
            case "other war" -> OTHER_WAR;
            case "market bomb" -> MARKET_BOMB;
            case "nobody's bomb" -> NOBODYS_BOMB;
            case "nobody's shell" -> NOBODYS_SHELL;
            case "one blow" -> ONE_BLOW;
            case "killings" -> KILLINGS;
            case "far away" -> FAR_AWAY;
            default -> throw new IllegalArgumentException("no story " + name);
        };
    }

    private static Chronicle chronicle(String stories) {
        List<Reading> readings = Story.readings(WORLD, stories);
        Reconciler reconciler = new Reconciler(WORLD, Policy.UCDP);
        List<Incident> incidents =
                readings.stream()
                        .flatMap(reading -> reconciler.reconcile(List.of(reading)).stream())
                        .toList();
        return reconciler.chronicle(readings, incidents);
    }

    private static Chronicle told(String names) {
        StringBuilder stories = new StringBuilder();
        for (String name : names.split(", ")) stories.append(story(name)).append("\n");
        return chronicle(stories.toString());
    }

    private static String shown(Episode episode) {
        return episode.when().from().orElseThrow().getDayOfMonth()
                + "-"
                + episode.when().to().map(LocalDate::toString).orElseThrow()
                + " "
                + String.join(" ", episode.reports());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    quarters                        | 2-2026-03-07 q1 q2 q3
                    quarters, weeks later           | 2-2026-03-07 q1 q2 q3; 10-2026-04-12 w1 w2
                    quarters, other war             | 2-2026-03-07 q1 q2 q3; 3-2026-03-05 o1 o2
                    quarters, market bomb           | 2-2026-03-07 q1 q2 q3
                    quarters, nobody's bomb         | 2-2026-03-07 q1 q2 q3
                    quarters, nobody's shell        | 2-2026-03-07 q1 q2 q3 s1
                    quarters, far away              | 2-2026-03-07 q1 q2 q3; 3-2026-03-05 f1 f2
                    one blow                        | none
                    killings                        | none
                    market bomb                     | none
                    one blow, killings, market bomb | none
                    """)
    void whatHangsTogether(String stories, String expected) {
        String found =
                told(stories).episodes().stream()
                        .map(EpisodesTest::shown)
                        .collect(Collectors.joining("; "));
        assertEquals(expected, found.isEmpty() ? "none" : found);
    }

    /** A shell by nobody known may be either war's, so it is neither's. */
    @Test
    void aBlowThatFitsTwoCampaignsIsInNeither() {
        Chronicle chronicle = told("quarters, other war, nobody's shell");
        assertEquals(2, chronicle.episodes().size());
        assertTrue(
                chronicle.episodes().stream().noneMatch(it -> it.reports().contains("s1")),
                "in neither");
    }

    @Test
    void anIncidentKnowsItsEpisodeAndAStrangerNone() {
        Chronicle chronicle = told("quarters, market bomb");
        Episode episode = chronicle.episodes().getFirst();
        chronicle
                .incidents()
                .forEach(incident ->
                        assertEquals(
                                incident.reports().contains("m1")
                                        ? Optional.empty()
                                        : Optional.of(episode.id()),
                                incident.episode(),
                                incident.reports().toString()));
    }

    private static Total killed(Episode episode) {
        return Optional.ofNullable(episode.totals().get(Outcome.KILLED)).orElseThrow();
    }

    @Test
    void theWholeIsWhatSourcesCountNotTheSumOfItsDays() {
        Total killed = killed(told("quarters, nobody's shell").episodes().getFirst());
        assertEquals("9 14 14 true", shown(killed));
        assertEquals(false, killed.floor());
        assertTrue(killed.reason().startsWith("The sources' own totals: "), killed.reason());
    }

    private static String shown(Total total) {
        return total.bounds().low()
                + " "
                + total.bounds().best()
                + " "
                + total.bounds().high()
                + " "
                + total.bounds().open();
    }

    /** Where nobody counts the whole, days that are surely apart are the least it can be. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    of two stated days     | on 2026-03-02 | on 2026-03-04 | 7 | add up
                    not of running counts  | on published  | on published  | 4 | alone
                    not of one stated day  | on 2026-03-02 | on published  | 4 | alone
                    """)
    void withoutAWholeThereIsAFloor(
            String why, String first, String second, long least, String reason) {
        Chronicle chronicle =
                chronicle(
                        """
                        report x1 2026-03-02 Post
                        incident armed-clash | Army and league fought over the hill on Monday | at hill; on 2026-03-02; parties army, league
                        figure killed 3 civilian | three residents were killed | %s; by health

                        report x2 2026-03-04 River Daily
                        incident armed-clash | Army and league fought at Tell on Wednesday | at tell, hill; on 2026-03-04; parties army, league
                        figure killed 4 civilian | four residents were killed | %s; by monitor
                        """
                                .formatted(first, second));
        Episode episode = chronicle.episodes().getFirst();
        assertEquals(2, episode.incidents().size(), "two incidents");
        Total killed = killed(episode);
        assertEquals(least, killed.bounds().low(), killed.reason());
        assertTrue(killed.floor() && killed.bounds().open(), why);
        assertTrue(killed.reason().contains(reason), killed.reason());
    }

    @Test
    void everyCountIsShownByDayWithItsSayer() {
        Episode episode = told("quarters").episodes().getFirst();
        String series =
                episode.tallies().stream()
                        .map(it ->
                                it.day().map(LocalDate::getDayOfMonth).orElse(0)
                                        + " "
                                        + it.origin()
                                        + " "
                                        + it.count().headline().orElse(0)
                                        + (it.whole() ? " whole" : ""))
                        .collect(Collectors.joining("; "));
        assertEquals("2 health 3; 4 health 4; 7 health 9 whole; 7 monitor 14 whole", series);
    }

    @Test
    void whatHappensBesideTheViolenceIsShownByDay() {
        String beside =
                told("quarters").episodes().getFirst().neighbours().stream()
                        .map(it ->
                                it.when().from().map(LocalDate::getDayOfMonth).orElse(0)
                                        + " "
                                        + it.what()
                                        + " by "
                                        + it.by())
                        .collect(Collectors.joining("; "));
        assertEquals("4 curfew by river daily; 7 ceasefire announced by evening wire", beside);
    }

    @Test
    void aNewReportKeepsTheIdAndAnEarlierCampaignHasAnother() {
        String before = told("quarters").episodes().getFirst().id();
        List<Episode> after = told("quarters, nobody's shell, weeks later").episodes();
        assertEquals(before, after.getFirst().id());
        assertNotEquals(before, after.getLast().id());
    }

    @Test
    void copiesChangeNoTotal() {
        String copies =
                QUARTERS
                        + QUARTERS.replace("report q", "report copy-q")
                        + QUARTERS.replace("report q", "report again-q");
        List<Episode> episodes = chronicle(copies).episodes();
        assertEquals(1, episodes.size());
        assertEquals(
                shown(killed(told("quarters").episodes().getFirst())),
                shown(killed(episodes.getFirst())));
        assertEquals(4, episodes.getFirst().tallies().size());
    }
}
