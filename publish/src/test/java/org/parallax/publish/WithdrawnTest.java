package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parallax.event.Chronicle;
import org.parallax.pipeline.Snapshot;
import org.parallax.store.Withdrawal;
import org.parallax.store.Withdrawal.What;

import java.time.Instant;
import java.util.List;

/** That something was withdrawn is said wherever the record is shown. */
class WithdrawnTest {
    private static final Instant NOON = Instant.parse("2031-04-05T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(86_400);

    private static final List<Withdrawal> WITHDRAWALS =
            List.of(
                    one(8, NOON, 2, "report", What.REPORT, "A court <b>ordered</b> it."),
                    one(
                            9,
                            NOON.plusMillis(1),
                            4,
                            "reading",
                            What.REPORT,
                            "A court <b>ordered</b> it."),
                    one(11, LATER, 3, "report", What.NAME, "A source is in danger"),
                    one(12, LATER, 5, "report", What.NAME, "A source is in danger"),
                    one(13, LATER, 6, "decision", What.NAME, "A source is in danger"));

    private static final List<String> SENTENCES =
            List.of(
                    "On 5 Apr 2031 Ada and Bea withdrew a report: A court <b>ordered</b> it"
                            + " (entry 8).",
                    "On 6 Apr 2031 Ada and Bea withdrew a name from 2 texts: A source is in"
                            + " danger (entry 11).");

    private static Withdrawal one(
            long sequence, Instant at, long of, String kind, What what, String why) {
        return new Withdrawal(sequence, at, of, kind, what, "Ada", "Bea", why);
    }

    private static PublicRecord record(List<Withdrawal> withdrawals) {
        Chronicle none = new Chronicle(List.of(), List.of());
        return PublicRecord.of(
                new Snapshot(List.of(), none, List.of(), withdrawals, actor -> actor));
    }

    @Test
    void oneSentenceForEachOrder() {
        assertEquals(SENTENCES, Withdrawn.sentences(record(WITHDRAWALS)));
        assertEquals(List.of(), Withdrawn.sentences(record(List.of())));
    }

    @Test
    void theTableAndTheExportSayIt() {
        List<String> lines = Table.lines(record(WITHDRAWALS), 200, false);
        assertTrue(lines.containsAll(SENTENCES), lines.toString());
        List<String> notes =
                RecordContents.of(record(WITHDRAWALS))
                        .lines(org.parallax.store.derived.Table.NOTE)
                        .map(org.parallax.store.derived.Line::line)
                        .toList();
        assertEquals(SENTENCES, notes);
    }
}
