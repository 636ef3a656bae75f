package org.parallax.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.parallax.text.Capture;
import org.parallax.text.Capture.Hop;
import org.parallax.text.Decoding;
import org.parallax.text.Report;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes a name out of what the record holds, letter by letter, so that every offset stays as it is.
 * Words are compared without case and accents. Where the whole name stands, its words go wherever
 * they stand alone as well.
 *
 * <p>Letters become X and x, so that what was a word, and a name, still reads as one: reconciling
 * weighs the words of reports, and must not make another incident of one because a name is gone.
 */
final class Redaction {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern STRAY = Pattern.compile("%(?!\\p{XDigit}{2})");
    private static final String WIDE = "\uD835\uDC65"; // an x that takes two chars

    private final List<String> name;

    private Redaction(List<String> name) {
        this.name = name;
    }

    /**
     * @throws IllegalArgumentException if there are no two letters in it
     */
    static Redaction of(String name) {
        if (name.codePoints().filter(Character::isLetter).count() < 2) {
            throw new IllegalArgumentException("'" + name + "' is no name");
        }
        return new Redaction(WORD.matcher(name).results().map(it -> folded(it.group())).toList());
    }

    private static String folded(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    boolean isIn(String text) {
        List<String> last = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            last.add(folded(word.group()));
            if (last.size() > name.size()) last.removeFirst();
            if (last.equals(name)) return true;
        }
        return false;
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
                        .anyMatch(this::isIn)
                || report.url().filter(this::isInAddress).isPresent();
    }

    /**
     * Whether it is in what a report came as, though its text may not have it: in its bytes, as far
     * as they are text, be it packed; in addresses, headers, authors.
     */
    boolean isIn(byte[] raw, Optional<String> from, Capture capture) {
        return isIn(CaptureJson.node(capture))
                || Stream.concat(from.stream(), capture.hops().stream().map(Hop::url))
                        .anyMatch(this::isInAddress)
                || isIn(new String(raw, charset(capture)))
                || Packed.texts(raw, charset(capture)).stream().anyMatch(this::isIn);
    }

    private static Charset charset(Capture capture) {
        return capture.decoding()
                .map(Decoding::charset)
                .map(name -> Charset.forName(name, StandardCharsets.UTF_8))
                .orElse(StandardCharsets.UTF_8);
    }

    /** Where letters that an address cannot hold stand as signs, such as %20 for a space. */
    private boolean isInAddress(String address) {
        String whole = STRAY.matcher(address).replaceAll("%25");
        return isIn(address) || isIn(URLDecoder.decode(whole, StandardCharsets.UTF_8));
    }

    String text(String text) {
        return WORD.matcher(text)
                .replaceAll(word ->
                        name.contains(folded(word.group()))
                                ? masked(word.group())
                                : Matcher.quoteReplacement(word.group()));
    }

    /** Equally long in chars and in code points, and as capital as it was. */
    private static String masked(String word) {
        StringBuilder masked = new StringBuilder();
        word.codePoints()
                .forEach(c -> {
                    if (Character.charCount(c) == 2) masked.append(WIDE);
                    else masked.append(Character.isUpperCase(c) ? 'X' : 'x');
                });
        return masked.toString();
    }

    /** With what it came as gone, and its text as it is. */
    static ReportContent bare(ReportContent content) {
        return new ReportContent(
                content.report(), new byte[0], content.sha256(), Optional.empty(), Capture.NONE);
    }

    /**
     * The raw bytes go wholly, and how they came: nobody knows in how many spellings the name is in
     * them.
     */
    ReportContent report(ReportContent content) {
        Report report = content.report();
        Report shown =
                new Report(
                        report.id(),
                        text(report.text()),
                        report.title().map(this::text),
                        report.outlet().map(this::text),
                        report.url().map(this::address),
                        report.language(),
                        report.published());
        return new ReportContent(
                shown,
                new byte[0],
                content.sha256(),
                content.from().map(this::address),
                Capture.NONE);
    }

    /** An address in which the name stands as signs goes as a whole, letter by letter. */
    private String address(String address) {
        String shown = text(address);
        return isInAddress(shown) ? WORD.matcher(shown).replaceAll("x") : shown;
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
