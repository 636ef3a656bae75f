package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many a coder entered as killed in one report's main event.
 *
 * @param low the least that the coder allows
 * @param high the most that the coder allows
 * @param bounds true where both ends are a coder's own, false where one number alone was asked for
 */
record KilledGold(long low, long high, boolean bounds) {
    /** True where the number is one that the coder allows. */
    boolean allows(long number) {
        return low <= number && number <= high;
    }

    /**
     * By report, in the file's order; reports without a coded number are left out.
     *
     * @param file {@code gold.jsonl} of the sets fakes, gaza or aec
     */
    static Map<String, KilledGold> read(Path file) throws IOException {
        Map<String, KilledGold> gold = new LinkedHashMap<>();
        for (JsonNode item : Gold.lines(file)) {
            of(item).ifPresent(it -> gold.put(Gold.text(item, "id"), it));
        }
        return gold;
    }

    private static Optional<KilledGold> of(JsonNode item) {
        if (item.has("noncivilians")) {
            long all = number(item, "civilians") + number(item, "noncivilians");
            return Optional.of(new KilledGold(all, all, false));
        }
        if (item.has("deaths_low")) {
            return Optional.of(
                    new KilledGold(number(item, "deaths_low"), number(item, "deaths_high"), true));
        }
        if (!item.hasNonNull("civ_killed_min")) return Optional.empty();
        return Optional.of(
                new KilledGold(
                        number(item, "civ_killed_min"), number(item, "civ_killed_max"), true));
    }

    private static long number(JsonNode item, String field) {
        return item.get(field).asLong();
    }
}
