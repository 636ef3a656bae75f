package org.parallax.exchange.flat;

import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Column.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lists of a record, the one with most incidents first. What is held in memory hangs on how
 * many first sayers there are, not on how many incidents.
 */
final class Lists {
    /** Spreadsheets hold 16,384 columns, models some ten; what is rarer overlaps with nothing. */
    static final int MOST = 1_000;

    /** Origin -> its column. */
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private Lists(Map<String, Long> incidents, RecordView record) {
        Set<String> taken = new HashSet<>();
        incidents.entrySet().stream()
                .sorted(
                        Comparator.comparing(Map.Entry<String, Long>::getValue)
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .forEach(it ->
                        columns.put(
                                it.getKey(), column(it.getKey(), it.getValue(), record, taken)));
    }

    /** Reads all incidents once. */
    static Lists of(RecordView record) {
        Map<String, Long> incidents = new HashMap<>();
        try (Stream<Event> events = record.events()) {
            events.forEach(event -> {
                for (String origin : Inclusion.of(record, event).lists()) {
                    incidents.merge(origin, 1L, Long::sum);
                }
            });
        }
        return new Lists(incidents, record);
    }

    private static Column column(
            String origin, long incidents, RecordView record, Set<String> taken) {
        String plain = "list_" + plain(origin);
        String name = plain;
        for (int i = 2; !taken.add(name); i++) name = plain + "_" + i;
        String about =
                "1 where %s (%s) reports it by its own account, else 0; of %d incidents."
                        .formatted(record.name(origin), origin, incidents);
        return Column.of(name, about).of(Kind.WHOLE);
    }

    /** As a name of a variable in most languages: letters and digits, others an underscore. */
    private static String plain(String origin) {
        return origin.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    List<Column> columns() {
        return new ArrayList<>(columns.values());
    }

    /** Origin -> its column, in their order. */
    Map<String, Column> byOrigin() {
        return columns;
    }
}
