package org.parallax.exchange.acled;

import org.parallax.event.Accusation;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The column {@code notes}: when, who did what to whom and where; how many, and who says so; what
 * is disputed, blamed, denied and claimed; how the row was coded where that must be said.
 */
final class Notes {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** So many who count, accuse or differ are told, the rest counted. */
    private static final int MOST = 6;

    private final RecordView record;
    private final Tolls tolls;

    Notes(RecordView record) {
        this.record = record;
        this.tolls = new Tolls(record);
    }

    /**
     * @param scene with the day of this row
     * @param coded sentences on how the row was coded
     */
    String words(
            Event event, Pair pair, Scene scene, Spot spot, Timing timing, List<String> coded) {
        List<String> all = new ArrayList<>();
        all.add(
                "%s, %s in %s."
                        .formatted(
                                when(event, timing, scene.day()),
                                Deed.words(scene.sub(), event.type(), pair),
                                spot.words()));
        all.addAll(few(tolls.told(event), "who give numbers"));
        all.addAll(few(tolls.disputed(event), "disputes"));
        all.addAll(few(event.accusations().stream().map(this::accusation).toList(), "accusations"));
        if (!event.claimedBy().isEmpty()) {
            all.add("Claimed by " + tolls.names(event.claimedBy()) + ".");
        }
        all.addAll(coded);
        return String.join(" ", all);
    }

    /** What a row of several says of the numbers that all of them tell. */
    static String divided(Event event, long deaths, int rows) {
        String days =
                DAY.format(event.when().from().orElseThrow())
                        + " to "
                        + DAY.format(event.when().to().orElseThrow());
        String whole = "Numbers are of the incident as a whole, " + days;
        return deaths == 0
                ? whole + "."
                : whole + "; its %d fatalities are divided over %d rows.".formatted(deaths, rows);
    }

    private static String when(Event event, Timing timing, LocalDate day) {
        if (timing.precision() == 1) return "On " + DAY.format(day);
        LocalDate from = event.when().from().orElse(day);
        LocalDate to = event.when().to().orElse(day);
        return from.equals(to)
                ? "Around " + DAY.format(day)
                : "Between " + DAY.format(from) + " and " + DAY.format(to);
    }

    private static List<String> few(List<String> sentences, String what) {
        if (sentences.size() <= MOST) return sentences;
        List<String> few = new ArrayList<>(sentences.subList(0, MOST));
        few.add("And %d more %s.".formatted(sentences.size() - MOST, what));
        return few;
    }

    private String accusation(Accusation accusation) {
        String blamed =
                capital(tolls.origin(accusation.by()))
                        + " blamed "
                        + record.name(accusation.against());
        if (accusation.deniedBy().isEmpty()) return blamed + ".";
        return blamed + "; denied by " + tolls.names(accusation.deniedBy()) + ".";
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
