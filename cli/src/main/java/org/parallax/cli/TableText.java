package org.parallax.cli;

import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoded;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.Rubbish;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A table's bytes as text, of whatever size: UTF-8 where all of it is, else what its mark or its
 * first letters say, by the decoder that reads reports.
 */
final class TableText {
    private static final int LOOKED_AT = 1 << 20;

    private final Path file;
    private final Charset charset;

    private final Optional<String> noText;

    private TableText(Path file, Charset charset, Optional<String> noText) {
        this.file = file;
        this.charset = charset;
        this.noText = noText;
    }

    /** Looks through the file once. */
    static TableText of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LOOKED_AT);
            Decoded decoded = Decoder.decode(start, Declared.NOTHING);
            Optional<String> noText = Rubbish.in(start, decoded).filter(_ -> hasControls(decoded));
            if (isUtf8(file)) return new TableText(file, StandardCharsets.UTF_8, noText);
            String name = decoded.how().charset();
            return new TableText(file, Charset.forName(name, StandardCharsets.UTF_8), noText);
        }
    }

    /** A table of codes may look odd to one that knows news; no table has control characters. */
    private static boolean hasControls(Decoded decoded) {
        return decoded.text()
                .chars()
                .anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    /** What shows that the file is no text; empty where it may be a table. */
    Optional<String> noText() {
        return noText;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer letters = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                if (read > 0) bytes.position(bytes.position() + read);
                bytes.flip();
                boolean error = decoder.decode(bytes, letters.clear(), read < 0).isError();
                if (error) return false;
                bytes.compact();
                if (read < 0) return true;
            }
        }
    }

    /** Of a charset that is not UTF-8; empty words for UTF-8. */
    String note() {
        boolean usual = charset.equals(StandardCharsets.UTF_8);
        return usual ? "" : "%s: read as %s".formatted(file, charset.name());
    }

    Reader open() throws IOException {
        return new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), charset);
    }
}
