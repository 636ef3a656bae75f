package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing a careful reader found in a report.
 *
 * @param start code points into the report's text
 * @param type outcome, incident type, control change, agreement type, access type or act
 * @param sources ids of the first sayers; empty means the outlet's own voice
 * @param sourced false where the gold says nothing of sources
 */
record GoldItem(
        String report,
        String kind,
        int start,
        int end,
        String at,
        String type,
        OptionalLong low,
        OptionalLong high,
        Optional<String> who,
        Optional<String> side,
        Optional<String> scope,
        List<String> sources,
        boolean sourced,
        Optional<String> speaker,
        Optional<String> speakerOrganisation) {
    static GoldItem of(String report, JsonNode item) {
        String kind = item.get("kind").asText();
        String type =
                switch (kind) {
                    case "figure" -> item.get("outcome").asText();
                    case "control" -> item.get("change").asText();
                    case "statement" -> item.get("act").asText();
                    case "incident", "agreement", "access" -> item.get("type").asText();
                    default ->
                            throw new IllegalArgumentException(
                                    "gold item of kind '" + kind + "' in " + report);
                };
        List<String> sources = new ArrayList<>();
        if (item.has("sources")) item.get("sources").forEach(s -> sources.add(s.asText()));
        return new GoldItem(
                report,
                kind,
                item.get("start").asInt(),
                item.get("end").asInt(),
                item.get("at").asText(),
                type,
                number(item, "low"),
                number(item, "high"),
                text(item, "who"),
                text(item, "side"),
                text(item, "scope"),
                sources,
                item.has("sources"),
                text(item, "speaker"),
                text(item, "speaker_org"));
    }

    private static OptionalLong number(JsonNode item, String field) {
        return item.hasNonNull(field)
                ? OptionalLong.of(item.get(field).asLong())
                : OptionalLong.empty();
    }

    private static Optional<String> text(JsonNode item, String field) {
        return item.hasNonNull(field) ? Optional.of(item.get(field).asText()) : Optional.empty();
    }
}
