package org.parallax.intake.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import org.jdom2.Document;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** RSS and Atom by way of ROME, from a tree that {@link Groom} prepared. */
final class Syndicated {
    private static final Pattern MARKUP = Pattern.compile("</\\p{Alpha}|<(?:p|br|img|a)\\b");

    /** RSS has {@code desk@post.example (Ada Reed)}, mail has {@code Ada Reed <desk@…>}. */
    private static final Pattern BEHIND_MAIL = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");

    private static final Pattern BEFORE_MAIL = Pattern.compile("([^<>]+)<\\S+@\\S+>");

    /** Longer ones are no names, and patterns try each of their letters. */
    private static final int NAME_CHARS = 300;

    private Syndicated() {}

    static SyndFeed build(Document feed) throws Unreadable {
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.US);
            input.setPreserveWireFeed(true);
            return input.build(feed);
        } catch (FeedException | IllegalArgumentException e) {
            throw new Unreadable(
                    FaultKind.DAMAGED,
                    "a feed that cannot be understood (" + e.getMessage() + ")",
                    "check that this is RSS or Atom",
                    e);
        }
    }

    static Item item(SyndEntry entry) {
        Optional<String> content =
                entry.getContents().stream().flatMap(part -> html(part).stream()).findFirst();
        Optional<String> summary = html(entry.getDescription());
        Optional<Instant> published = moment(entry.getPublishedDate());
        Optional<Instant> updated = moment(entry.getUpdatedDate());
        return new Item(
                guid(entry),
                link(entry),
                text(entry.getTitle()),
                authors(entry),
                published,
                updated,
                published.or(() -> updated).flatMap(moment -> day(entry, moment)),
                content.or(() -> summary),
                content.isPresent());
    }

    private static Optional<String> guid(SyndEntry entry) {
        if (entry.getWireEntry() instanceof com.rometools.rome.feed.rss.Item item)
            return Optional.ofNullable(item.getGuid()).flatMap(guid -> filled(guid.getValue()));
        return filled(entry.getUri());
    }

    /** An Atom id may be made the link by ROME; it is none unless it is an address. */
    private static Optional<String> link(SyndEntry entry) {
        return filled(entry.getLink());
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Titles are HTML in most feeds, and look the same as HTML in the others. */
    static Optional<String> text(@Nullable String html) {
        return filled(html).flatMap(title -> filled(Jsoup.parse(title).text()));
    }

    private static Optional<String> html(@Nullable SyndContent content) {
        if (content == null) return Optional.empty();
        Optional<String> value = filled(content.getValue());
        String type = Objects.requireNonNullElse(content.getType(), "text");
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "text", "text/plain" -> value.map(Syndicated::escaped);
            case "html", "xhtml", "text/html", "application/xhtml+xml", "escaped", "xml" -> value;
            default -> Optional.empty(); // a picture, a document
        };
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text).find() ? text : Entities.escape(text);
    }

    /** Some have an address and no name. */
    private static List<String> authors(SyndEntry entry) {
        List<@Nullable String> names = new ArrayList<>();
        for (SyndPerson person : entry.getAuthors()) names.add(person.getName());
        Module module = entry.getModule(DCModule.URI);
        if (module instanceof DCModule dc) names.addAll(dc.getCreators());
        return names.stream().flatMap(Syndicated::author).distinct().toList();
    }

    private static Stream<String> author(@Nullable String written) {
        if (written == null || written.length() > NAME_CHARS) return Stream.empty();
        String name = written.strip();
        Matcher behind = BEHIND_MAIL.matcher(name);
        Matcher before = BEFORE_MAIL.matcher(name);
        if (behind.matches()) name = behind.group(1);
        else if (before.matches()) name = before.group(1);
        return text(name).filter(text -> !text.contains("@")).stream();
    }

    /** By the clock of whoever wrote it. */
    private static Optional<LocalDate> day(SyndEntry entry, Instant moment) {
        return Groom.written(entry.getForeignMarkup())
                .filter(written -> written.toInstant().equals(moment))
                .map(OffsetDateTime::toLocalDate)
                .findFirst();
    }

    private static Optional<Instant> moment(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
