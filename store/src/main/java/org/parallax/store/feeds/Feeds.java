package org.parallax.store.feeds;

import org.parallax.store.feeds.Article.State;
import org.parallax.store.log.SideDatabase;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Feeds and articles of one record. Safe for use by several threads and programs. */
public final class Feeds implements AutoCloseable {
    private static final String TABLES = "org/parallax/store/feeds/migration";

    /** The newest step there. */
    private static final int VERSION = 1;

    private static final int SECRET_BYTES = 32;

    private final SideDatabase file;

    private Feeds(SideDatabase file) {
        this.file = file;
    }

    /**
     * Opens nothing yet; the file is made when something is first kept.
     *
     * @param folder of the record; it exists
     */
    public static Feeds of(Path folder) {
        return new Feeds(new SideDatabase(folder, "feeds", TABLES, VERSION));
    }

    /** What may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** All that is done in {@code work} is kept, or nothing of it. */
    public void together(Work work) throws IOException {
        file.with(_ -> {
            work.run();
            return true;
        });
    }

    /** Whether any feed was ever watched. */
    public boolean isThere() {
        return file.isThere();
    }

    /** Makes marks under this file's secret, which is made here where there is none. */
    public Marks marks() throws IOException {
        return file.with(handle -> {
            Optional<byte[]> kept =
                    handle.createQuery("SELECT secret FROM secret").mapTo(byte[].class).findFirst();
            if (kept.isPresent()) return new Marks(kept.get());
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            handle.execute("INSERT INTO secret VALUES (?)", (Object) secret);
            return new Marks(secret);
        });
    }

    /** In the order of their addresses, without those that an index lists. */
    public List<FeedState> all() throws IOException {
        return isThere() ? file.with(handle -> new FeedRows(handle).all()) : List.of();
    }

    /** One that was never asked where nothing is known of it. */
    public FeedState feed(String address) throws IOException {
        return file.with(handle -> new FeedRows(handle).of(address))
                .orElseGet(() -> FeedState.of(address));
    }

    /** The lists of an index, those with the newest items first. */
    public List<String> ofIndex(String index) throws IOException {
        String sql = "SELECT address FROM feed WHERE of_index = ? ORDER BY newest DESC, address";
        return file.with(
                handle -> handle.createQuery(sql).bind(0, index).mapTo(String.class).list());
    }

    public void keep(FeedState feed) throws IOException {
        file.with(handle -> {
            new FeedRows(handle).keep(feed);
            return feed;
        });
    }

    /** The articles that any of these marks are of, each once, the first kept first. */
    public List<Article> articles(Collection<Mark> marks) throws IOException {
        return file.with(handle -> new ArticleRows(handle).of(marks));
    }

    /** The article of which an entry is a version. */
    public Optional<Article> ofEntry(long entry) throws IOException {
        return file.with(handle -> new ArticleRows(handle).ofEntry(entry));
    }

    /**
     * Keeps an article as it is now.
     *
     * @param marks it is known by from now on, beside those from before; one that is another
     *     article's already stays that one's
     * @return the same with its number
     */
    public Article keep(Article article, Collection<Mark> marks) throws IOException {
        return file.with(handle -> new ArticleRows(handle).keep(article, marks));
    }

    /** How a feed listed an article last. */
    public Optional<Mark> listing(Mark feed, long article) throws IOException {
        return file.with(handle ->
                handle.createQuery("SELECT listing FROM listing WHERE feed = ? AND article = ?")
                        .bind(0, feed.hex())
                        .bind(1, article)
                        .mapTo(String.class)
                        .findFirst()
                        .map(Mark::new));
    }

    public void listed(Mark feed, long article, Mark listing) throws IOException {
        String sql = "INSERT OR REPLACE INTO listing VALUES (?, ?, ?)";
        file.with(handle -> handle.execute(sql, feed.hex(), article, listing.hex()));
    }

    /** Forgets how this feed listed what is not among these articles any more. */
    public void unlist(Mark feed, Set<Long> listed) throws IOException {
        file.with(handle -> {
            List<Long> before =
                    handle.createQuery("SELECT article FROM listing WHERE feed = ?")
                            .bind(0, feed.hex())
                            .mapTo(Long.class)
                            .list();
            String sql = "DELETE FROM listing WHERE feed = ? AND article = ?";
            for (long article : before) {
                if (!listed.contains(article)) handle.execute(sql, feed.hex(), article);
            }
            return before;
        });
    }

    /** Whether an article that this feed listed is to be asked for again by then. */
    public boolean isAnyDue(Mark feed, Instant by) throws IOException {
        String sql =
                """
                SELECT EXISTS (SELECT 1 FROM listing l JOIN article a ON a.number = l.article
                    WHERE l.feed = ? AND a.due <= ?)
                """;
        return file.with(handle ->
                handle.createQuery(sql)
                        .bind(0, feed.hex())
                        .bind(1, by.toEpochMilli())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** The last entry of the ledger that was looked at. */
    public long adopted() throws IOException {
        return file.with(
                handle -> handle.createQuery("SELECT entry FROM adopted").mapTo(Long.class).one());
    }

    public void adopted(long entry) throws IOException {
        file.with(handle -> handle.execute("UPDATE adopted SET entry = ?", entry));
    }

    /**
     * Whatever is a version of the article of a withdrawn entry is never asked for again.
     *
     * @return whether an article was meant
     */
    public boolean withdrawn(long entry) throws IOException {
        return file.with(handle -> {
            ArticleRows rows = new ArticleRows(handle);
            Optional<Article> article = rows.ofEntry(entry);
            article.ifPresent(it -> rows.keep(withdrawn(it), List.of()));
            return article.isPresent();
        });
    }

    private static Article withdrawn(Article it) {
        return new Article(
                it.number(),
                State.WITHDRAWN,
                OptionalLong.empty(),
                it.outlet(),
                Optional.empty(),
                false,
                Optional.empty(),
                it.fetched(),
                Optional.empty(),
                it.checks(),
                0);
    }

    @Override
    public void close() {
        file.close();
    }
}
