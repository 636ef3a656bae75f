package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.text.Report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Three reports, one at noon on each of three days. */
class MomentTest {
    @TempDir Path folder;
    private Ledger ledger;
    private Instant now = Instant.parse("2031-04-01T12:00:00Z");

    @BeforeEach
    void threeReports() throws StoreFault {
        ledger = Ledger.open(folder.resolve("record"), () -> now);
        for (String id : new String[] {"a", "b", "c"}) {
            byte[] raw = id.getBytes(StandardCharsets.UTF_8);
            ledger.append(new Deposit(Report.of(id, id), raw));
            now = now.plus(Duration.ofDays(1));
        }
    }

    @AfterEach
    void close() throws StoreFault {
        ledger.close();
    }

    @ParameterizedTest(name = "{0} -> {1} entries")
    @CsvSource({
        "0,                         0, entry 0",
        "2,                         2, entry 2",
        "003,                       3, entry 3",
        "2031-04-01T11:59:59Z,      0, 2031-04-01T11:59:59Z",
        "2031-04-01T12:00:00Z,      1, 2031-04-01T12:00:00Z",
        "2031-04-01T14:00:00+02:00, 1, 2031-04-01T14:00:00+02:00",
        "2031-04-01T13:59:59+02:00, 0, 2031-04-01T13:59:59+02:00",
        "2031-03-31,                0, the end of 2031-03-31 in UTC",
        "2031-04-02,                2, the end of 2031-04-02 in UTC",
        "2999-01-01T00:00:00Z,      3, 2999-01-01T00:00:00Z",
        "0001-01-02,                0, the end of 0001-01-02 in UTC",
        "9999-12-31,                3, the end of 9999-12-31 in UTC",
    })
    void whatARecordHadThen(String typed, long entries, String words) throws Exception {
        Moment moment = Moment.of(typed);
        assertEquals(entries, moment.size(ledger));
        assertEquals(words, moment.words());
        assertEquals(moment, Moment.of(moment.typed()), "typed again");
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "",
                "-1",
                "yesterday",
                "2031-04-31",
                "2031-04-01T12:00:00",
                "2031-04-01 12:00:00Z",
                "T",
                "+12031-04-01T00:00:00Z",
                "-0001-04-01T00:00:00Z",
                "+999999999-12-31",
                "1234567890123456",
                "１７",
            })
    void whatIsNoMomentIsRefusedInOneLine(String typed) {
        Refusal refusal = assertThrows(Refusal.class, () -> Moment.of(typed));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith(typed + " is "), message);
        assertTrue(message.endsWith(Moment.HOW), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void moreEntriesThanThereAreAreRefused() throws Refusal {
        Moment moment = Moment.of("4");
        Refusal refusal = assertThrows(Refusal.class, () -> moment.size(ledger));
        assertEquals("the record has no 4 entries, it has 3", refusal.getMessage());
    }
}
