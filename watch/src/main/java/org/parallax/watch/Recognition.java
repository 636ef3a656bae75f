package org.parallax.watch;

import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Stored;
import org.parallax.store.feeds.Article;
import org.parallax.store.feeds.Feeds;
import org.parallax.store.feeds.Mark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether what was found is an article that is known already.
 *
 * <p>The address that a feed listed is trusted, as long as what is there still belongs to the same
 * outlet. Whatever else says that two are one (where a redirect ends, what the page calls its own
 * address, what the feed calls it) is believed only where the texts are alike: many a page that
 * asks to sign in, and many a guid, stands for hundreds of articles. Nothing of another outlet
 * becomes a version of an article, or whoever names a stranger's address as his own could rewrite
 * it.
 */
final class Recognition {
    private final Feeds feeds;
    private final Marking marking;

    Recognition(Feeds feeds, Marking marking) {
        this.feeds = feeds;
        this.marking = marking;
    }

    Optional<Article> of(Found found, Ledger ledger) throws IOException {
        Mark outlet = marking.outlet(found.domain());
        Words words = found.words();
        Mark all = marking.words(words);
        for (Article article : listed(found)) {
            boolean same = article.outlet().isEmpty() || article.outlet().get().equals(outlet);
            if (same || article.words().filter(all::equals).isPresent()) {
                return Optional.of(article);
            }
        }
        List<Mark> text = List.of(marking.text(found.domain(), words));
        List<Article> equal = feeds.articles(text);
        if (!equal.isEmpty()) return Optional.of(equal.getFirst());
        for (Article article : feeds.articles(hints(found))) {
            if (is(article, outlet, words, all, ledger)) return Optional.of(article);
        }
        return Optional.empty();
    }

    private List<Article> listed(Found found) throws IOException {
        if (found.listed().isEmpty()) return List.of();
        return feeds.articles(List.of(marking.address(found.listed().get())));
    }

    private List<Mark> hints(Found found) {
        List<Mark> hints = new ArrayList<>();
        found.item().guid().ifPresent(it -> hints.add(marking.guid(found.feed(), it)));
        for (Spot spot : spots(found)) {
            hints.add(marking.address(spot));
            hints.add(marking.twin(spot));
        }
        return hints;
    }

    private static List<Spot> spots(Found found) {
        List<Spot> spots = new ArrayList<>();
        found.listed().ifPresent(spots::add);
        spots.add(found.at());
        found.home().ifPresent(spots::add);
        return spots.stream().filter(spot -> !spot.isFrontPage()).distinct().toList();
    }

    private static boolean is(Article it, Mark outlet, Words words, Mark all, Ledger ledger)
            throws StoreFault {
        if (it.words().filter(all::equals).isPresent()) return true;
        if (it.outlet().filter(outlet::equals).isEmpty() || it.entry().isEmpty()) return false;
        Optional<Stored> stored = ledger.report(it.entry().getAsLong());
        return stored.isPresent()
                && Words.of(stored.get().report().title(), stored.get().report().text())
                        .resembles(words);
    }

    /**
     * Whether a report from here was withdrawn, as far as the ledger knows that by itself: it keeps
     * a hash of the address.
     */
    boolean isWithdrawn(Found found, Ledger ledger) throws StoreFault {
        for (Spot spot : spots(found)) {
            if (ledger.isWithdrawn(spot.address().canonical())) return true;
        }
        return false;
    }

    /** All that an article is known by from now on. */
    List<Mark> marks(Found found, String id) {
        List<Mark> marks = new ArrayList<>(List.of(marking.id(id)));
        marks.addAll(hints(found));
        marks.add(marking.text(found.domain(), found.words()));
        return marks;
    }

    Mark outlet(Found found) {
        return marking.outlet(found.domain());
    }

    Mark words(Found found) {
        return marking.words(found.words());
    }

    /**
     * Under which address a new article is kept: where it says it belongs, unless that is another
     * article's already.
     */
    Spot where(Found found) throws IOException {
        Optional<Spot> home = found.home();
        if (home.isPresent() && isFree(home.get())) return home.get();
        return found.at().isFrontPage() && found.listed().isPresent()
                ? found.listed().get()
                : found.at();
    }

    private boolean isFree(Spot spot) throws IOException {
        return feeds.articles(List.of(marking.address(spot), marking.id(spot.reportId())))
                .isEmpty();
    }
}
