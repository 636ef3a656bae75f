package org.parallax.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something on its way in: a file, standard input, what was in a file.
 *
 * @param shown where it is as a person would say it, for faults
 * @param name what default ids are made of; empty where it has no name
 * @param path where it is a file as such
 * @param archives how many archives are around it
 * @param via the archive that it was in, as a person would say it
 */
record Opened(
        String shown,
        Optional<String> name,
        Optional<Path> path,
        InputStream in,
        int archives,
        Optional<String> via) {
    private static final int UNNAMED_ID_DIGITS = 16;

    static Opened file(Found found, InputStream in) {
        return new Opened(
                found.shown(),
                Optional.of(found.name()),
                Optional.of(found.path()),
                in,
                0,
                Optional.empty());
    }

    static Opened stream(String shown, InputStream in) {
        return new Opened(shown, Optional.empty(), Optional.empty(), in, 0, Optional.empty());
    }

    /** The same, unpacked. */
    Opened unpacked(InputStream from) {
        return new Opened(
                shown, name.map(Format::withoutGz), Optional.empty(), from, archives, via);
    }

    /** A file in this archive: its id is {@code ARCHIVE!MEMBER}, both without extension. */
    Opened member(String member, InputStream from) {
        String inside = id().map(archive -> archive + "!" + member).orElse(member);
        return new Opened(
                shown + "!" + member,
                Optional.of(inside),
                Optional.empty(),
                from,
                archives + 1,
                Optional.of(shown));
    }

    /** The same with its stream looked at before. */
    Opened with(InputStream from) {
        return new Opened(shown, name, path, from, archives, via);
    }

    /** The same, counted as an archive of its own. */
    Opened deeper() {
        return new Opened(shown, name, path, in, archives + 1, via);
    }

    boolean inArchive() {
        return archives > 0;
    }

    /** The default id of the whole: its name without extension. */
    Optional<String> id() {
        return name.map(Opened::withoutExtension);
    }

    /**
     * What it is called as a whole.
     *
     * @param raw its bytes, which name what has no name
     */
    Called called(byte[] raw) {
        String remedy =
                inArchive()
                        ? "rename one of the two in the archive, the first was taken"
                        : "name a file only once, and of files alike in two folders the folder"
                                + " above both";
        return new Called(
                id().orElseGet(() -> Received.sha256(raw).substring(0, UNNAMED_ID_DIGITS)),
                name,
                remedy);
    }

    /** The name without its extension; whole where nothing but an extension would be left out. */
    static String withoutExtension(String path) {
        String name = Format.withoutGz(path);
        int dot = name.lastIndexOf('.');
        String id = dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
        return id.isBlank() ? name : id;
    }
}
