package org.parallax.cli;

import java.io.PrintWriter;
import java.io.Writer;

/** Lets picocli write where the program writes. */
final class Writers {
    private Writers() {}

    static PrintWriter to(Out out) {
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] chars, int from, int length) {
                        out.print(new String(chars, from, length));
                    }

                    @Override
                    public void flush() {
                        out.flush();
                    }

                    @Override
                    public void close() {
                        out.flush();
                    }
                },
                true);
    }
}
