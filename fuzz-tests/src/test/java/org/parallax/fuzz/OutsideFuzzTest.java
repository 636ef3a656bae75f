package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.exchange.outside.OutsideFault;
import org.parallax.exchange.outside.OutsideTable;
import org.parallax.exchange.outside.TableReader;
import org.parallax.exchange.outside.TheirEvent;
import org.parallax.exchange.outside.TheirRows;
import org.parallax.store.OutsideRow;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables of others, as strangers hand them on: each file is read as every table that is known. */
class OutsideFuzzTest {
    private static final String NAME = "theirs.csv";
    private static final int LONGEST = 1_000;
    private static final Pattern FAULT =
            Pattern.compile(Pattern.quote(NAME) + ":(\\d+): [A-Z_]+: .*\\. .*");

    @FuzzTest(maxDuration = "0s")
    void rows(byte[] data) throws Exception {
        Quick.check(data, OutsideFuzzTest::promises);
    }

    private static void promises(byte[] data) throws IOException, OutsideFault {
        String text = Texts.utf8(data);
        for (OutsideTable table : OutsideTable.values()) read(table, Map.of(), text);
        read(OutsideTable.AIRWARS, Map.of("id", "relid", "date", "event_date"), text);
    }

    private static void read(OutsideTable table, Map<String, String> mapping, String text)
            throws IOException, OutsideFault {
        List<OutsideRow> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        TableReader.Read read =
                new TableReader(table, mapping)
                        .read(NAME, new StringReader(text), rows::add, faults::add);
        assertEquals(rows.size(), read.rows(), "rows handed on");
        assertEquals(faults.size(), read.bad(), "faults told");
        assertTrue(read.whole() || read.bad() > 0, "what ended the reading is told");
        assertTrue(read.rows() + read.bad() > 0, "a file without a row is told of");
        long lines = 1 + text.chars().filter(c -> c == '\n' || c == '\r').count();
        for (String fault : faults) checkFault(fault, lines);
        checkRows(table, rows, lines);
    }

    private static void checkFault(String fault, long lines) {
        assertFalse(fault.chars().anyMatch(Character::isISOControl), "one line: " + fault);
        assertTrue(fault.length() < LONGEST, "short: " + fault);
        Matcher parts = FAULT.matcher(fault);
        assertTrue(parts.matches(), "line, kind, what was found, what to do: " + fault);
        checkLine(Long.parseLong(parts.group(1)), lines);
    }

    private static void checkLine(long line, long lines) {
        assertTrue(line >= 1 && line <= lines + 1, "line " + line + " of " + lines);
    }

    /**
     * What is handed on is understood for good: it is kept, and read again with each comparison.
     */
    private static void checkRows(OutsideTable table, List<OutsideRow> rows, long lines)
            throws OutsideFault {
        Map<String, List<String>> cells = new HashMap<>();
        TheirRows understood = new TheirRows();
        for (OutsideRow row : rows) {
            checkLine(row.line(), lines);
            TheirEvent event = understood.read(row);
            assertEquals(table, event.table());
            assertEquals(row.id(), event.id());
            assertFalse(event.from().isAfter(event.to()), "days in order");
            event.spot()
                    .ifPresent(it -> {
                        assertTrue(Math.abs(it.lat()) <= 90, "degrees north " + it.lat());
                        assertTrue(Math.abs(it.lon()) <= 180, "degrees east " + it.lon());
                    });
            List<String> before = cells.putIfAbsent(row.event(), row.cells());
            assertTrue(before == null || before.equals(row.cells()), "two rows " + row.event());
        }
    }
}
