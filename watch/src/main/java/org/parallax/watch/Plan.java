package org.parallax.watch;

import org.parallax.store.feeds.Article;
import org.parallax.store.feeds.Article.State;
import org.parallax.store.feeds.Mark;

import java.time.Instant;
import java.util.Optional;

/** What to do about an item that is listed. */
enum Plan {
    /** It is not known: ask for it. */
    TAKE,
    /** It is known: ask whether it has changed. */
    ASK_AGAIN,
    /** It is known, and nothing says that it has changed. */
    NOTE,
    /** Nothing at all. */
    LEAVE;

    /**
     * @param known what is known by its address or by what the feed calls it
     * @param before how this feed listed it last
     * @param listing how it lists it now
     */
    static Plan of(Optional<Article> known, Optional<Mark> before, Mark listing, Instant now) {
        if (known.isEmpty()) return TAKE;
        Article article = known.get();
        if (article.state() == State.WITHDRAWN) return LEAVE;
        boolean due = article.due().filter(it -> !it.isAfter(now)).isPresent();
        boolean never = article.fetched().isEmpty();
        boolean changed = before.isPresent() && !before.get().equals(listing);
        if (due || never || changed) return ASK_AGAIN;
        return before.isEmpty() ? NOTE : LEAVE;
    }
}
