package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.claims.Reading;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Toy;
import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A page stays readable, however many reports print one text. */
class ManyCopiesTest {
    private static final int COPIES = 1000;

    /** The first print, then its copies, each by an outlet of its own. */
    private static PublicRecord record() {
        String text =
                "5 people were killed, Omar said. 7 people were injured, Lena said. The ferry to"
                        + " the island waited until noon and the school by the pier stayed shut.";
        Parallax parallax = Toy.reconciling();
        List<Reading> readings =
                Stream.iterate(0, i -> i <= COPIES, i -> i + 1)
                        .map(i -> Report.of("r%04d".formatted(i), text).from("Outlet " + i))
                        .map(report -> report.publishedOn(LocalDate.of(2031, 3, 31)))
                        .map(parallax::read)
                        .toList();
        return PublicRecord.of(
                new Snapshot(readings, parallax.reconcile(readings), actor -> actor));
    }

    @Test
    void whatReprintsSayInTheSameWordsIsToldOnce() {
        PublicRecord record = record();
        assertEquals(1, record.incidents().size());
        AccountsByOrigin accounts = AccountsByOrigin.of(record, record.incidents().getFirst());
        List<AccountsByOrigin.Said> said =
                accounts.accounts().stream().flatMap(it -> it.said().stream()).toList();
        assertEquals(2, said.size());
        for (AccountsByOrigin.Said it : said) assertEquals(COPIES, it.again().size());
    }

    @Test
    void anOutletIsCalledAsItsReportsCallIt() {
        assertEquals("Outlet 7", record().name("outlet 7"));
        assertEquals("outlet without reports", record().name("outlet without reports"));
    }

    @Test
    void theTableSaysHowOftenATextIsPrinted() {
        assertTrue(Table.lines(record(), 80, false).contains("- 1: report r0000 by 1,000 others."));
    }
}
