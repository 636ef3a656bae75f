package org.parallax.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.parallax.claims.Reading;
import org.parallax.intake.Arrival;
import org.parallax.intake.Intake;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Reads the files of a gold set: reports as any user's, gold as one JSON object a line. */
final class Gold {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Gold() {}

    static List<Report> reports(Path input) {
        List<Report> reports = new ArrayList<>();
        Intake.standard(InputStream.nullInputStream())
                .each(
                        List.of(input.toString()),
                        arrival -> {
                            switch (arrival) {
                                case Arrival.Good good -> reports.add(good.received().report());
                                case Arrival.Skipped bad ->
                                        throw new IllegalArgumentException(
                                                bad.fault().getMessage());
                            }
                        });
        return reports;
    }

    /** What the program reads in a set's reports, by their ids. */
    static Map<String, Reading> readings(Path reports, Program program) {
        Map<String, Reading> readings = new HashMap<>();
        for (Reading it : program.read(reports(reports))) readings.put(it.report().id(), it);
        return readings;
    }

    /**
     * The reading of the report that a line of gold speaks of.
     *
     * @throws IllegalArgumentException where there is no such report
     */
    static Reading of(JsonNode gold, Map<String, Reading> readings, String set) {
        Reading reading = readings.get(text(gold, "id"));
        if (reading == null) {
            throw new IllegalArgumentException(
                    "%s/gold.jsonl: no report has the id %s. Give both files the same ids"
                            .formatted(set, gold.path("id")));
        }
        return reading;
    }

    static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) continue;
            try {
                lines.add(MAPPER.readTree(line));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "%s:%d: no JSON: %s. Write one object a line"
                                .formatted(name(file), number, e.getOriginalMessage()),
                        e);
            }
        }
        return lines;
    }

    /** The file and the folder it lies in, which is its set's. */
    private static String name(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toString() : folder.getFileName() + "/" + file.getFileName();
    }

    /**
     * The number under {@code field}.
     *
     * @throws IllegalArgumentException where there is none
     */
    static long required(JsonNode gold, String field, String set) {
        return number(gold, field)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s/gold.jsonl: item %s has no number %s. Give it one, 0 for none"
                                        .formatted(set, text(gold, "id"), field)));
    }

    /** The number under {@code field}; empty where it is absent or null. */
    static OptionalLong number(JsonNode gold, String field) {
        JsonNode value = gold.path(field);
        return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    /** The text under {@code field}; empty text where it is absent or null. */
    static String text(JsonNode gold, String field) {
        JsonNode value = gold.path(field);
        return value.isTextual() ? value.asText() : "";
    }
}
