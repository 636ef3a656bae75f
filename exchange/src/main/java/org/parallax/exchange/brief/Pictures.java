package org.parallax.exchange.brief;

import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.event.Bounds;
import org.parallax.exchange.brief.draw.Picture;
import org.parallax.exchange.brief.map.Bar;
import org.parallax.exchange.brief.map.RangeChart;
import org.parallax.exchange.brief.map.Spot;
import org.parallax.exchange.brief.map.SpotMap;
import org.parallax.exchange.brief.map.Town;
import org.parallax.exchange.event.Event;
import org.parallax.knowledge.Place;
import org.parallax.publish.Phrase;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The map and the chart of a report. */
final class Pictures {
    /** Columns that a chart of days, or of weeks, may have. */
    private static final int MOST_BARS = 62;

    private static final int LABELS = 16;
    private static final DateTimeFormatter DAY_WORDS =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_WORDS =
            DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);

    private final Situation situation;

    Pictures(Situation situation) {
        this.situation = situation;
    }

    /** Empty where no incident has a place. */
    Optional<Picture> map() {
        List<Spot> spots = spots();
        if (spots.isEmpty()) return Optional.empty();
        String about =
                "Map of %s where incidents happened; circles grow with how many were killed. %s"
                        .formatted(Phrase.plural(spots.size(), "place"), most(spots));
        return Optional.of(SpotMap.of("map", spots, this::towns, about));
    }

    private static String most(List<Spot> spots) {
        return spots.stream()
                .filter(it -> it.killed().orElse(0) > 0)
                .max((a, b) -> Long.compare(a.killed().orElse(0), b.killed().orElse(0)))
                .map(it -> "Most were killed in %s.".formatted(it.label()))
                .orElse("No incident gives a number of killed.");
    }

    /**
     * Where marks stand.
     *
     * @param rough no finer than a district
     */
    private record At(double lat, double lon, boolean rough) {}

    private List<Spot> spots() {
        Map<At, List<Event>> byPlace = new LinkedHashMap<>();
        for (Event event : situation.events()) {
            if (event.where().isEmpty()) continue;
            Where where = event.where().get();
            byPlace.computeIfAbsent(
                            new At(where.lat(), where.lon(), isRough(where.precision())),
                            _ -> new ArrayList<>())
                    .add(event);
        }
        List<Spot> spots = new ArrayList<>();
        byPlace.forEach((at, events) -> spots.add(spot(at, events)));
        return spots;
    }

    private Spot spot(At at, List<Event> events) {
        Sum killed = new Adding(Map.of()).sum(Outcome.KILLED, events);
        String name = name(events);
        String about =
                "%s: %s%s"
                        .formatted(
                                name,
                                Phrase.plural(events.size(), "incident"),
                                killed.known()
                                        ? ", killed " + Wording.bounds(killed.bounds())
                                        : ", no number of killed");
        return new Spot(
                at.lon(),
                at.lat(),
                name,
                killed.known() ? OptionalLong.of(killed.bounds().best()) : OptionalLong.empty(),
                at.rough(),
                about);
    }

    /** The name of most of them; of a site in use the town's, as the mark stands there. */
    private String name(List<Event> events) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Event event : events) names.merge(shown(event), 1, Integer::sum);
        return names.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private String shown(Event event) {
        Where where = event.where().orElseThrow();
        Optional<Precision> known = situation.record().place(event).map(Place::precision);
        if (known.isEmpty() || known.get() == where.precision()) return where.name();
        return situation
                .sites()
                .of(where.place())
                .flatMap(it -> it.town())
                .flatMap(it -> situation.record().places().byId(it.id()))
                .map(Place::name)
                .orElse("near " + where.name());
    }

    private static boolean isRough(Precision precision) {
        return switch (precision) {
            case EXACT, NEIGHBOURHOOD, TOWN, CITY -> false;
            case ADMIN2, ADMIN1, COUNTRY -> true;
        };
    }

    private java.util.Iterator<Town> towns() {
        return situation.record().places().all().stream()
                .filter(it -> it.precision() == Precision.TOWN || it.precision() == Precision.CITY)
                .map(it -> new Town(it.name(), it.lon(), it.lat(), it.population()))
                .iterator();
    }

    /** A chart, and what is not in it. */
    record Chart(Picture picture, String caption) {}

    /** Of those killed; empty where no incident of the period gives a number for a day. */
    Optional<Chart> chart() {
        Asked asked = situation.asked();
        Step step = step(asked.days());
        List<Bar> bars = new ArrayList<>();
        int shown = 0;
        LocalDate from = asked.from();
        List<LocalDate> starts = new ArrayList<>();
        while (!from.isAfter(asked.to())) {
            starts.add(from);
            from = step.after(from);
        }
        int every = Math.ceilDiv(starts.size(), LABELS);
        Map<LocalDate, List<Event>> within = within(starts, step);
        for (int i = 0; i < starts.size(); i++) {
            LocalDate first = starts.get(i);
            List<Event> events = within.getOrDefault(first, List.of());
            shown += events.size();
            Sum sum = new Adding(Map.of()).sum(Outcome.KILLED, events);
            Optional<Bounds> bounds = sum.known() ? Optional.of(sum.bounds()) : Optional.empty();
            String label = i % every == 0 ? step.label(first) : "";
            bars.add(new Bar(label, bounds, about(step, first, sum)));
        }
        if (bars.stream().allMatch(it -> it.bounds().isEmpty())) return Optional.empty();
        int over = situation.events().size() - shown;
        String about = "Killed by %s: %s".formatted(step.word, told(bars));
        return Optional.of(new Chart(RangeChart.of("chart", bars, about), caption(step, over)));
    }

    private static String caption(Step step, int over) {
        String more =
                over == 0
                        ? ""
                        : " %s over more than one %s%s not in it."
                                .formatted(
                                        Phrase.plural(over, "incident"),
                                        step.word,
                                        over == 1 ? " is" : " are");
        return "Killed by %s, from the lowest to the highest number; the line is the best one, an arrow an open end.%s"
                .formatted(step.word, more);
    }

    private static String told(List<Bar> bars) {
        List<String> told =
                bars.stream().filter(it -> it.bounds().isPresent()).map(Bar::about).toList();
        return String.join("; ", told) + ".";
    }

    private static String about(Step step, LocalDate first, Sum sum) {
        return step.full(first) + ", " + (sum.known() ? Wording.spoken(sum.bounds()) : "no number");
    }

    /** Incidents all of whose days lie in one step, by its first day. */
    private Map<LocalDate, List<Event>> within(List<LocalDate> starts, Step step) {
        Map<LocalDate, List<Event>> within = new LinkedHashMap<>();
        for (Event event : situation.events()) {
            Days days = Days.of(event).orElseThrow();
            if (!days.within(situation.asked().from(), situation.asked().to())) continue;
            LocalDate start =
                    starts.stream().filter(it -> !it.isAfter(days.first())).toList().getLast();
            if (!days.last().isBefore(step.after(start))) continue;
            within.computeIfAbsent(start, _ -> new ArrayList<>()).add(event);
        }
        return within;
    }

    private static Step step(long days) {
        if (days <= MOST_BARS) return Step.DAY;
        return days <= MOST_BARS * 7L ? Step.WEEK : Step.MONTH;
    }

    /** What one column holds. */
    private enum Step {
        DAY("day"),
        WEEK("week"),
        MONTH("month");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        LocalDate after(LocalDate from) {
            return switch (this) {
                case DAY -> from.plusDays(1);
                case WEEK -> from.plusWeeks(1);
                case MONTH -> from.plusMonths(1).withDayOfMonth(1);
            };
        }

        String label(LocalDate from) {
            return (this == MONTH ? MONTH_WORDS : DAY_WORDS).format(from);
        }

        String full(LocalDate from) {
            return switch (this) {
                case DAY -> Phrase.day(from);
                case WEEK -> "week from " + Phrase.day(from);
                case MONTH -> MONTH_WORDS.format(from);
            };
        }
    }
}
