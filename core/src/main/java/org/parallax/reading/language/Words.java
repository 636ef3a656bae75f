package org.parallax.reading.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Word lists that come with the readers, so that what a word means to them can be read and changed
 * without reading code. Tab-separated; a line that starts with {@code #} is a comment, and the
 * first comments of a list say what it is for. {@code titles.tsv} holds "minister" in a row of its
 * own; {@code ground.tsv} holds "town" with its use, {@code held}.
 */
public final class Words {
    private static final String FOLDER = "/org/parallax/reading/";

    private Words() {}

    /** The rows of a list, each with exactly {@code columns} cells. */
    public static List<List<String>> rows(String name, int columns) {
        InputStream resource =
                Objects.requireNonNull(
                        Words.class.getResourceAsStream(FOLDER + name),
                        () -> "no word list " + name);
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<List<String>> rows =
                    in.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> List.of(line.split("\t", -1)))
                            .toList();
            for (List<String> row : rows) {
                if (row.size() != columns) {
                    throw new AssertionError(
                            "%s: %d cells, not %d, in %s"
                                    .formatted(name, row.size(), columns, row));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a list of one column. */
    public static Set<String> set(String name) {
        return rows(name, 1).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }

    /** The words that a list of two columns, word and use, gives that use. */
    public static Set<String> set(String name, String use) {
        Set<String> words =
                rows(name, 2).stream()
                        .filter(row -> row.get(1).equals(use))
                        .map(List::getFirst)
                        .collect(Collectors.toUnmodifiableSet());
        if (words.isEmpty()) throw new AssertionError("no word is '" + use + "' in " + name);
        return words;
    }

    /** The constant that a cell names: "armed-clash" is {@code ARMED_CLASH}. */
    public static <E extends Enum<E>> E constant(Class<E> type, String cell) {
        return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
