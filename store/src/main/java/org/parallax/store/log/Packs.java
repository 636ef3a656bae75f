package org.parallax.store.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of packs: {@code 000001.pack} and on, frames one after the other. Only ever added to;
 * what was added and not yet made durable may be taken back. Not for use by several threads, but
 * for reading.
 */
public final class Packs implements AutoCloseable {
    /** A pack that has reached this many bytes is followed by a new one. */
    public static final long FULL = 1L << 30;

    private final Path folder;
    private final long full;
    private final boolean writing;
    private final Map<Integer, FileChannel> open = new LinkedHashMap<>();
    private Place end = Place.START;

    private Packs(Path folder, boolean writing, long full) {
        this.folder = folder;
        this.writing = writing;
        this.full = full;
    }

    public static Packs openForReading(Path folder) {
        return new Packs(folder, false, FULL);
    }

    /**
     * @param end where the next frame goes
     * @param full bytes after which a new pack is begun
     */
    public static Packs openForWriting(Path folder, Place end, long full) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, Durable.ownersOnly(folder, "rwx------"));
            Durable.forceFolder(folder.toAbsolutePath().resolve(".."));
        }
        Packs packs = new Packs(folder, true, full);
        packs.end = end.end();
        return packs;
    }

    public Place end() {
        return end;
    }

    /** Adds a frame; it stays only once {@link #force} has returned. */
    public Place add(Frame frame) throws IOException {
        if (end.start() >= full) {
            channel(end.pack()).force(false);
            end = new Place(end.pack() + 1, 0, 0);
        }
        byte[] bytes = frame.bytes();
        Place place = new Place(end.pack(), end.start(), bytes.length);
        Durable.write(channel(end.pack()), bytes, end.start());
        end = place.end();
        return place;
    }

    public void force() throws IOException {
        channel(end.pack()).force(false);
    }

    /** Drops every byte after a place. */
    public void cutTo(Place last) throws IOException {
        for (int pack = Math.max(last.pack(), newest()); pack > last.pack(); pack--) {
            FileChannel gone = open.remove(pack);
            if (gone != null) gone.close();
            Files.deleteIfExists(file(pack));
        }
        end = last.end();
        if (Files.exists(file(end.pack()))) {
            FileChannel channel = channel(end.pack());
            if (channel.size() > end.start()) channel.truncate(end.start());
            channel.force(false);
        }
    }

    /**
     * @throws Damage if it is not there as it was written
     */
    public Frame read(Place place) throws IOException {
        try {
            FileChannel pack = channel(place.pack());
            // a length that a bad disk made up is not asked of the memory
            boolean there = place.end().start() <= pack.size();
            byte[] bytes = new byte[there ? place.length() : 0];
            if (!there || !Durable.read(pack, bytes, place.start())) {
                throw new Damage("its pack is cut short");
            }
            return Frame.of(bytes);
        } catch (NoSuchFileException e) {
            throw new Damage("its pack is gone");
        }
    }

    /**
     * Where the frame after {@code last} stands: next to it, or first in the next pack. Empty where
     * there is no whole one.
     */
    public Optional<Place> after(Place last) throws IOException {
        Optional<Place> here = whole(last.end());
        return here.isPresent() ? here : whole(new Place(last.pack() + 1, 0, 0));
    }

    private Optional<Place> whole(Place at) throws IOException {
        if (!Files.exists(file(at.pack()))) return Optional.empty();
        byte[] head = new byte[Frame.HEAD];
        if (!Durable.read(channel(at.pack()), head, at.start())) return Optional.empty();
        try {
            Place place = new Place(at.pack(), at.start(), Frame.length(head));
            read(place);
            return Optional.of(place);
        } catch (Damage e) {
            return Optional.empty(); // a frame that was cut off while it was written is none
        }
    }

    /** How many bytes a pack has; 0 where it is not there. */
    public long bytes(int pack) throws IOException {
        return Files.exists(file(pack)) ? Files.size(file(pack)) : 0;
    }

    /** The files there are, in their order. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    public Path file(int pack) {
        return folder.resolve(String.format(Locale.ROOT, "%06d.pack", pack));
    }

    private int newest() {
        int pack = end.pack();
        while (Files.exists(file(pack + 1))) pack++;
        return pack;
    }

    private synchronized FileChannel channel(int pack) throws IOException {
        FileChannel channel = open.get(pack);
        if (channel == null) {
            channel =
                    writing
                            ? Durable.openPrivate(file(pack))
                            : FileChannel.open(file(pack), StandardOpenOption.READ);
            open.put(pack, channel);
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : open.values()) channel.close();
        open.clear();
    }
}
