package org.parallax.exchange.acled;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Every country and territory with its ISO number and ACLED's name and region, by ISO's letters.
 */
final class Countries {
    private static final String TABLE = "countries.tsv";

    private final Map<String, Country> all;

    private Countries(Map<String, Country> all) {
        this.all = Map.copyOf(all);
    }

    static Countries bundled() {
        Map<String, Country> all = new HashMap<>();
        for (String line : lines()) {
            if (line.startsWith("#") || line.startsWith("iso2\t")) continue;
            Country country = country(line);
            if (all.put(country.iso2(), country) != null) {
                throw new AssertionError(TABLE + " has two rows for " + country.iso2());
            }
        }
        return new Countries(all);
    }

    private static Country country(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != 4) throw new AssertionError(TABLE + " has a broken row: " + line);
        String number = cells.get(1);
        return new Country(
                cells.getFirst(),
                number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number)),
                cells.get(2),
                cells.get(3));
    }

    private static List<String> lines() {
        try (InputStream in =
                        Objects.requireNonNull(Countries.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param iso2 ISO 3166-1 alpha-2 code; what no single country holds has none
     */
    Optional<Country> of(String iso2) {
        return Optional.ofNullable(all.get(iso2));
    }

    Collection<Country> all() {
        return all.values();
    }
}
