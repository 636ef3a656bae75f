package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run kept for comparison: {@code {"set","item","read","marks":{name:[right,all]}}}, one item a
 * line, without any text of the reports.
 */
final class RunFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, JsonNode> kept = new HashMap<>();

    private final Path file;

    private RunFile(Path file) {
        this.file = file;
    }

    static void write(Path file, List<Result> results) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Result result : results) {
            for (Item item : result.items()) {
                ObjectNode line = MAPPER.createObjectNode();
                line.put("set", result.set().name());
                line.put("item", item.id());
                line.put("read", item.read());
                ObjectNode marks = line.putObject("marks");
                item.marks()
                        .forEach((name, mark) ->
                                marks.putArray(name).add(mark.right()).add(mark.all()));
                lines.add(MAPPER.writeValueAsString(line));
            }
        }
        Files.write(file, lines);
    }

    static RunFile read(Path file) throws IOException {
        RunFile run = new RunFile(file);
        for (JsonNode line : Gold.lines(file)) {
            run.kept.put(key(Gold.text(line, "set"), Gold.text(line, "item")), line);
        }
        return run;
    }

    /**
     * @throws IllegalArgumentException where the run kept none of these sets
     */
    RunFile requireAny(List<String> sets) {
        List<String> known =
                kept.keySet().stream().map(it -> it.split("\t", 2)[0]).distinct().sorted().toList();
        if (known.stream().noneMatch(sets::contains)) {
            throw new IllegalArgumentException(
                    "%s is a run of %s. Name one of these sets"
                            .formatted(
                                    file.getFileName(),
                                    known.isEmpty() ? "nothing" : String.join(", ", known)));
        }
        return this;
    }

    private static String key(String set, String item) {
        return set + "\t" + item;
    }

    /** What came right and what went wrong since, item by item, and how many of each. */
    void compare(List<Result> results, PrintStream out) {
        for (Result result : results) {
            List<String> lines = new ArrayList<>();
            int better = 0;
            int worse = 0;
            int common = 0;
            for (Item item : result.items()) {
                JsonNode then = kept.get(key(result.set().name(), item.id()));
                if (then == null) continue;
                common++;
                for (Map.Entry<String, Mark> mark : item.marks().entrySet()) {
                    JsonNode old = then.path("marks").path(mark.getKey());
                    double was = share(old.path(0).asDouble(), old.path(1).asDouble());
                    double now = share(mark.getValue().right(), mark.getValue().all());
                    if (was == now) continue;
                    if (now > was) better++;
                    else worse++;
                    lines.add(
                            "  %s %s, %s: %s; now %s; gold %s"
                                    .formatted(
                                            now > was ? "+" : "-",
                                            item.id(),
                                            mark.getKey(),
                                            Gold.text(then, "read"),
                                            item.read(),
                                            item.gold()));
                }
            }
            if (common == 0) {
                out.printf("%n%s: none of its items is in %s%n", result.set().name(), file);
                continue;
            }
            out.printf("%n%s: %d marks rose, %d fell%n", result.set().name(), better, worse);
            lines.forEach(out::println);
        }
    }

    private static double share(double right, double all) {
        return all == 0 ? 0 : right / all;
    }
}
