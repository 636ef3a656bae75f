package org.parallax.intake.archive;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/**
 * Reads a zip: by its directory where it is a file, else as it streams by. A file without a
 * directory was cut off; what is whole in it is taken as it streams by.
 */
public final class Zip {
    private Zip() {}

    /**
     * Hands on every file in it, in the order of the directory.
     *
     * @throws Unreadable where it is damaged or refused; what came before was handed on
     */
    public static void each(Path path, Members members) throws IOException, Unreadable {
        long size = Files.size(path);
        if (!ZipDirectory.isBearable(path)) throw ZipDirectory.tooLarge();
        ZipFile zip = opened(path);
        if (zip == null) {
            try (InputStream in = Files.newInputStream(path)) {
                each(in, members);
            }
            throw Broken.told(Broken.cut(size), size);
        }
        try (zip) {
            each(zip, size, members);
        } catch (IOException e) {
            throw Broken.told(e, size);
        }
    }

    private static @Nullable ZipFile opened(Path path) {
        try {
            return ZipFile.builder().setPath(path).setIgnoreLocalFileHeader(true).get();
        } catch (IOException | RuntimeException e) { // no directory, or one that makes no sense
            return null;
        }
    }

    private static void each(ZipFile zip, long size, Members members) throws IOException {
        Tally tally = new Tally();
        long given = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            tally.count();
            String name = Names.clean(entry.getName());
            if (isNoFile(entry) || Names.isHidden(name)) {
                members.passOver();
            } else if (!zip.canReadEntryData(entry)) {
                members.refuse(name, unsupported(entry));
            } else {
                given += take(zip, entry, name, size, members);
                // entries may lie over one another, each of them harmless
                Guard.check(size, given);
            }
        }
    }

    /**
     * @return how many bytes were unpacked
     */
    private static long take(
            ZipFile zip, ZipArchiveEntry entry, String name, long size, Members members) {
        long packed = Math.min(size, Math.max(0, entry.getCompressedSize()));
        Guard guard = new Guard(InputStream.nullInputStream(), () -> packed);
        try {
            guard = new Guard(stream(zip, entry), () -> packed);
            members.take(new Member(name, guard));
            guard.close();
        } catch (IOException e) {
            members.refuse(name, Broken.told(e, Math.max(0, entry.getDataOffset())));
        }
        return guard.given();
    }

    private static InputStream stream(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (RuntimeException e) { // a library throws what it likes at bytes of strangers
            throw new IOException(e);
        }
    }

    /** The same of a stream, by what stands before each entry. */
    public static void each(InputStream in, Members members) throws Unreadable {
        Counted counted = new Counted(in);
        ZipArchiveInputStream zip =
                new ZipArchiveInputStream(counted, StandardCharsets.UTF_8.name(), true, false);
        try {
            Tally tally = new Tally();
            for (ZipArchiveEntry entry = next(zip); entry != null; entry = next(zip)) {
                tally.count();
                String name = Names.clean(entry.getName());
                if (isNoFile(entry) || Names.isHidden(name)) {
                    members.passOver();
                } else if (!zip.canReadEntryData(entry)) {
                    members.refuse(name, unsupported(entry));
                } else {
                    long start = counted.position();
                    Guard guard = new Guard(zip, () -> counted.position() - start);
                    Taking.of(name, guard, members);
                }
            }
        } catch (IOException e) {
            throw Broken.told(e, counted.position());
        }
    }

    private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (RuntimeException e) { // a library throws what it likes at bytes of strangers
            throw new IOException(e);
        }
    }

    private static boolean isNoFile(ZipArchiveEntry entry) {
        return entry.isDirectory() || entry.isUnixSymlink();
    }

    private static Unreadable unsupported(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new Unreadable(
                    FaultKind.ENCRYPTED, "it needs a password", "unpack it and name the folder");
        }
        return new Unreadable(
                FaultKind.UNSUPPORTED,
                "it is packed by method " + entry.getMethod() + ", which is not read",
                "unpack it and name the folder");
    }
}
