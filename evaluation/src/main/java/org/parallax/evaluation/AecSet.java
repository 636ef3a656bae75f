package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.event.CodedEvent;
import org.parallax.event.CodedEvent.Deaths;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles with UCDP's own coding: deaths by side, sides, place, days. */
final class AecSet extends CodedSet {
    private static final String DEATHS = "six deaths fields";
    private static final String SIDES = "sides";
    private static final String COUNTRY = "country";
    private static final String ADM1 = "first admin level";
    private static final String DATES = "start and end date";
    private static final List<String> FIELDS =
            List.of(
                    "deaths_side_a",
                    "deaths_side_b",
                    "deaths_civilian",
                    "deaths_unknown",
                    "deaths_low",
                    "deaths_high");

    AecSet() {
        super("aec");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.share(DEATHS)
                        .floor(55)
                        .known("81.3 fine-tuned; careful reader 84.6")
                        .aim(82),
                Measure.share(SIDES),
                Measure.share(COUNTRY),
                Measure.share(ADM1),
                Measure.share(DATES));
    }

    @Override
    Optional<Item> score(JsonNode gold, Reading reading, Optional<CodedEvent> coded) {
        long[] wanted = FIELDS.stream().mapToLong(it -> Gold.required(gold, it, name())).toArray();
        long[] found = deaths(coded);
        List<String> goldSides =
                List.of(Gold.text(gold, "side_a_name"), Gold.text(gold, "side_b_name"));
        List<String> sides =
                List.of(
                        coded.flatMap(CodedEvent::sideA).orElse(""),
                        coded.flatMap(CodedEvent::sideB).orElse(""));
        boolean swapped = swappedFitsBetter(wanted, found, goldSides, sides);
        int deaths = same(wanted, swapped ? swapped(found) : found);
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put(DEATHS, new Mark(deaths, FIELDS.size()));
        marks.put(SIDES, new Mark(same(goldSides, swapped ? sides.reversed() : sides), 2));
        marks.put(
                COUNTRY, named(gold, "location_root_name", coded.flatMap(CodedEvent::countryName)));
        marks.put(ADM1, named(gold, "location_adm1_name", coded.flatMap(CodedEvent::adm1)));
        marks.put(DATES, new Mark(days(gold, coded), 2));
        return Optional.of(
                new Item(
                        reading.report().id(),
                        marks,
                        Arrays.toString(wanted) + " " + goldSides,
                        Arrays.toString(found)
                                + " "
                                + sides
                                + " "
                                + coded.flatMap(CodedEvent::where).map(Where::name).orElse(""),
                        cause(reading, wanted, found, deaths),
                        List.of()));
    }

    private static String cause(Reading reading, long[] wanted, long[] found, int right) {
        if (right == FIELDS.size()) return "";
        long gold = Arrays.stream(wanted).limit(4).sum();
        long read = Arrays.stream(found).limit(4).sum();
        if (gold != read) return causeOfDeaths(reading, gold, read);
        boolean ends = wanted[4] == found[4] && wanted[5] == found[5];
        return ends ? "total right, filed under another class" : "total right, low or high not";
    }

    private static long[] deaths(Optional<CodedEvent> coded) {
        return coded.flatMap(CodedEvent::deaths)
                .map(AecSet::fields)
                .orElseGet(() -> new long[FIELDS.size()]);
    }

    private static long[] fields(Deaths it) {
        return new long[] {
            it.sideA(), it.sideB(), it.civilians(), it.unknown(), it.low(), it.high()
        };
    }

    /** The two sides may be swapped together with their dead. */
    private static boolean swappedFitsBetter(
            long[] wanted, long[] found, List<String> goldSides, List<String> sides) {
        int plain = same(wanted, found) + same(goldSides, sides);
        return same(wanted, swapped(found)) + same(goldSides, sides.reversed()) > plain;
    }

    private static long[] swapped(long[] deaths) {
        long[] swapped = deaths.clone();
        swapped[0] = deaths[1];
        swapped[1] = deaths[0];
        return swapped;
    }

    private static int same(long[] one, long[] other) {
        int same = 0;
        for (int i = 0; i < one.length; i++) if (one[i] == other[i]) same++;
        return same;
    }

    private static int same(List<String> one, List<String> other) {
        int same = 0;
        for (int i = 0; i < one.size(); i++) if (one.get(i).equals(other.get(i))) same++;
        return same;
    }

    /** Exact but for double spaces, of which the gold has a few; blank means nothing is named. */
    private static Mark named(JsonNode gold, String field, Optional<String> found) {
        String wanted = Gold.text(gold, field).replaceAll("\\s+", " ").strip();
        return Mark.of(wanted.equals(found.orElse("")));
    }

    private static int days(JsonNode gold, Optional<CodedEvent> coded) {
        return isDay(gold, "start_date", coded.flatMap(CodedEvent::startDate))
                + isDay(gold, "end_date", coded.flatMap(CodedEvent::endDate));
    }

    private static int isDay(JsonNode gold, String field, Optional<LocalDate> found) {
        return found.map(LocalDate::toString).orElse("").equals(Gold.text(gold, field)) ? 1 : 0;
    }
}
