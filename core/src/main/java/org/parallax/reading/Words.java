package org.parallax.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Word lists that come with the readers: tab-separated, {@code #} starts a comment line. */
final class Words {
    private Words() {}

    /** The rows of a list, each with exactly {@code columns} cells. */
    static List<List<String>> rows(String name, int columns) {
        InputStream resource =
                Objects.requireNonNull(
                        Words.class.getResourceAsStream(name), () -> "no word list " + name);
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
}
