package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Reading;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whole reports, each a {@code .case} file: the text, and every claim that must be read from it,
 * under the sentence it stands in. A line before a sentence says why its claims must be so.
 *
 * <pre>
 * # why: a running total; it must not enter the day's toll
 * text: Since Tuesday, 21 people have been killed, SANA said.
 * says: figure killed 21 episode since 2026-01-06 | sana | 2026-01-06..2026-01-09 relative | nowhere
 * </pre>
 *
 * <p>{@code published:} states the day of the report, {@code title:} its headline, {@code para:}
 * begins a paragraph. The columns of {@code says:} are the claim in the notation of {@link Terse},
 * who said it, when and where.
 *
 * <p>One command rewrites the {@code says:} lines of all files; read the diff before it is kept:
 * {@code ./mvnw -pl pipeline -am test -Dtest=GoldenCaseTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dparallax.golden=rewrite}
 */
class GoldenCaseTest {
    private static final Path CASES =
            Path.of("src/test/resources/org/parallax/pipeline/reading/cases");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".case")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isReadAsWritten(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String read = String.join("\n", withClaims(lines)) + "\n";
        if ("rewrite".equals(System.getProperty("parallax.golden"))) Files.writeString(file, read);
        assertEquals(Files.readString(file), read);
    }

    /** Every sentence is followed by a claim, or the line before it says why there is none. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everySentenceSaysWhy(Path file) throws IOException {
        String before = "";
        for (String line : Files.readAllLines(file)) {
            boolean sentence = line.startsWith("text: ") || line.startsWith("title: ");
            assertEquals(sentence, sentence && before.startsWith("# why: "), line);
            before = line;
        }
    }

    /** The same lines with the claims that are read today. */
    private static List<String> withClaims(List<String> lines) {
        StringBuilder text = new StringBuilder();
        String title = "";
        LocalDate published = LocalDate.MIN;
        Map<Integer, Integer> sentenceAt = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("published: ")) published = LocalDate.parse(value(line));
            if (line.startsWith("title: ")) title = value(line);
            if (line.equals("para:")) text.append("\n\n");
            if (!line.startsWith("text: ")) continue;
            if (!text.isEmpty() && !text.toString().endsWith("\n")) text.append(' ');
            sentenceAt.put(i, text.length());
            text.append(value(line));
        }
        Report report = report(title, text.toString(), published);
        Reading reading = Readers.read(report);
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("says: ")) continue;
            result.add(line);
            if (line.startsWith("title: ")) result.addAll(says(reading, title, -1));
            if (line.startsWith("text: "))
                result.addAll(says(reading, value(line), sentenceAt.getOrDefault(i, -1)));
        }
        return result;
    }

    private static Report report(String title, String text, LocalDate published) {
        return new Report(
                "r1",
                text,
                title.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(title),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                published.equals(LocalDate.MIN)
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(published));
    }

    /**
     * @param from where the sentence begins in the text; -1 for the title
     */
    private static List<String> says(Reading reading, String sentence, int from) {
        return reading.claims().stream()
                .filter(claim -> begins(claim, from, from + sentence.length()))
                .map(claim -> "says: " + says(reading.report(), claim))
                .collect(Collectors.toList());
    }

    private static boolean begins(Claim claim, int from, int to) {
        boolean inTitle = claim.quote().part() == org.parallax.text.Part.TITLE;
        int start = claim.quote().span().start();
        return inTitle ? from < 0 : from >= 0 && from <= start && start < to;
    }

    private static String says(Report report, Claim claim) {
        return String.join(
                " | ",
                claim.kind() + " " + Terse.claim(report, claim),
                Terse.saidBy(claim),
                Terse.when(claim.when()),
                Terse.where(claim));
    }

    private static String value(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }
}
