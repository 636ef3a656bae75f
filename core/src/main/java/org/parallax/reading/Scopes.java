package org.parallax.reading;

import org.parallax.claims.Scope;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what span a figure covers: one incident, days of fighting, a running total, a whole war.
 */
final class Scopes {
    /** A count that runs for longer than this is a running total, not one episode. */
    private static final int EPISODE_DAYS = 62;

    private static final Set<String> WAR = Set.of("war", "conflict");
    private static final Set<String> WAR_FRAME =
            Set.of(
                    "start",
                    "outbreak",
                    "beginning",
                    "began",
                    "since",
                    "during",
                    "decade",
                    "years",
                    "lives",
                    "throughout",
                    "course");

    private Scopes() {}

    record Reach(Scope scope, Optional<LocalDate> since) {}

    static Reach of(Scene scene, Tree tree, int predicate) {
        Sentence sentence = scene.sentence();
        boolean episode = false;
        Optional<LocalDate> since = Optional.empty();
        for (DateMention date : scene.dates()) {
            if (date.kind() == DateMention.Kind.DURATION && isDays(date.timex())) episode = true;
            if (date.kind() != DateMention.Kind.UNTIL_NOW) continue;
            Optional<LocalDate> from = date.when().from();
            boolean long_ =
                    from.isPresent()
                            && (date.when().to().isEmpty()
                                    || ChronoUnit.DAYS.between(from.get(), date.when().to().get())
                                            > EPISODE_DAYS);
            if (long_ || date.timex().length() == 4)
                return new Reach(speaksOfWar(sentence) ? Scope.WAR : Scope.CUMULATIVE, from);
            episode |= !isOneDay(date);
            since = from;
        }
        if (speaksOfWar(sentence)) return new Reach(Scope.WAR, Optional.empty());
        episode |= sinceItBegan(sentence);
        return new Reach(
                episode ? Scope.EPISODE : Scope.INCIDENT, episode ? since : Optional.empty());
    }

    /** "since the fighting began". */
    private static boolean sinceItBegan(Sentence sentence) {
        int since = sentence.folds().indexOf("since");
        if (since < 0) return false;
        for (int i = since + 1; i < Math.min(since + 6, sentence.size()); i++) {
            if (Set.of(
                            "began",
                            "begun",
                            "started",
                            "erupted",
                            "broke",
                            "start",
                            "outbreak",
                            "beginning")
                    .contains(sentence.fold(i))) return true;
        }
        return false;
    }

    private static boolean isOneDay(DateMention date) {
        return date.when().from().isPresent() && date.when().from().equals(date.when().to());
    }

    /** Durations of two days to two months. */
    static boolean isDays(String timex) {
        if (!timex.startsWith("P") || timex.startsWith("PT")) return false;
        int number = Integer.parseInt(timex.substring(1, timex.length() - 1));
        return switch (timex.charAt(timex.length() - 1)) {
            case 'D' -> number >= 2 && number <= EPISODE_DAYS;
            case 'W' -> number <= 9;
            case 'M' -> number <= 2;
            default -> false;
        };
    }

    /** "since the start of the civil war", "the war has claimed the lives". */
    private static boolean speaksOfWar(Sentence sentence) {
        boolean war = false;
        boolean frame = false;
        for (int i = 0; i < sentence.size(); i++) {
            boolean noun = WAR.contains(sentence.fold(i)) && !sentence.fold(i + 1).equals("-");
            boolean recent =
                    sentence.fold(i + 1).equals("last") || sentence.fold(i + 1).equals("this");
            boolean conflict = sentence.fold(i).equals("conflict");
            war |=
                    noun
                            && !recent
                            && (!conflict
                                    || sentence.fold(i - 1).equals("civil")
                                    || sentence.fold(i - 1).equals("year"));
            frame |= WAR_FRAME.contains(sentence.fold(i));
        }
        return war && frame;
    }
}
