package org.parallax.publish;

import org.parallax.claims.Claim;
import org.parallax.event.Incident;
import org.parallax.pipeline.ReadingChanges.Change;
import org.parallax.pipeline.Reread;
import org.parallax.pipeline.RereadJson;
import org.parallax.pipeline.Snapshot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What two readers make of the same reports as lines, with names of victims withheld that either of
 * them found.
 */
public final class Rereading {
    private Rereading() {}

    /**
     * One line per claim that came, went or changed, in the order of the reports and their text.
     */
    public static Stream<String> lines(Reread reread) {
        PublicRecord record =
                PublicRecord.of(
                        new Snapshot(reread.readings(), List.<Incident>of(), reread.names()));
        return reread.differences().stream()
                .flatMap(difference ->
                        difference.changes().changes().stream()
                                .map(it -> line(record, difference, it)));
    }

    private static String line(PublicRecord record, Reread.Difference difference, Change change) {
        Optional<Claim> from = change.from().map(it -> record.masked(it).claim());
        Optional<Claim> to = change.to().map(it -> record.masked(it).claim());
        return RereadJson.line(difference, change.word(), from, to);
    }
}
