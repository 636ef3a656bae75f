package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.Living;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Toy;
import org.parallax.publish.PublicRecord;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A record of eight reports, looked at at eight moments. */
class ShownTest {
    @TempDir Path folder;
    private Ledger ledger;

    @BeforeEach
    void open() throws StoreFault {
        ledger = Ledger.open(folder.resolve("record"));
        for (int i = 0; i < 8; i++) add("r" + i);
    }

    @AfterEach
    void close() throws StoreFault {
        ledger.close();
    }

    private void add(String id) throws StoreFault {
        String text = "5 people were killed";
        ledger.append(new Deposit(Report.of(id, text), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** One whose pages wait as long as it takes, so that no test hangs on the machine's speed. */
    private Shown patient() {
        Parallax parallax = Toy.parallax();
        return new Shown(parallax, ledger, new Living(parallax, ledger), Duration.ofMinutes(1));
    }

    @Test
    void theMomentsLastAskedForAreKept() throws Exception {
        Shown shown = patient();
        for (int entries = 0; entries < 8; entries++) {
            PublicRecord then = at(shown, entries);
            assertEquals(entries, then.reports().size());
            assertSame(then, at(shown, entries), "asked again");
        }
        PublicRecord fifth = at(shown, 5);
        at(shown, 1);
        at(shown, 2);
        assertSame(fifth, at(shown, 5), "three were asked for since");
        at(shown, 0);
        at(shown, 1);
        at(shown, 2);
        at(shown, 3);
        assertNotSame(fifth, at(shown, 5), "four were");
    }

    private static PublicRecord at(Shown shown, long entries) throws Refusal {
        return shown.at(new Moment.Entries(entries)).record();
    }

    @Test
    void thePresentIsMadeOnceAndStaysAPastMomentWhenMoreComesIn() throws Exception {
        Shown shown = patient();
        PublicRecord now = shown.now();
        assertSame(now, shown.now());
        assertSame(now, at(shown, 8));
        assertThrows(Refusal.class, () -> at(shown, 9));
        add("r8");
        assertEquals(9, shown.now().reports().size());
        assertEquals(8, at(shown, 8).reports().size());
        assertEquals(9, shown.at(new Moment.Entries(8)).of());
    }
}
