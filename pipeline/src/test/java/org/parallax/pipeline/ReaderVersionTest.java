package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReaderVersionTest {
    @TempDir Path folder;

    @Test
    void anotherModelIsAnotherReader() throws IOException {
        Path model = Files.writeString(folder.resolve("model"), "weights");
        String version = ReaderVersion.of(model, "");
        assertTrue(version.matches("[0-9a-f]{12}"), version);
        assertEquals(version, ReaderVersion.of(model, ""), "the same resources, the same version");
        Files.writeString(model, "Weights");
        assertNotEquals(version, ReaderVersion.of(model, ""));
    }

    @Test
    void otherRowsOfTheUsersAreAnotherReader() throws IOException {
        Path model = Files.writeString(folder.resolve("model"), "weights");
        String own = ReaderVersion.of(model, "");
        assertNotEquals(own, ReaderVersion.of(model, "actors 1f;"));
        assertNotEquals(
                ReaderVersion.of(model, "actors 1f;"), ReaderVersion.of(model, "actors 2a;"));
    }
}
