package org.parallax.store.feeds;

import org.jdbi.v3.core.Handle;
import org.parallax.store.feeds.Article.State;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The tables of articles and of what they are known by, within a transaction of its caller. */
final class ArticleRows {
    private final Handle handle;

    ArticleRows(Handle handle) {
        this.handle = handle;
    }

    List<Article> of(Collection<Mark> marks) {
        String sql =
                """
                SELECT a.* FROM mark m JOIN article a ON a.number = m.article WHERE m.mark = ?
                """;
        TreeMap<Long, Article> found = new TreeMap<>();
        for (Mark mark : marks) {
            handle.createQuery(sql)
                    .bind(0, mark.hex())
                    .map((row, _) -> article(row))
                    .forEach(it -> found.put(it.number(), it));
        }
        return List.copyOf(found.values());
    }

    Optional<Article> ofEntry(long entry) {
        String sql =
                """
                SELECT a.* FROM version v JOIN article a ON a.number = v.article WHERE v.entry = ?
                """;
        return handle.createQuery(sql).bind(0, entry).map((row, _) -> article(row)).findFirst();
    }

    Article keep(Article article, Collection<Mark> marks) {
        long number = article.number() == 0 ? add(article) : change(article);
        for (Mark mark : marks) {
            handle.execute("INSERT OR IGNORE INTO mark VALUES (?, ?)", mark.hex(), number);
        }
        if (article.entry().isPresent()) {
            handle.execute(
                    "INSERT OR IGNORE INTO version VALUES (?, ?)",
                    article.entry().getAsLong(),
                    number);
        }
        return article.number() == 0 ? numbered(article, number) : article;
    }

    private long add(Article it) {
        return handle.createUpdate(
                        """
                        INSERT INTO article (state, entry, outlet, words, part, validators,
                            fetched, due, checks, failures)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .bind(0, word(it.state()))
                .bind(1, boxed(it.entry()))
                .bind(2, it.outlet().map(Mark::hex))
                .bind(3, it.words().map(Mark::hex))
                .bind(4, it.part())
                .bind(5, it.validators())
                .bind(6, FeedRows.number(it.fetched()))
                .bind(7, FeedRows.number(it.due()))
                .bind(8, it.checks())
                .bind(9, it.failures())
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Long.class)
                .one();
    }

    private long change(Article it) {
        handle.createUpdate(
                        """
                        UPDATE article SET state = ?, entry = ?, outlet = ?, words = ?, part = ?,
                            validators = ?, fetched = ?, due = ?, checks = ?, failures = ?
                        WHERE number = ?
                        """)
                .bind(0, word(it.state()))
                .bind(1, boxed(it.entry()))
                .bind(2, it.outlet().map(Mark::hex))
                .bind(3, it.words().map(Mark::hex))
                .bind(4, it.part())
                .bind(5, it.validators())
                .bind(6, FeedRows.number(it.fetched()))
                .bind(7, FeedRows.number(it.due()))
                .bind(8, it.checks())
                .bind(9, it.failures())
                .bind(10, it.number())
                .execute();
        return it.number();
    }

    private static Article article(ResultSet row) throws SQLException {
        Optional<Long> entry = FeedRows.number(row, "entry");
        return new Article(
                row.getLong("number"),
                State.valueOf(String.valueOf(row.getString("state")).toUpperCase(Locale.ROOT)),
                entry.isPresent() ? OptionalLong.of(entry.get()) : OptionalLong.empty(),
                Optional.ofNullable(row.getString("outlet")).map(Mark::new),
                Optional.ofNullable(row.getString("words")).map(Mark::new),
                row.getInt("part") != 0,
                Optional.ofNullable(row.getBytes("validators")),
                FeedRows.instant(row, "fetched"),
                FeedRows.instant(row, "due"),
                row.getInt("checks"),
                row.getInt("failures"));
    }

    private static Article numbered(Article it, long number) {
        return new Article(
                number,
                it.state(),
                it.entry(),
                it.outlet(),
                it.words(),
                it.part(),
                it.validators(),
                it.fetched(),
                it.due(),
                it.checks(),
                it.failures());
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
