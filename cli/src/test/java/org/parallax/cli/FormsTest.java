package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** {@code parallax export} in the forms of others. */
class FormsTest extends TwoReports {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "acled, 'event_id_cnty,event_date,'",
        "ged, 'id,relid,year,'",
        "csv, 'incident,type,acled_event_type,'",
        "mse, 'incident,type,date_start,'",
        "geojson, '{\"type\":\"FeatureCollection\",'",
        "jsonld, '{\"@context\":'"
    })
    void aFormBeginsAsItsUsersExpect(String form, String begin) throws IOException {
        String first = done("export --record %record --format " + form).out().getFirst();
        assertTrue(first.startsWith(begin), first);
    }

    @Test
    void besideRowsStandsWhatTheyAre() throws IOException {
        done("export --record %record --format csv --hxl --out %a.csv");
        assertTrue(Files.readAllLines(folder.resolve("a.csv")).get(1).startsWith("#event+id"));
        String about = Files.readString(folder.resolve("a.csv-metadata.json"));
        assertTrue(about.contains("\"url\" : \"a.csv\""), about);
    }

    @Test
    void whatIsLostIsListedInPlaceOfTheForm() throws IOException {
        List<String> lost = done("export --record %record --format ged --losses").out();
        assertTrue(lost.stream().allMatch(it -> it.startsWith("{\"incident\":\"i")), "" + lost);
    }

    @Test
    void tablesGoIntoAFolderOfTheirOwn() throws IOException {
        done("export --record %record --format parquet --out %tables");
        assertTrue(Files.size(folder.resolve("tables/incidents.parquet")) > 0);
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Called taken = call("export --record %record --format parquet --out %");
        assertEquals(Exit.WRONG, taken.status(), taken.toString());
        assertTrue(taken.err().getLast().contains("Name another folder"), taken.toString());
        assertEquals("mine", Files.readString(folder.resolve("mine.txt")));
        assertEquals(Exit.WRONG, call("export --record %record --format parquet").status());
    }
}
