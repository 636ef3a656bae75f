package org.parallax.reconcile.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of words and weights that come with reconciling, on the class path. */
public final class Lists {
    private static final String FOLDER = "/org/parallax/reconcile/";

    private Lists() {}

    /**
     * All lines of one list, comments and blank ones too.
     *
     * @param file its name, without a folder
     */
    public static List<String> lines(String file) {
        InputStream in = Lists.class.getResourceAsStream(FOLDER + file);
        if (in == null) throw new AssertionError(file + " is not on the class path");
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
