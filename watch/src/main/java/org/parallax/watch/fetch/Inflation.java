package org.parallax.watch.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes gzip (RFC 1952) and deflate so that everything before a break is kept. Streams that do
 * this drop their last buffer when they break, and that of the JDK calls itself for each empty
 * member until the stack is full.
 */
final class Inflation {
    private static final int FIXED_HEADER = 10;
    private static final int TRAILER = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final ByteBuffer packed;
    private final int room;
    private final ByteArrayOutputStream out;
    private final byte[] buffer = new byte[16_384];

    /**
     * @param room bytes that may come out
     */
    Inflation(byte[] packed, int room) {
        this.packed = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        this.room = room;
        this.out = new ByteArrayOutputStream(Math.min(room, 3 * packed.length));
    }

    /** Whether bytes begin as gzip does. */
    static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /** Member after member; what follows the last one and is none makes it not whole. */
    Unpacked gunzip() {
        int at = 0;
        Inflater inflater = new Inflater(true);
        try {
            while (at < packed.capacity()) {
                OptionalInt end = member(inflater, at);
                if (end.isEmpty()) return unpacked(false);
                at = end.getAsInt();
            }
            return unpacked(true);
        } finally {
            inflater.end();
        }
    }

    /** With a header of zlib, as the standard has it, or without, as many servers do. */
    Unpacked inflate() {
        boolean headed =
                packed.capacity() > 1
                        && (packed.get(0) & 0x0f) == 8
                        && ((packed.get(0) & 0xff) << 8 | packed.get(1) & 0xff) % 31 == 0;
        Inflater inflater = new Inflater(!headed);
        try {
            return unpacked(body(inflater, 0, new CRC32()).isPresent());
        } finally {
            inflater.end();
        }
    }

    private Unpacked unpacked(boolean whole) {
        return new Unpacked(out.toByteArray(), whole);
    }

    /** Where the member ends that begins here; nothing if it is broken, cut or too much. */
    private OptionalInt member(Inflater inflater, int at) {
        OptionalInt body = afterHeader(at);
        if (body.isEmpty()) return body;
        CRC32 sum = new CRC32();
        int before = out.size();
        OptionalInt end = body(inflater, body.getAsInt(), sum);
        if (end.isEmpty() || end.getAsInt() + TRAILER > packed.capacity())
            return OptionalInt.empty();
        boolean sound =
                packed.getInt(end.getAsInt()) == (int) sum.getValue()
                        && packed.getInt(end.getAsInt() + 4) == out.size() - before;
        return sound ? OptionalInt.of(end.getAsInt() + TRAILER) : OptionalInt.empty();
    }

    private OptionalInt afterHeader(int at) {
        if (at + FIXED_HEADER > packed.capacity()
                || packed.getShort(at) != (short) 0x8b1f
                || packed.get(at + 2) != 8) return OptionalInt.empty();
        int flags = packed.get(at + 3);
        int next = at + FIXED_HEADER;
        if ((flags & EXTRA) != 0) {
            if (next + 2 > packed.capacity()) return OptionalInt.empty();
            next += 2 + (packed.getShort(next) & 0xffff);
        }
        if ((flags & NAME) != 0) next = afterZero(next);
        if ((flags & COMMENT) != 0) next = afterZero(next);
        if ((flags & HEADER_CHECKSUM) != 0) next += 2;
        return next <= packed.capacity() ? OptionalInt.of(next) : OptionalInt.empty();
    }

    /** Beyond the end if there is no zero. */
    private int afterZero(int at) {
        int next = at;
        while (next < packed.capacity() && packed.get(next) != 0) next++;
        return next + 1;
    }

    private OptionalInt body(Inflater inflater, int from, CRC32 sum) {
        inflater.reset();
        inflater.setInput(packed.array(), from, packed.capacity() - from);
        while (!inflater.finished()) {
            long before = inflater.getBytesWritten();
            boolean broken = false;
            try {
                broken = inflater.inflate(buffer) == 0 && !inflater.finished();
            } catch (DataFormatException e) {
                // what it had written by then is good
                broken = true;
            }
            int count = (int) (inflater.getBytesWritten() - before);
            int fits = Math.min(count, room - out.size());
            out.write(buffer, 0, fits);
            sum.update(buffer, 0, count);
            if (broken || fits < count) return OptionalInt.empty();
        }
        return OptionalInt.of(from + (int) inflater.getBytesRead());
    }
}
