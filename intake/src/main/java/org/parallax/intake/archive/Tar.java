package org.parallax.intake.archive;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.parallax.intake.bytes.Limits;
import org.parallax.intake.bytes.Unreadable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a tar as it streams by. */
public final class Tar {
    private Tar() {}

    /**
     * Hands on every file in it.
     *
     * @throws Unreadable where it is damaged or refused; what came before was handed on
     */
    public static void each(InputStream in, Members members) throws Unreadable {
        Counted counted = new Counted(in);
        try {
            each(
                    counted,
                    new TarArchiveInputStream(counted, StandardCharsets.UTF_8.name()),
                    members);
        } catch (IOException e) {
            throw Broken.told(e, counted.position());
        }
    }

    private static void each(Counted counted, TarArchiveInputStream tar, Members members)
            throws IOException {
        Tally tally = new Tally();
        for (TarArchiveEntry entry = next(counted, tar);
                entry != null;
                entry = next(counted, tar)) {
            tally.count();
            String name = Names.clean(entry.getName());
            if (!entry.isFile() || isLink(entry) || Names.isHidden(name)) {
                members.passOver();
                continue;
            }
            long start = counted.position();
            // a sparse file claims more than there is
            Guard guard = new Guard(tar, () -> counted.position() - start);
            Taking.of(name, guard, members);
        }
    }

    private static boolean isLink(TarArchiveEntry entry) {
        return entry.isSymbolicLink() || entry.isLink();
    }

    /** Names and attributes of any length may come before an entry: they are held, so limited. */
    private static @Nullable TarArchiveEntry next(Counted counted, TarArchiveInputStream tar)
            throws IOException {
        counted.allow(Limits.HEADER_BYTES);
        try {
            return tar.getNextEntry();
        } catch (RuntimeException e) { // a library throws what it likes at bytes of strangers
            throw new IOException(e);
        } finally {
            counted.allowAll();
        }
    }
}
