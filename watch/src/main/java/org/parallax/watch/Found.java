package org.parallax.watch;

import org.parallax.intake.feed.Item;
import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was found where a feed pointed: an article that may be new, edited or long known.
 *
 * @param feed the address of the feed
 * @param listed where the feed says it is
 * @param at where it is, after redirects; the same as {@code listed} where it is the feed's own
 *     content
 * @param canonical where it says it belongs
 * @param raw the bytes as received
 * @param part whether it is known to be no more than a part of the article
 * @param validators to be sent back to its server: ETag and Last-Modified, a line each
 * @param lack why it is the feed's own words and not the page; empty where it is the page
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
record Found(
        String feed,
        Item item,
        Optional<Spot> listed,
        Spot at,
        Optional<Spot> canonical,
        Optional<String> title,
        String text,
        Optional<String> outlet,
        Optional<String> language,
        Optional<LocalDate> day,
        byte[] raw,
        Capture capture,
        boolean part,
        Optional<String> validators,
        Optional<Lack> lack) {

    /** The same with what its server wants back. */
    Found validated(String lines) {
        return with(Optional.of(lines), lack);
    }

    /** The same as the feed's own words. */
    Found lacking(Lack of) {
        return with(validators, Optional.of(of));
    }

    private Found with(Optional<String> validators, Optional<Lack> lack) {
        return new Found(
                feed,
                item,
                listed,
                at,
                canonical,
                title,
                text,
                outlet,
                language,
                day,
                raw,
                capture,
                part,
                validators,
                lack);
    }

    Words words() {
        return Words.of(title, text);
    }

    /** Whose it is. */
    String domain() {
        return at.outlet();
    }

    /** Where it says it belongs, if that is one page of the same outlet. */
    Optional<Spot> home() {
        return canonical.filter(it -> it.outlet().equals(domain()) && !it.isFrontPage());
    }

    Report report(String id, Spot where) {
        return new Report(
                id, text, title, outlet, Optional.of(where.address().canonical()), language, day);
    }
}
