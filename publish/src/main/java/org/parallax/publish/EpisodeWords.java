package org.parallax.publish;

import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Episode.Neighbour;
import org.parallax.event.Episode.Tally;

import java.util.ArrayList;
import java.util.List;

/** What an episode tells, in words, for page and terminal alike. */
public final class EpisodeWords {
    private static final String BY = " by ";

    private EpisodeWords() {}

    /** "at least 43 killed, civilian". */
    public static String count(PublicRecord record, Tally tally) {
        List<String> about = new ArrayList<>();
        if (tally.who() != Who.UNKNOWN) about.add(Phrase.words(tally.who().word()));
        tally.side().map(record::name).ifPresent(about::add);
        if (tally.whole()) about.add("over days");
        String unit = tally.unit() == Unit.FAMILIES ? tally.unit().word() + " " : "";
        String counted = Phrase.count(tally.count()) + " " + unit + tally.outcome().word();
        return about.isEmpty() ? counted : counted + ", " + String.join(", ", about);
    }

    /** "6 Jan 2026: held by the northern army (a monitor, denied)". */
    public static String neighbour(PublicRecord record, Neighbour neighbour) {
        String stance =
                neighbour.stance() == Stance.ASSERTED ? "" : ", " + neighbour.stance().word();
        return "%s: %s (%s%s)"
                .formatted(
                        Phrase.when(neighbour.when()),
                        what(record, neighbour.what()),
                        record.name(neighbour.by()),
                        stance);
    }

    /** "held by the northern army" for {@code holds by northern-army}. */
    private static String what(PublicRecord record, String what) {
        int by = what.indexOf(BY);
        if (by < 0) return Phrase.words(what);
        String done = what.substring(0, by);
        String who = record.name(what.substring(by + BY.length()));
        return switch (done) {
            case "holds" -> "held by " + who;
            case "withdrew" -> "left by " + who;
            default -> Phrase.words(done) + BY + who;
        };
    }
}
