package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.GeoNamesDump;
import org.parallax.knowledge.ImportTally;
import org.parallax.knowledge.RegisterFault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables of bodies and places that a person brings along, and dumps of GeoNames. */
class TablesFuzzTest {
    private static final String NAME = "own.tsv";

    @FuzzTest(maxDuration = "0s")
    void tables(byte[] data) throws Exception {
        Quick.check(data, TablesFuzzTest::promises);
    }

    private static void promises(byte[] data) throws IOException, RegisterFault {
        String table = Texts.utf8(data);
        int lines = 1 + (int) table.chars().filter(c -> c == '\n' || c == '\r').count();
        try {
            ActorRegister register = ActorRegister.load(reader(table), NAME);
            register.all().forEach(it -> assertTrue(register.byId(it.id()).isPresent(), it.id()));
        } catch (RegisterFault refused) {
            check(refused, lines);
        }
        try {
            Gazetteer gazetteer = Gazetteer.load(reader(table), NAME);
            gazetteer.all().forEach(it -> assertTrue(gazetteer.byId(it.id()).isPresent(), it.id()));
        } catch (RegisterFault refused) {
            check(refused, lines);
        }
        List<String> rows = new ArrayList<>(List.of(Gazetteer.header()));
        ImportTally tally;
        try {
            tally =
                    new GeoNamesDump(Gazetteer.bundled(), Optional.empty())
                            .read(reader(table), NAME, rows::add);
        } catch (RegisterFault refused) {
            check(refused, lines);
            return;
        }
        assertEquals(tally.written() + 1, rows.size(), "in = written + left out");
        Gazetteer.load(reader(String.join("\n", rows)), "written.tsv");
    }

    private static BufferedReader reader(String table) {
        return new BufferedReader(new StringReader(table));
    }

    private static void check(RegisterFault fault, int lines) {
        Faults.oneLine(fault);
        assertTrue(fault.line() >= 1 && fault.line() <= lines + 1, "line " + fault.line());
    }
}
