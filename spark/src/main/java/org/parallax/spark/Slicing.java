package org.parallax.spark;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.parallax.spark.SourceFile.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts files into slices. Where a file of lines is cut, tasks count the lines of each stretch
 * first, since ids and faults name the line.
 */
final class Slicing {
    private static final int BUFFER_BYTES = 64 * 1024;

    private Slicing() {}

    /**
     * @param bytes about how many of a file of lines make a slice
     * @return in the order of the files, numbered from 0
     */
    static List<Slice> of(List<SourceFile> sources, long bytes, JavaSparkContext spark)
            throws IOException {
        List<Slice> cut = new ArrayList<>();
        for (SourceFile source : sources) {
            boolean divided = source.bytes() > bytes && mayBeCut(source, spark);
            long step = divided ? bytes : Math.max(1, source.bytes());
            for (long start = 0; start == 0 || start < source.bytes(); start += step) {
                long end = Math.min(start + step, source.bytes());
                cut.add(new Slice(cut.size(), source, start, end, 1));
            }
        }
        return numbered(cut, spark);
    }

    private static boolean mayBeCut(SourceFile source, JavaSparkContext spark) throws IOException {
        return switch (source.kind()) {
            case LINES -> isOfBytes(source, spark.hadoopConfiguration());
            case TABLE -> true; // a row group belongs to the slice that its middle lies in
            case PACKED_LINES, PAGES -> false;
        };
    }

    /** False for UTF-16 and UTF-32, whose line feeds are more than a byte: refused as a whole. */
    private static boolean isOfBytes(SourceFile source, Configuration hadoop) throws IOException {
        try (InputStream in = SliceBytes.open(source, 0, hadoop)) {
            int first = in.read();
            return first > 0 && first < 0xFE;
        }
    }

    private static List<Slice> numbered(List<Slice> cut, JavaSparkContext spark) {
        List<Slice> parts = cut.stream().filter(Slicing::isPartOfLines).toList();
        if (parts.isEmpty()) return cut;
        SerializableConfiguration hadoop =
                new SerializableConfiguration(spark.hadoopConfiguration());
        List<Long> counts =
                spark.parallelize(parts, parts.size())
                        .map(slice -> lineStarts(slice, hadoop.value()))
                        .collect();
        List<Slice> numbered = new ArrayList<>(cut);
        long before = 0;
        for (int i = 0; i < parts.size(); i++) {
            Slice part = parts.get(i);
            if (part.start() == 0) before = 0;
            int first = Math.toIntExact(before + 1);
            numbered.set(
                    part.number(),
                    new Slice(part.number(), part.source(), part.start(), part.end(), first));
            before += counts.get(i);
        }
        return List.copyOf(numbered);
    }

    private static boolean isPartOfLines(Slice slice) {
        SourceFile source = slice.source();
        return source.kind() == Kind.LINES && slice.end() - slice.start() < source.bytes();
    }

    /** How many lines begin in it: at the first byte of all, or behind a line feed. */
    private static long lineStarts(Slice slice, Configuration hadoop) throws IOException {
        boolean first = slice.start() == 0;
        long from = first ? 0 : slice.start() - 1;
        long left = slice.end() - 1 - from;
        long starts = first ? 1 : 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = SliceBytes.open(slice.source(), from, hadoop)) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) break;
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') starts++;
                }
                left -= read;
            }
        }
        return starts;
    }
}
