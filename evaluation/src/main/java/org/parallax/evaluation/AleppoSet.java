package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The gold of the fully annotated reports: {@code gold/aleppo.jsonl}, one line a report. */
final class AleppoSet {
    private AleppoSet() {}

    /**
     * The items of each report, by the id that intake gives the report ({@code 000} for {@code
     * reports/aleppo/000.txt}).
     */
    static Map<String, List<GoldItem>> gold(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, List<GoldItem>> gold = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode report = mapper.readTree(line);
            String id = idOf(report.get("report").asText());
            List<GoldItem> items = new ArrayList<>();
            report.get("items").forEach(item -> items.add(GoldItem.of(id, item)));
            gold.put(id, List.copyOf(items));
        }
        return gold;
    }

    private static String idOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
    }
}
