package org.parallax.reading.figures;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.reading.dates.DateMention;
import org.parallax.reading.dates.Durations;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Scene;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Tells what span a figure covers: one incident, days of fighting, a running total, a whole war.
 * "In six days" makes an episode, "since 2011" a running total, "since the start of the war" the
 * war. It matters because a running total must never be added to an incident.
 */
public final class Scopes {
    /** A count that runs for longer than this is a running total, not one episode. */
    private static final int EPISODE_DAYS = 62;

    private static final Set<String> WAR = Words.set("scopes.tsv", "war");
    private static final Set<String> OVER_WAR = Words.set("scopes.tsv", "over-war");
    private static final Set<String> BEGAN = Words.set("scopes.tsv", "began");
    private static final Set<String> FIGHTING = Words.set("scopes.tsv", "fighting");

    /** More dead than any one incident of the wars that are reported today. */
    private static final long MORE_THAN_ONE_INCIDENT = 10_000;

    private static final Set<String> LONG_WAR = Words.set("scopes.tsv", "long-war");
    private static final Set<String> KILLED =
            Set.of("killed", "claimed", "cost", "left", "taken", "died");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one", "that");

    /** Tokens between an article and its noun: "an alleged pre-dawn air strike". */
    private static final int ARTICLE_REACH = 5;

    /** Tokens between a war and the killing it has done, and between "in" and the war. */
    private static final int KILLS_REACH = 9;

    private static final int IN_REACH = 4;

    /** Tokens after "since" within which the fighting must begin. */
    private static final int SINCE_REACH = 6;

    /** Tokens after "since" within which the day that it began may be named. */
    private static final int BEGAN_REACH = 14;

    private Scopes() {}

    /** False for running totals and whole wars. */
    public static boolean isOfOneEvent(Scope scope) {
        return switch (scope) {
            case INCIDENT, EPISODE -> true;
            case CUMULATIVE, WAR -> false;
        };
    }

    /**
     * @param since the day from which a count runs
     */
    record Reach(Scope scope, Optional<LocalDate> since) {}

    /** The span of a figure in a sentence. */
    public static Reach of(Scene scene, Outcome outcome, Count count) {
        Reach reach = of(scene);
        Sentence sentence = scene.sentence();
        boolean many =
                outcome == Outcome.KILLED && count.headline().orElse(0) >= MORE_THAN_ONE_INCIDENT;
        boolean brief =
                reach.scope() == Scope.EPISODE
                        && (reach.since().isPresent()
                                || scene.dates().stream().anyMatch(Scopes::isDays));
        if (count.headline().orElse(0) > 1 && SeveralDeeds.areToldBy(sentence))
            return new Reach(Scope.CUMULATIVE, reach.since());
        boolean war = !brief && tellsOfWholeWar(sentence) || many && longWar(sentence, 0) >= 0;
        if (war) return new Reach(Scope.WAR, reach.since());
        boolean running = many || !brief && sinceLongAgo(scene);
        boolean wider = reach.scope() == Scope.INCIDENT || reach.scope() == Scope.EPISODE;
        return running && wider ? new Reach(Scope.CUMULATIVE, reach.since()) : reach;
    }

    /** The first word for a long war from a token on; -1 where there is none. */
    private static int longWar(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            boolean inName = sentence.capitalised(i) && sentence.capitalised(i + 1);
            boolean compound = sentence.fold(i + 1).equals("-");
            if (LONG_WAR.contains(sentence.fold(i)) && !inName && !compound) return i;
        }
        return -1;
    }

    /** "since the uprising began", "the war has killed", "have died in the conflict". */
    private static boolean tellsOfWholeWar(Sentence sentence) {
        int since = sentence.folds().indexOf("since");
        int war = longWar(sentence, 0);
        if (war < 0) return false;
        boolean perfect =
                sentence.folds().contains("has")
                        || sentence.folds().contains("have")
                        || sentence.folds().contains("had");
        if (since >= 0) {
            int named = longWar(sentence, since);
            return named >= 0 && named - since <= SINCE_REACH && sinceItBegan(sentence);
        }
        return perfect && (hasKilled(sentence, war) || isIn(sentence, war))
                || thatKilled(sentence, war);
    }

    /** "15 months of war that killed", "a war which has claimed". */
    private static boolean thatKilled(Sentence sentence, int war) {
        int at = war + 1;
        if (sentence.fold(at).equals(",")) at++;
        if (!Set.of("that", "which").contains(sentence.fold(at))) return false;
        at++;
        if (Set.of("has", "have", "had").contains(sentence.fold(at))) at++;
        return sentence.fold(war).equals("war") && KILLED.contains(sentence.fold(at));
    }

    /** "the war has killed". */
    private static boolean hasKilled(Sentence sentence, int war) {
        int end = Math.min(sentence.size(), war + KILLS_REACH);
        for (int i = war + 1; i < end; i++) {
            boolean has = Set.of("has", "have", "had").contains(sentence.fold(i));
            if (has
                    && sentence.folds().subList(i + 1, Math.min(end, sentence.size())).stream()
                            .anyMatch(KILLED::contains)) return true;
        }
        return false;
    }

    /** "in the war", "in the country's civil war". */
    private static boolean isIn(Sentence sentence, int war) {
        for (int i = Math.max(0, war - IN_REACH); i < war; i++)
            if (sentence.fold(i).equals("in")) return true;
        return false;
    }

    /**
     * True for many harmed "in 2019" or "between May and November" where no single event is named
     * that did it: a count over all that time.
     */
    static boolean isOverMonths(Scene scene, Count count) {
        if (count.headline().orElse(0) < 2) return false;
        boolean months =
                scene.dates().stream().anyMatch(date -> date.isCalendar() && lastsLong(date));
        return months && !namesOneEvent(scene.sentence());
    }

    private static boolean lastsLong(DateMention date) {
        Optional<LocalDate> from = date.when().from();
        Optional<LocalDate> to = date.when().to();
        return from.isPresent()
                && to.isPresent()
                && ChronoUnit.DAYS.between(from.get(), to.get()) > EPISODE_DAYS;
    }

    /** "a blast", "the market bombing"; not "attacks", nor "fighting" without an article. */
    private static boolean namesOneEvent(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean event =
                    Violence.noun(sentence.fold(i)).isPresent()
                            || Violence.means(sentence.fold(i)).isPresent();
            int from = Math.max(0, i - ARTICLE_REACH);
            if (event && sentence.folds().subList(from, i).stream().anyMatch(ARTICLES::contains))
                return true;
        }
        return false;
    }

    /** "since it erupted in March 2011": a month or a year, so not the days of an episode. */
    private static boolean sinceLongAgo(Scene scene) {
        int since = scene.sentence().folds().indexOf("since");
        return since >= 0
                && sinceItBegan(scene.sentence())
                && scene.dates().stream()
                        .anyMatch(date ->
                                date.from() > since
                                        && date.kind() == DateMention.Kind.CALENDAR
                                        && !isOneDay(date));
    }

    private static Reach of(Scene scene) {
        Sentence sentence = scene.sentence();
        boolean episode = false;
        Optional<LocalDate> since = Optional.empty();
        for (DateMention date : scene.dates()) {
            episode |= isDays(date);
            if (date.kind() != DateMention.Kind.PERIOD) continue;
            if (runsLong(date))
                return new Reach(
                        speaksOfWar(sentence) ? Scope.WAR : Scope.CUMULATIVE, date.when().from());
            episode |= !isOneDay(date);
            since = date.when().from();
        }
        if (speaksOfWar(sentence)) return new Reach(Scope.WAR, since);
        if (since.isEmpty()) since = dayItBegan(scene);
        episode |= sinceItBegan(sentence);
        return episode
                ? new Reach(Scope.EPISODE, since)
                : new Reach(Scope.INCIDENT, Optional.empty());
    }

    /**
     * True where a report tells of fighting that went on for days: its counts span them even where
     * their own sentence does not say so.
     */
    public static boolean spanDays(List<Scene> scenes) {
        return scenes.stream()
                .anyMatch(scene ->
                        scene.dates().stream().anyMatch(Scopes::isDays)
                                && scene.sentence().folds().stream().anyMatch(FIGHTING::contains));
    }

    /** From longer ago than an episode lasts, or from a bare year on. */
    private static boolean runsLong(DateMention date) {
        Optional<LocalDate> from = date.when().from();
        Optional<LocalDate> to = date.when().to();
        boolean longAgo =
                from.isPresent()
                        && (to.isEmpty()
                                || ChronoUnit.DAYS.between(from.get(), to.get()) > EPISODE_DAYS);
        boolean year = date.timex().length() == 4 && Character.isDigit(date.timex().charAt(0));
        return longAgo || year;
    }

    /** "since the fighting began". */
    private static boolean sinceItBegan(Sentence sentence) {
        int since = sentence.folds().indexOf("since");
        if (since < 0) return false;
        int to = Math.min(since + SINCE_REACH, sentence.size());
        return sentence.folds().subList(since + 1, to).stream().anyMatch(BEGAN::contains);
    }

    /** The first of March of "since the offensive began in the north on 1 March". */
    private static Optional<LocalDate> dayItBegan(Scene scene) {
        int since = scene.sentence().folds().indexOf("since");
        if (since < 0 || !sinceItBegan(scene.sentence())) return Optional.empty();
        return scene.dates().stream()
                .filter(date -> date.from() > since && date.from() <= since + BEGAN_REACH)
                .filter(date -> date.isCalendar() && isOneDay(date))
                .findFirst()
                .flatMap(date -> date.when().from());
    }

    /** Of one event, or of all the time since a day too long ago for it. */
    public static Scope since(Scope scope, Optional<LocalDate> since, Optional<LocalDate> now) {
        boolean longAgo =
                since.isPresent()
                        && now.isPresent()
                        && ChronoUnit.DAYS.between(since.get(), now.get()) > EPISODE_DAYS;
        return scope == Scope.EPISODE && longAgo ? Scope.CUMULATIVE : scope;
    }

    private static boolean isOneDay(DateMention date) {
        return date.when().from().isPresent() && date.when().from().equals(date.when().to());
    }

    /** A length of two days to two months. */
    private static boolean isDays(DateMention date) {
        OptionalInt days =
                date.kind() == DateMention.Kind.DURATION
                        ? Durations.days(date.timex())
                        : OptionalInt.empty();
        return days.isPresent() && days.getAsInt() >= 2 && days.getAsInt() <= EPISODE_DAYS + 1;
    }

    /** "since the war began", "the war has claimed the lives". */
    private static boolean speaksOfWar(Sentence sentence) {
        boolean whole = sentence.folds().stream().anyMatch(OVER_WAR::contains);
        if (!whole) return false;
        for (int i = 0; i < sentence.size(); i++) if (isWar(sentence, i)) return true;
        return false;
    }

    /** "war", "civil conflict"; not "war-torn", not one that began "last" or "this" year. */
    private static boolean isWar(Sentence sentence, int i) {
        String after = sentence.fold(i + 1);
        if (!WAR.contains(sentence.fold(i)) || Set.of("-", "last", "this").contains(after))
            return false;
        return !sentence.fold(i).equals("conflict")
                || Set.of("civil", "year").contains(sentence.fold(i - 1));
    }
}
