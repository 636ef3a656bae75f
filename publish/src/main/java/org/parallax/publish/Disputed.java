package org.parallax.publish;

import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Dispute;

/** What accounts differ on, in words, for page and terminal alike. */
public final class Disputed {
    private Disputed() {}

    /** "killed, civilian, Northern army": the field, and whom it counts. */
    public static String about(PublicRecord record, Dispute dispute) {
        String who =
                dispute.who()
                        .filter(it -> it != Who.UNKNOWN)
                        .map(it -> ", " + Phrase.words(it.word()))
                        .orElse("");
        return dispute.field() + who + dispute.side().map(it -> ", " + record.name(it)).orElse("");
    }

    /** Places by their names, bodies by theirs, numbers as everywhere. */
    public static String named(PublicRecord record, Dispute dispute, Dispute.Value value) {
        if (dispute.who().isPresent()) return Phrase.numbers(value.value());
        if (!dispute.field().equals("place")) return record.name(value.value());
        return value.claims().stream()
                .flatMap(id -> record.claim(id).stream())
                .flatMap(shown -> shown.claim().where().stream())
                .filter(where -> where.place().equals(value.value()))
                .map(Where::name)
                .findFirst()
                .orElse(value.value());
    }
}
