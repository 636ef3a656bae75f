package org.parallax.pipeline;

import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.RegisterFault;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Whom and where a run can name: the program's own register and gazetteer, or these with a user's
 * rows.
 *
 * @param version empty for the program's own; else changes whenever a row of the user's does, so
 *     that readings made with other rows count as stale
 */
public record Tables(ActorRegister actors, Gazetteer places, String version) {
    /** Those that come with the program. */
    public static Tables bundled() {
        return new Tables(ActorRegister.bundled(), Gazetteer.bundled(), "");
    }

    /**
     * The same with a user's actors, which extend the register and take the place of known ids.
     *
     * @param file as docs/DATA.md describes {@code actors.tsv}
     * @throws RegisterFault for a row that is unknown or contradictory, with its line
     * @throws IOException where the file cannot be read
     */
    public Tables withActors(Path file) throws RegisterFault, IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            ActorRegister extended = actors.with(in, file.toString());
            return new Tables(extended, places, version + "actors " + sum(file) + ";");
        }
    }

    /**
     * The same with a user's places, which extend the gazetteer and take the place of known ids.
     *
     * @param file as docs/DATA.md describes {@code places.tsv}
     * @throws RegisterFault for a row that is unknown or contradictory, with its line
     * @throws IOException where the file cannot be read
     */
    public Tables withPlaces(Path file) throws RegisterFault, IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            Gazetteer extended = places.with(in, file.toString());
            return new Tables(actors, extended, version + "places " + sum(file) + ";");
        }
    }

    private static String sum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return Long.toHexString(sum.getValue());
    }
}
