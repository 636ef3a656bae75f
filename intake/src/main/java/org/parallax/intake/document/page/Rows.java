package org.parallax.intake.document.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A bundled table: fields apart by tabs, lines that begin with # are remarks. */
final class Rows {
    private Rows() {}

    /**
     * @throws AssertionError if the table is missing or a line has another number of fields
     */
    static List<String[]> of(String name, int fields) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = Rows.class.getResourceAsStream(name)) {
            if (in == null) throw new AssertionError("no table " + name + " is bundled");
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int line = 0;
            for (String row : text.split("\n")) {
                line++;
                if (row.isBlank() || row.startsWith("#")) continue;
                String[] parts = row.split("\t", -1);
                if (parts.length != fields) {
                    throw new AssertionError(name + ":" + line + ": not " + fields + " fields");
                }
                rows.add(parts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
