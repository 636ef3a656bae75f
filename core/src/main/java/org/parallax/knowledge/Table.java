package org.parallax.knowledge;

import org.parallax.knowledge.Rows.Row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The rows of a table, read either all at once or, for a table that comes with the program and was
 * checked when that was built, one by one when they are asked for.
 */
sealed interface Table<R> {
    int size();

    /** The row with that number, counted from 0. */
    R row(int number);

    /** Turns cells into what they describe. */
    interface Parser<R> {
        R parse(Row row) throws RegisterFault;
    }

    /** Read and checked. */
    record Whole<R>(List<R> rows) implements Table<R> {
        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public R row(int number) {
            return rows.get(number);
        }
    }

    /** Read when asked for, and kept. */
    final class OnDemand<R> implements Table<R> {
        private final String fileName;
        private final byte[] text;
        private final int[] starts;
        private final Parser<R> parser;
        private final AtomicReferenceArray<R> read;

        /**
         * @param text the table in UTF-8
         * @param starts where each row begins
         */
        OnDemand(String fileName, byte[] text, int[] starts, Parser<R> parser) {
            this.fileName = fileName;
            this.text = text;
            this.starts = starts;
            this.parser = parser;
            this.read = new AtomicReferenceArray<>(starts.length);
        }

        @Override
        public int size() {
            return starts.length;
        }

        /**
         * The number of the row whose first cell is {@code cell}, in a table sorted by first cells
         * as UTF-8 bytes; -1 where there is none.
         */
        int find(String cell) {
            byte[] wanted = cell.getBytes(StandardCharsets.UTF_8);
            int low = 0;
            int high = starts.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = compareFirstCell(middle, wanted);
                if (order == 0) return middle;
                if (order < 0) low = middle + 1;
                else high = middle - 1;
            }
            return -1;
        }

        private int compareFirstCell(int number, byte[] wanted) {
            int end = starts[number];
            while (end < text.length && text[end] != '\t' && text[end] != '\n') end++;
            return Arrays.compareUnsigned(text, starts[number], end, wanted, 0, wanted.length);
        }

        @Override
        public R row(int number) {
            R known = read.get(number);
            if (known != null) return known;
            int end = starts[number];
            while (end < text.length && text[end] != '\n') end++;
            int length = end - starts[number];
            String line = new String(text, starts[number], length, StandardCharsets.UTF_8);
            try {
                R row = parser.parse(Row.of(fileName, number, line));
                read.set(number, row);
                return row;
            } catch (RegisterFault e) {
                throw new AssertionError("a checked table is damaged", e);
            }
        }
    }
}
