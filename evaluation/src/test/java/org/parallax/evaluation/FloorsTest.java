package org.parallax.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class FloorsTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0} against 90")
    @CsvSource({
        "90.0, ''",
        "95.5, ''",
        "89.1, ''",
        "88.9, 'F1: 88.9, was 90.0'",
        "0, 'F1: 0.0, was 90.0'"
    })
    void aFigureMayFallByAPoint(double now, String line) throws IOException {
        Floors floors =
                Floors.read(
                        Files.writeString(folder.resolve("q.tsv"), "# a comment\n\nF1\t90.0\n"));
        assertEquals(line.isEmpty() ? List.of() : List.of(line), floors.fallen(Map.of("F1", now)));
    }

    @Test
    void whatWasNotMeasuredHasFallen() throws IOException {
        Floors floors = Floors.read(Files.writeString(folder.resolve("q.tsv"), "F1\t90.0\n"));
        assertEquals(List.of("F1: not measured, was 90.0"), floors.fallen(Map.of()));
    }

    @Test
    void onlyTheFloorsOfSomeSets() throws IOException {
        Floors floors =
                Floors.read(Files.writeString(folder.resolve("q.tsv"), "a, F1\t90\nab, F1\t90\n"));
        assertEquals(
                List.of("a, F1: not measured, was 90.0"), floors.of(List.of("a")).fallen(Map.of()));
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("q.tsv"), "F1\t90.0\nF2 90\n");
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> Floors.read(file));
        assertEquals(
                "q.tsv:2: 1 cells, not 2. Write a figure with its set, a tab and its per cent",
                fault.getMessage());
    }
}
