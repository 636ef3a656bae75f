package org.parallax.cli;

import org.parallax.knowledge.Gazetteer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A table of places being written, row by row, below its header. */
final class TableWriter implements Consumer<String>, AutoCloseable {
    private final BufferedWriter out;
    private long rows;

    private TableWriter(BufferedWriter out) {
        this.out = out;
    }

    /**
     * @param source named in a comment at the head of the table
     */
    static TableWriter to(Path draft, Path source) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(draft);
        out.write(Gazetteer.header() + "\n# Made by parallax places import from ");
        out.write(String.valueOf(source.getFileName()).replace('\n', ' ') + "\n");
        return new TableWriter(out);
    }

    @Override
    public void accept(String row) {
        try {
            out.write(row);
            out.write('\n');
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long rows() {
        return rows;
    }

    void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
