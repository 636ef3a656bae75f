package org.parallax.intake.worker;

import org.parallax.intake.worker.Wire.Garbled;
import org.parallax.text.Decoding;
import org.parallax.text.Decoding.Basis;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Fields as they come, as long as they stay within a limit of bytes. */
final class Incoming {
    private final DataInputStream from;
    private long left;

    Incoming(DataInputStream from, long limit) {
        this.from = from;
        this.left = limit;
    }

    byte[] bytes() throws IOException {
        int length = from.readInt();
        if (length < 0 || length > left) throw new Garbled("a field beyond the limit");
        left -= length;
        byte[] bytes = from.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        return bytes;
    }

    String text() throws IOException {
        byte[] bytes = bytes();
        if (bytes.length % 2 != 0) throw new Garbled("half a char");
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    Optional<String> optionalText() throws IOException {
        return yes() ? Optional.of(text()) : Optional.empty();
    }

    boolean yes() throws IOException {
        return from.readBoolean();
    }

    int count() throws IOException {
        int count = from.readInt();
        if (count < 0 || count > Wire.MOST_ITEMS) throw new Garbled("a list beyond the limit");
        return count;
    }

    /** Of a part, counted from 1. */
    int number() throws IOException {
        int number = from.readInt();
        if (number < 1) throw new Garbled("a part before the first");
        return number;
    }

    <E extends Enum<E>> E constant(Class<E> family) throws IOException {
        String name = text();
        try {
            return Enum.valueOf(family, name);
        } catch (IllegalArgumentException e) {
            throw new Garbled("a constant that there is not");
        }
    }

    Decoding decoding() throws IOException {
        String charset = text();
        Basis basis = constant(Basis.class);
        int replaced = from.readInt();
        if (replaced < 0) throw new Garbled("a count below nothing");
        return new Decoding(charset, basis, replaced);
    }

    void end() throws IOException {
        if (from.readInt() != Wire.END) throw new Garbled("something beyond the end");
    }
}
