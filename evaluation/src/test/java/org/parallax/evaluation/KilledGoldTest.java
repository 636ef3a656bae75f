package org.parallax.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One row: a line of a set's gold, and what it allows. */
class KilledGoldTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"id":"a","civilians":4,"noncivilians":3}        | {a=KilledGold[low=7, high=7, bounds=false]}
                    {"id":"a","civ_killed_min":2,"civ_killed_max":5} | {a=KilledGold[low=2, high=5, bounds=true]}
                    {"id":"a","deaths_low":1,"deaths_high":3}        | {a=KilledGold[low=1, high=3, bounds=true]}
                    {"id":"a","civ_killed_min":null}                 | {}
                    """)
    void readsEverySet(String line, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.jsonl"), line + "\n");
        assertEquals(expected, KilledGold.read(file).toString());
    }
}
