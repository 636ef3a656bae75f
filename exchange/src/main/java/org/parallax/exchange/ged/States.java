package org.parallax.exchange.ged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The table {@code states.tsv}: which number and region a country has in UCDP's data. */
final class States {
    private static final String FILE = "states.tsv";
    private static final int COLUMNS = 3;

    private final Map<String, State> byCountry;

    private States(Map<String, State> byCountry) {
        this.byCountry = Map.copyOf(byCountry);
    }

    /**
     * @param number of Gleditsch and Ward
     * @param region {@code Africa}, {@code Americas}, {@code Asia}, {@code Europe} or {@code Middle
     *     East}
     */
    record State(int number, String region) {}

    /** The table that comes with the program. */
    static States bundled() {
        try (InputStream in = States.class.getResourceAsStream(FILE)) {
            return read(
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static States read(String table) {
        Map<String, State> states = new HashMap<>();
        table.lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .forEach(line -> {
                    String[] cells = line.split("\t", -1);
                    if (cells.length != COLUMNS) throw new AssertionError(FILE + ": " + line);
                    states.put(cells[0], new State(Integer.parseInt(cells[1]), cells[2]));
                });
        return new States(states);
    }

    /**
     * @param iso2 ISO 3166-1 alpha-2 code
     */
    Optional<State> of(String iso2) {
        return Optional.ofNullable(byCountry.get(iso2));
    }

    Map<String, State> all() {
        return byCountry;
    }
}
