package org.parallax.publish.overview;

import org.parallax.event.Dispute;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.publish.Disputed;
import org.parallax.publish.Phrase;

import java.util.List;

/** Why something stands in the queue, in one sentence. */
final class Reasons {
    private Reasons() {}

    /**
     * @param shown the row of the candidate
     */
    static String why(Index index, Candidate it, Row shown) {
        return switch (it.kind()) {
            case CONTESTED -> contested(index, it, shown.incident());
            case MERGE ->
                    "%s may be the same as %s (%s): they have %s in common, and no report tells of"
                                    .formatted(
                                            shown.title(),
                                            index.outlines.get(it.other()).id(),
                                            Phrase.when(index.outlines.get(it.other()).when()),
                                            Phrase.list(Merges.shared(index, it.row(), it.other())))
                            + " both.";
            case PLACE ->
                    index.hasPlace(it.row())
                            ? "Only the country is known: %s.".formatted(shown.place())
                            : "No account names a place that is known.";
            case GRADE -> grade(shown.incident());
        };
    }

    private static String grade(Incident shown) {
        return shown.grade() == Grade.DISCOUNTED
                ? "All who were harmed are said to bear arms; one civilian among them would change"
                        + " that."
                : shown.why();
    }

    private static String contested(Index index, Candidate it, Incident shown) {
        String field = it.matter().replaceFirst("^figures/", "");
        List<String> said =
                shown.disputes().stream()
                        .filter(dispute -> dispute.field().equals(field))
                        .map(dispute -> said(index, dispute))
                        .toList();
        return String.join(" ", said);
    }

    /** "On killed, civilian, origins differ: 4 (the office) against 12 (the monitor)." */
    private static String said(Index index, Dispute dispute) {
        List<String> values =
                dispute.values().stream()
                        .map(value ->
                                "%s (%s)"
                                        .formatted(
                                                Disputed.named(index.record, dispute, value),
                                                Phrase.list(
                                                        value.origins().stream()
                                                                .map(index.record::name)
                                                                .toList())))
                        .toList();
        return "On %s origins differ: %s."
                .formatted(Disputed.about(index.record, dispute), String.join(" against ", values));
    }
}
