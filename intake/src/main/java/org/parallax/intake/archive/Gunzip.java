package org.parallax.intake.archive;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip, all members of it one after the other.
 *
 * <p>Unlike the streams of the JDK and of commons-compress it gives what came before damage before
 * it tells of the damage, knows at which byte each member begins, never gives bytes of two members
 * at once, and holds no header. Each member is checked by its own sum and has its own limit of
 * growth. Zero bytes after the last member are padding.
 */
public final class Gunzip extends InputStream {
    private static final int BUFFER_BYTES = 64 * 1024;

    /** Enough for the header of a member and the first bytes of its content. */
    private static final int LOOK_AHEAD_BYTES = 4 * 1024;

    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] packed = new byte[BUFFER_BYTES];
    private int packedAt;
    private int packedEnd;
    private long packedBefore;
    private final byte[] unpacked = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private boolean inMember;
    private long memberStart;
    private boolean first = true;
    private @Nullable Broken untold;

    public Gunzip(InputStream in) {
        this.in = in;
    }

    /** Whether these are the first bytes of gzip. */
    public static boolean begins(byte[] head) {
        return head.length >= 3
                && (head[0] & 0xFF) == 0x1F
                && (head[1] & 0xFF) == 0x8B
                && head[2] == DEFLATE;
    }

    /** The byte of the packed stream at which the member begins that was given from last. */
    long memberStart() {
        return memberStart;
    }

    /** How many packed bytes have been used. */
    long position() {
        return packedBefore + packedAt;
    }

    /**
     * After damage, goes on to the next member whose content begins like this.
     *
     * @return false where there is none
     */
    boolean recover(byte[] beginning) throws IOException {
        untold = null;
        inMember = false;
        at = 0;
        end = 0;
        // damage may hide where a member ends, so the search begins as far back as bytes are held
        packedAt = (int) Math.max(0, Math.min(packedAt, memberStart + 1 - packedBefore));
        while (true) {
            while (packedEnd - packedAt < LOOK_AHEAD_BYTES && more()) {}
            if (packedAt == packedEnd) return false;
            if (startsMember(beginning)) return true;
            packedAt++;
        }
    }

    private boolean startsMember(byte[] beginning) {
        boolean maybe =
                packedEnd - packedAt > 3
                        && (packed[packedAt] & 0xFF) == 0x1F
                        && (packed[packedAt + 1] & 0xFF) == 0x8B
                        && packed[packedAt + 2] == DEFLATE;
        if (!maybe) return false;
        InputStream rest = new ByteArrayInputStream(packed, packedAt, packedEnd - packedAt);
        try (Gunzip trial = new Gunzip(rest)) {
            return Arrays.equals(beginning, trial.readNBytes(beginning.length));
        } catch (IOException e) {
            return false; // the three bytes stood there by chance
        }
    }

    /** Reads on behind what is still in the buffer. */
    private boolean more() throws IOException {
        packedBefore += packedAt;
        packedEnd -= packedAt;
        System.arraycopy(packed, packedAt, packed, 0, packedEnd);
        packedAt = 0;
        int count = Math.max(0, in.read(packed, packedEnd, packed.length - packedEnd));
        packedEnd += count;
        return count > 0;
    }

    @Override
    public int available() {
        return end - at;
    }

    @Override
    public int read() throws IOException {
        return fill() ? unpacked[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (!fill()) return -1;
        int count = Math.min(length, end - at);
        System.arraycopy(unpacked, at, bytes, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    /** Unpacks until there is something to give; false at the end. */
    private boolean fill() throws IOException {
        while (at == end) {
            if (!inMember && !nextMember()) return false;
            at = 0;
            end = 0;
            end = inflate();
        }
        return true;
    }

    /** Until the buffer is full or the member ends, so that its last bytes come checked. */
    private int inflate() throws IOException {
        if (untold != null) throw untold;
        int filled = 0;
        try {
            while (filled < unpacked.length && !inflater.finished()) {
                if (inflater.needsInput()) {
                    if (!refill()) return cutAfter(filled);
                    inflater.setInput(packed, 0, packedEnd);
                }
                int before = inflater.getRemaining();
                int count = inflater.inflate(unpacked, filled, unpacked.length - filled);
                packedAt += before - inflater.getRemaining();
                if (count == 0 && inflater.needsDictionary()) throw damaged("no gzip", null);
                sum.update(unpacked, filled, count);
                filled += count;
            }
        } catch (DataFormatException e) {
            untold = damaged("gzip that makes no sense", e);
            if (filled == 0) throw untold;
        }
        Guard.check(position() - memberStart, inflater.getBytesWritten());
        if (inflater.finished()) endMember();
        return filled;
    }

    /** What was unpacked is given first; who then asks for more is told. */
    private int cutAfter(int filled) throws Broken {
        if (filled == 0) throw Broken.cut(position());
        return filled;
    }

    private void endMember() throws IOException {
        inMember = false;
        try {
            long told = fourBytes();
            long length = fourBytes();
            if (told != sum.getValue() || length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
                throw damaged("gzip whose sum is wrong", null);
            }
        } catch (EOFException e) {
            throw Broken.cut(position());
        }
    }

    private boolean nextMember() throws IOException {
        int c = next();
        while (c == 0 && !first) c = next();
        if (c < 0) {
            if (first) throw Broken.cut(0);
            return false;
        }
        memberStart = position() - 1;
        try {
            if (c != 0x1F || need() != 0x8B || need() != DEFLATE) {
                throw damaged(first ? "no gzip" : "something else than gzip follows", null);
            }
            header();
        } catch (EOFException e) {
            throw Broken.cut(position());
        }
        inflater.reset();
        inflater.setInput(packed, packedAt, packedEnd - packedAt);
        sum.reset();
        inMember = true;
        first = false;
        return true;
    }

    private void header() throws IOException {
        int flags = need();
        if ((flags & RESERVED) != 0) throw damaged("gzip of an unknown kind", null);
        for (int i = 0; i < 6; i++) need(); // time, flags of the packer, its system
        if ((flags & EXTRA) != 0) {
            int length = need() | need() << 8;
            for (int i = 0; i < length; i++) need();
        }
        if ((flags & NAME) != 0) skipText();
        if ((flags & COMMENT) != 0) skipText();
        if ((flags & HEADER_CRC) != 0) {
            need();
            need();
        }
    }

    private void skipText() throws IOException {
        int c = need();
        while (c != 0) c = need();
    }

    private long fourBytes() throws IOException {
        long value = 0;
        for (int i = 0; i < 4; i++) value |= (long) need() << 8 * i;
        return value;
    }

    private int need() throws IOException {
        int c = next();
        if (c < 0) throw new EOFException();
        return c;
    }

    private int next() throws IOException {
        if (packedAt == packedEnd && !refill()) return -1;
        return packed[packedAt++] & 0xFF;
    }

    /** At the end of the stream the last bytes stay, since damage may be looked for in them. */
    private boolean refill() throws IOException {
        int count = in.read(packed);
        if (count <= 0) return false;
        packedBefore += packedEnd;
        packedAt = 0;
        packedEnd = count;
        return true;
    }

    private Broken damaged(String what, @Nullable Throwable cause) {
        return Broken.damaged(what, position(), cause);
    }
}
