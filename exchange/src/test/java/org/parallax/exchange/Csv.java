package org.parallax.exchange;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV as another program reads it, which knows nothing of ours (Apache Commons CSV, RFC 4180). */
public final class Csv {
    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private Csv() {}

    /** The cells of a line, or of several. */
    public static List<List<String>> cells(String text) {
        try (CSVParser parser = RFC_4180.parse(new StringReader(text))) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each row, what its cells that are not blank hold, by column. */
    public static List<Map<String, String>> rows(Stream<String> lines) {
        List<List<String>> all = cells(lines.collect(Collectors.joining("\n")));
        return all.stream().skip(1).map(row -> row(all.getFirst(), row)).toList();
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new AssertionError("%d cells under %d".formatted(cells.size(), header.size()));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) row.put(header.get(i), cells.get(i));
        }
        return row;
    }
}
