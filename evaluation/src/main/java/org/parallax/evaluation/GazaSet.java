package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.event.CodedEvent;
import org.parallax.event.CodedEvent.Deaths;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Narratives that weigh many sources: the range of civilians killed, and of those injured; the day
 * and the place.
 */
final class GazaSet extends CodedSet {
    private static final String IN_RANGE = "best in range";
    private static final String ENDS = "both ends exact";
    private static final String PLACE = "within 5 km";
    private static final double NEAR_KM = 5;
    private static final String INJURED = "injured ends exact";
    private static final String DATE = "date";

    /** "October 9, 2023", "October 9–11, 2023", "October 30, 2023–November 2, 2023". */
    private static final Pattern FIRST_DAY =
            Pattern.compile("(\\p{L}+) (\\d{1,2})(?:, (\\d{4}))?(?:.*?(\\d{4}))?.*");

    GazaSet() {
        super("gaza");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.share(IN_RANGE).floor(50).known("careful reader 98").aim(92),
                Measure.share(ENDS).known("careful reader 82").aim(65),
                Measure.share(INJURED),
                Measure.share(DATE).aim(92),
                Measure.share(PLACE).aim(55));
    }

    @Override
    Optional<Item> score(JsonNode gold, Reading reading, Optional<CodedEvent> coded) {
        OptionalLong min = Gold.number(gold, "civ_killed_min");
        OptionalLong max = Gold.number(gold, "civ_killed_max");
        if (min.isEmpty() || max.isEmpty()) return Optional.empty();
        Optional<Deaths> deaths = coded.flatMap(CodedEvent::deaths);
        long low = deaths.map(Deaths::low).orElse(0L);
        long high = deaths.map(Deaths::high).orElse(0L);
        long best = deaths.map(it -> it.civilians() + it.unknown()).orElse(0L);
        boolean inRange = min.getAsLong() <= best && best <= max.getAsLong();
        boolean lowRight = low == min.getAsLong();
        boolean highRight = high == max.getAsLong();
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put(IN_RANGE, Mark.of(inRange));
        marks.put(ENDS, Mark.of(lowRight && highRight));
        if (gold.hasNonNull("civ_injured_min") && gold.hasNonNull("civ_injured_max")) {
            marks.put(INJURED, Mark.of(injuredRight(gold, coded)));
        }
        firstDay(gold)
                .ifPresent(day ->
                        marks.put(
                                DATE,
                                Mark.of(
                                        coded.flatMap(CodedEvent::startDate)
                                                .filter(day::equals)
                                                .isPresent())));
        if (gold.hasNonNull("lat") && gold.hasNonNull("lon")) {
            marks.put(PLACE, Mark.of(isNear(gold, coded.flatMap(CodedEvent::where))));
        }
        String cause = "";
        if (!inRange) {
            cause = "out of range, " + causeOfDeaths(reading, min.getAsLong(), best);
        } else if (!lowRight || !highRight) {
            cause = lowRight ? "high end only" : highRight ? "low end only" : "both ends";
        }
        return Optional.of(
                new Item(
                        reading.report().id(),
                        marks,
                        min.getAsLong() + "–" + max.getAsLong() + " dead",
                        best + " in " + low + "–" + high,
                        cause,
                        List.of()));
    }

    /** The day an incident began, which is the first that the narrative names. */
    private static Optional<LocalDate> firstDay(JsonNode gold) {
        Matcher text = FIRST_DAY.matcher(Gold.text(gold, "date_text"));
        if (!text.matches()) return Optional.empty();
        String year = text.group(3) == null ? text.group(4) : text.group(3);
        if (year == null) return Optional.empty();
        Month month = Month.valueOf(text.group(1).toUpperCase(Locale.ROOT));
        return Optional.of(
                LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(text.group(2))));
    }

    private static boolean isNear(JsonNode gold, Optional<Where> where) {
        double lat = gold.path("lat").asDouble();
        double lon = gold.path("lon").asDouble();
        return where.filter(it -> Globe.kilometres(it, lat, lon) <= NEAR_KM).isPresent();
    }

    private static boolean injuredRight(JsonNode gold, Optional<CodedEvent> coded) {
        OptionalLong low = coded.map(CodedEvent::injuredLow).orElse(OptionalLong.empty());
        OptionalLong high = coded.map(CodedEvent::injuredHigh).orElse(OptionalLong.empty());
        return low.equals(Gold.number(gold, "civ_injured_min"))
                && high.equals(Gold.number(gold, "civ_injured_max"));
    }
}
