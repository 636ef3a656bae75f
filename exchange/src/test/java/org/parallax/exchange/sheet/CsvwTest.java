package org.parallax.exchange.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.sheet.Column.Kind;
import org.parallax.pipeline.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the file beside a CSV file says of it. */
class CsvwTest {
    private static final Sheet SHEET =
            new Sheet(
                    List.of(
                            Column.of("place", "Where.", "#loc+name"),
                            Column.of("killed", "How many.").of(Kind.WHOLE),
                            Column.of("names", "Of whom.").of(Kind.LIST)));

    private static JsonNode told(String file, boolean tagged) {
        return Json.parse(Csvw.of(file, SHEET, tagged, MadeRecord.preamble().fields()));
    }

    @Test
    void tellsOfEachColumn() {
        JsonNode columns = told("a.csv", false).at("/tableSchema/columns");
        assertEquals(
                """
                [{"name":"place","titles":["place"],"dc:description":"Where.","datatype":"string"},\
                {"name":"killed","titles":["killed"],"dc:description":"How many.","datatype":"integer"},\
                {"name":"names","titles":["names"],"dc:description":"Of whom.","datatype":"string","separator":"; "}]\
                """,
                columns.toString());
    }

    @ParameterizedTest(name = "{0}, tagged {1}: {2} rows of header, {3}")
    @CsvSource({
        "a.csv, false, 1, [\"place\"], a.csv",
        "a.csv, true, 2, '[\"place\",\"#loc+name\"]', a.csv",
        "a b:1%.csv, false, 1, [\"place\"], a%20b%3A1%25.csv",
        "\u062D\u0644\u0628.csv, false, 1, [\"place\"], %D8%AD%D9%84%D8%A8.csv"
    })
    void tellsWhichFileAndHowToReadIt(
            String file, boolean tagged, int header, String titles, String url) {
        JsonNode told = told(file, tagged);
        assertEquals(url, told.get("url").textValue());
        assertEquals(header, told.at("/dialect/headerRowCount").intValue());
        assertEquals(titles, told.at("/tableSchema/columns/0/titles").toString());
        assertEquals(file + "-metadata.json", Csvw.fileName(file));
    }

    @Test
    void tellsWhatItIsMadeFrom() {
        JsonNode told = told("a.csv", false);
        Map<String, String> fields = MadeRecord.preamble().fields();
        assertEquals(fields.get("generator"), told.get("dc:creator").textValue());
        assertEquals(fields.get("created"), told.get("dc:created").textValue());
        assertEquals(fields.get("licence"), told.get("dc:rights").textValue());
        List<String> pairs = new ArrayList<>();
        for (JsonNode each : told.get("schema:additionalProperty")) {
            pairs.add(Json.text(each, "schema:name") + "=" + Json.text(each, "schema:value"));
        }
        assertEquals(
                fields.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList(),
                pairs);
    }
}
