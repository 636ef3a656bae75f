package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Reading;
import org.parallax.pipeline.ClaimJson;
import org.parallax.text.Report;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every span of every claim of every row of the tables beside this class, as printed: counted in
 * code points, it must give the words. Rows that are known to be read wrongly are among them.
 */
class OffsetsTest {
    private static final List<Class<?>> TABLES =
            List.of(
                    FiguresTest.class,
                    IncidentsTest.class,
                    GroundTest.class,
                    StatementsTest.class,
                    DatesTest.class,
                    PlacesTest.class,
                    LayoutTest.class);

    private static final List<String> COLUMNS = List.of("sentence", "text", "expression");

    /** Six code points in ten chars; its own paragraph, so the rest is read as it stands. */
    private static final String EMOJI = "🕊🚑😢𝄞\n\n";

    static Stream<String> texts() {
        return TABLES.stream()
                .flatMap(table -> Stream.of(table.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(CsvSource.class))
                .flatMap(OffsetsTest::column)
                .distinct()
                .sorted();
    }

    /** The column that the table calls "sentence", "text" or "expression" (of time). */
    private static Stream<String> column(Method table) {
        Parameter[] parameters = table.getParameters();
        int column =
                IntStream.range(0, parameters.length)
                        .filter(i -> COLUMNS.contains(parameters[i].getName()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no column of texts: " + table));
        return table.getAnnotation(CsvSource.class)
                .textBlock()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1)[column].strip())
                .map(cell -> isExpression(parameters[column]) ? DatesTest.sentence(cell) : cell);
    }

    private static boolean isExpression(Parameter column) {
        return column.getName().equals("expression");
    }

    @Test
    void allTablesAreCovered() {
        assertTrue(texts().count() > 450, () -> texts().count() + " texts");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void wordsStandAtTheirOffsets(String text) throws JsonProcessingException {
        check(Readers.read(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void wordsStandAtTheirOffsetsBehindSurrogatePairs(String text) throws JsonProcessingException {
        check(Readers.read(EMOJI + text));
    }

    @Test
    void offsetsCountCodePoints() throws JsonProcessingException {
        Reading reading = Readers.read("🕊🚑 At least 12 people were killed 😢, SANA said.");
        JsonNode figure =
                Stream.of(lines(reading))
                        .filter(claim -> claim.get("kind").textValue().equals("figure"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("At least 12 people were killed", figure.get("words").textValue());
        assertEquals(3, figure.get("start").intValue());
        assertEquals(33, figure.get("end").intValue());
        assertEquals(37, figure.get("said_by").get(0).get("start").intValue());
        assertEquals(41, figure.get("said_by").get(0).get("end").intValue());
    }

    private static JsonNode[] lines(Reading reading) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = ClaimJson.lines(reading.report(), reading.claims());
        JsonNode[] claims = new JsonNode[lines.size()];
        for (int i = 0; i < claims.length; i++) claims[i] = mapper.readTree(lines.get(i));
        return claims;
    }

    private static void check(Reading reading) throws JsonProcessingException {
        for (JsonNode claim : lines(reading)) {
            assertEquals(claim.get("words").textValue(), at(reading.report(), claim, claim));
            for (JsonNode speaker : claim.get("said_by")) {
                String name = at(reading.report(), claim, speaker);
                assertTrue(name.equals(name.strip()) && !name.isEmpty(), claim::toString);
            }
            for (JsonNode place : claim.get("where")) {
                if (place.get("start").isNull()) continue;
                String name = at(reading.report(), claim, place);
                assertTrue(name.equals(name.strip()) && !name.isEmpty(), claim::toString);
            }
            if (claim.has("statement")) checkStatement(claim);
        }
    }

    /** A statement's own span holds its source, its cue and its content. */
    private static void checkStatement(JsonNode claim) {
        for (String part : List.of("source", "cue", "content")) {
            JsonNode span = claim.get("statement").get(part);
            if (span.isNull()) continue;
            boolean inside =
                    claim.get("start").intValue() <= span.get("start").intValue()
                            && span.get("end").intValue() <= claim.get("end").intValue();
            assertTrue(inside, () -> part + " is outside of " + claim);
        }
    }

    /** The words of the claim's part of the report from a node's start to its end. */
    private static String at(Report report, JsonNode claim, JsonNode span) {
        String part = claim.get("part").textValue();
        String text = part.equals("title") ? report.title().orElseThrow() : report.text();
        int start = text.offsetByCodePoints(0, span.get("start").intValue());
        return text.substring(start, text.offsetByCodePoints(0, span.get("end").intValue()));
    }
}
