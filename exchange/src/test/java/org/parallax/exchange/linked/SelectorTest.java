package org.parallax.exchange.linked;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.Basis;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.exchange.MadeRecord;
import org.parallax.pipeline.Json;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Selectors select the words of the claim in the report's text, whatever its letters are. */
class SelectorTest {
    /** Letters of one and of two UTF-16 chars, marks, joiners, signs that JSON escapes. */
    private static final List<String> LETTERS =
            List.of(
                    "a",
                    "7",
                    " ",
                    "\"",
                    "\\",
                    "\n",
                    "\u00E9",
                    "e\u0301",
                    "\u0645",
                    "\u064E",
                    "\u200F",
                    "\u200D",
                    "\u2028",
                    "\uD83D\uDD25",
                    "\uD83D\uDC68\u200D\uD83D\uDC67",
                    "\uD800\uDF48",
                    "\uD83D"); // half a letter

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void selectorsSelectTheWords(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MadeRecord made = new MadeRecord();
        Map<String, Report> reports = new HashMap<>();
        Set<String> claims = new HashSet<>();
        for (int at = 0; at < 10; at++) {
            Report report = report("r" + at, random);
            reports.put(Iris.part(report.id(), "text"), report);
            reports.put(Iris.part(report.id(), "title"), report);
            made.report(report);
            for (int i = 0; i < 5; i++) {
                claims.add(made.add(report.id(), claim(report, random)).id());
            }
        }
        int selected = 0;
        try (Stream<String> lines =
                new JsonLd().lines(made.view(), MadeRecord.preamble(), _ -> {})) {
            for (JsonNode node : Json.parse(String.join("\n", lines.toList())).path("@graph")) {
                if (!node.path("type").asText().equals("Annotation")) continue;
                selected++;
                assertSelects(node.path("target"), reports, "seed " + seed);
            }
        }
        assertEquals(claims.size(), selected, "seed " + seed);
    }

    /** As a program would that knows the recommendation alone. */
    private static void assertSelects(JsonNode target, Map<String, Report> reports, String seed) {
        String source = target.path("source").asText();
        Report report = reports.get(source);
        if (report == null) throw new AssertionError(seed + ": no text " + source);
        String text = source.endsWith("#title") ? report.title().orElseThrow() : report.text();
        int[] letters = text.codePoints().toArray();
        JsonNode position = target.path("selector").path(0);
        int start = position.path("start").asInt(-1);
        int end = position.path("end").asInt(-1);
        String selected = new String(letters, start, end - start);
        assertEquals(target.path("selector").path(1).path("exact").asText(), selected, seed);
    }

    private static Report report(String id, SplittableRandom random) {
        return new Report(
                id,
                text(random),
                Optional.of(text(random)),
                Optional.of("Valley Courier"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder("x");
        int length = random.nextInt(1, 60);
        for (int i = 0; i < length; i++) text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        return text.toString();
    }

    private static FigureClaim claim(Report report, SplittableRandom random) {
        Part part = random.nextBoolean() ? Part.TITLE : Part.TEXT;
        String text = report.part(part);
        int letters = text.codePointCount(0, text.length());
        int start = random.nextInt(letters);
        int end = random.nextInt(start + 1, letters + 1);
        Span span = new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        return new FigureClaim(
                new Ground(
                        Quote.of(report, part, span),
                        "figure/invented-" + random.nextInt(),
                        List.of(),
                        Stance.ASSERTED,
                        new When(Optional.empty(), Optional.empty(), Basis.UNKNOWN),
                        List.of()),
                Outcome.KILLED,
                Count.exactly(random.nextInt(1_000_000)),
                Unit.PERSONS,
                Who.UNKNOWN,
                Optional.empty(),
                Scope.INCIDENT,
                Optional.empty(),
                Optional.empty());
    }
}
