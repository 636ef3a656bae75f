package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parallax.pipeline.Toy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long nanos;

    private String after(boolean out, boolean terminal) {
        Out err = new Out(bytes);
        Io io =
                new Io(
                        InputStream.nullInputStream(),
                        new Out(bytes),
                        err,
                        new Terminal(out, terminal, 80, false),
                        tables -> Toy.parallax());
        Progress progress = new Progress(io, () -> nanos);
        for (int i = 1; i <= 3000; i++) {
            nanos += 100_000;
            progress.tell(i, "read");
        }
        progress.wipe();
        err.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalSeesOneLineThatIsWiped() {
        assertEquals("\r\u001B[K2,000 reports read\r\u001B[K", after(false, true));
    }

    @Test
    void nobodyElseSeesAnything() {
        assertEquals("", after(false, false));
    }

    @Test
    void resultsOnTheSameTerminalAreNotDisturbed() {
        assertEquals("", after(true, true));
    }
}
