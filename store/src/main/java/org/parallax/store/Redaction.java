package org.parallax.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.parallax.text.Report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a name out of what the record holds, letter by letter, so that every offset stays as it is.
 * Where the whole name stands, its words go wherever they stand alone as well.
 */
final class Redaction {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PLAIN = 0x2588; // a full block
    private static final int WIDE = 0x1F78C; // for letters that take two chars

    private final Pattern whole;
    private final Pattern words;

    private Redaction(Pattern whole, Pattern words) {
        this.whole = whole;
        this.words = words;
    }

    /**
     * @throws IllegalArgumentException if there are no two letters in it
     */
    static Redaction of(String name) {
        List<String> parts =
                Stream.of(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                        .filter(part -> !part.isEmpty())
                        .map(Pattern::quote)
                        .toList();
        if (name.codePoints().filter(Character::isLetter).count() < 2) {
            throw new IllegalArgumentException("'" + name + "' is no name");
        }
        return new Redaction(
                pattern(String.join("[^\\p{L}\\p{N}]+", parts)),
                pattern(parts.stream().collect(Collectors.joining("|", "(?:", ")"))));
    }

    private static Pattern pattern(String of) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])" + of + "(?![\\p{L}\\p{M}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean isIn(String text) {
        return whole.matcher(text).find();
    }

    /**
     * @throws IllegalArgumentException if it is no JSON
     */
    boolean isInJson(String json) {
        return isIn(tree(json));
    }

    private boolean isIn(JsonNode node) {
        if (node.isTextual()) return isIn(node.textValue());
        return node.valueStream().anyMatch(this::isIn);
    }

    boolean isIn(Report report) {
        return Stream.of(Optional.of(report.text()), report.title(), report.outlet(), report.url())
                .flatMap(Optional::stream)
                .anyMatch(this::isIn);
    }

    String text(String text) {
        return words.matcher(text)
                .replaceAll(name ->
                        name.group()
                                .codePoints()
                                .map(c -> !Character.isLetterOrDigit(c) ? c : block(c))
                                .collect(
                                        StringBuilder::new,
                                        StringBuilder::appendCodePoint,
                                        StringBuilder::append)
                                .toString());
    }

    private static int block(int c) {
        return Character.charCount(c) == 1 ? PLAIN : WIDE;
    }

    /** The raw bytes go wholly: nobody knows in how many spellings of bytes the name is in them. */
    ReportContent report(ReportContent content) {
        Report report = content.report();
        Report shown =
                new Report(
                        report.id(),
                        text(report.text()),
                        report.title().map(this::text),
                        report.outlet().map(this::text),
                        report.url().map(this::text),
                        report.language(),
                        report.published());
        return new ReportContent(
                shown, new byte[0], content.sha256(), content.from().map(this::text));
    }

    /**
     * @param json as it was kept
     * @throws IllegalArgumentException if it is no JSON
     */
    String json(String json) {
        return Body.write(redacted(tree(json)));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private JsonNode redacted(JsonNode node) {
        if (node.isTextual()) return TextNode.valueOf(text(node.textValue()));
        if (node instanceof ArrayNode array) {
            ArrayNode shown = array.arrayNode();
            array.forEach(each -> shown.add(redacted(each)));
            return shown;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode shown = object.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                shown.set(field.getKey(), redacted(field.getValue()));
            }
            return shown;
        }
        return node;
    }
}
