package org.parallax.intake.document.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads one page. Keeps nothing between pages; safe for use by several threads. */
public final class PageReader {
    /** Linked data is taken over the page where the page shows less than this part of it. */
    private static final double SHOWN = 0.6;

    /** A flash is one sentence; a page that does not call itself an article needs more. */
    private static final int FLASH_WORDS = 5;

    private static final int STORY_WORDS = 25;

    private final Markup markup;
    private final Document page;
    private final Optional<String> found;

    private final BiFunction<List<Block>, Set<String>, List<Block>> sifting;

    private PageReader(
            String html,
            Optional<String> found,
            BiFunction<List<Block>, Set<String>, List<Block>> sifting) {
        this.sifting = sifting;
        markup = Markup.of(html, found.filter(OwnAddress::isWeb).orElse(""));
        page = markup.tree();
        this.found = found;
    }

    /**
     * @param html the page, decoded
     * @param found where it was found, against which its own address is resolved
     * @throws Unreadable if no story is on it: a front page, an error page, a wall
     */
    public static Page read(String html, Optional<String> found) throws Unreadable {
        return read(html, found, Sifting::of);
    }

    /**
     * @param sifting leaves the story's paragraphs of those given, with the authors' names
     */
    static Page read(
            String html,
            Optional<String> found,
            BiFunction<List<Block>, Set<String>, List<Block>> sifting)
            throws Unreadable {
        return new PageReader(html, found, sifting).read();
    }

    private Page read() throws Unreadable {
        Widgets.state(page);
        Metas metas = Metas.of(page);
        String window = page.title();
        Set<String> headlines = new HashSet<>();
        for (String heading : Title.shown(page, window)) headlines.add(Prose.plain(heading));
        metas.first("og:title").ifPresent(title -> headlines.add(Prose.plain(title)));
        LinkedData data = LinkedData.of(page, headlines);
        Optional<String> tag = Tongue.tag(page, data, metas);
        Set<String> outlets = Outlet.names(page, data, metas);
        Optional<String> address = OwnAddress.of(page, data, metas, found);

        Clearing.junk(page);
        Set<String> shown = Title.shown(page, window);
        Optional<String> title = Title.of(data, metas, shown, window, outlets);
        Others.clear(page, title);
        List<String> authors = Authors.of(page, data, metas, outlets);
        List<String> addresses = new ArrayList<>();
        address.ifPresent(addresses::add);
        found.ifPresent(addresses::add);
        Optional<Stated> published = Publication.of(page, data, metas, tag, addresses);

        Clearing.asides(page);
        Set<String> known = new HashSet<>(outlets);
        known.addAll(authors);
        known.addAll(shown);
        title.ifPresent(known::add);
        List<Block> story = sifting.apply(story(data, known), Set.copyOf(authors));
        refuse(story, data, metas, title);
        return new Page(
                title,
                Prose.text(story),
                Outlet.of(outlets),
                authors,
                address,
                tag.flatMap(Tongue::code),
                published.map(Stated::day),
                published.flatMap(Stated::moment),
                markup.partial());
    }

    /** As shown, or as linked data has it where the page shows clearly less. */
    private List<Block> story(LinkedData data, Set<String> known) {
        List<Block> shown = Container.story(page.body(), known);
        List<Block> stated =
                data.body().map(body -> Prose.of(Blocks.of(tree(body)), known)).orElse(List.of());
        return Prose.words(shown) < Prose.words(stated) * SHOWN ? stated : shown;
    }

    private static Element tree(String body) {
        String text = body;
        if (text.contains("&lt;p")) text = org.jsoup.parser.Parser.unescapeEntities(text, false);
        if (text.contains("</p>") || text.contains("<br"))
            return Jsoup.parseBodyFragment(text).body();
        Element pre = new Element("pre");
        return pre.appendText(LinkedDataText.paragraphs(text));
    }

    private void refuse(List<Block> story, LinkedData data, Metas metas, Optional<String> title)
            throws Unreadable {
        int words = Prose.words(story);
        boolean article =
                data.statesArticle()
                        || metas.first("og:type")
                                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("article"))
                                .isPresent();
        String name = title.orElse("");
        if (Walls.isWall(name, story))
            throw empty("the page is a wall or an error page, titled \"" + clipped(name) + "\"");
        if (words < (article ? FLASH_WORDS : STORY_WORDS))
            throw empty(
                    words == 0
                            ? "no sentences of a story on the page"
                            : "only "
                                    + words
                                    + " words of prose on the page, and nothing says that it is an"
                                    + " article");
        if (!article && Walls.isFront(story))
            throw empty("the page lists other stories, and tells none");
    }

    private static Unreadable empty(String found) {
        return new Unreadable(
                FaultKind.EMPTY, found, "Give the page of one story, saved as a browser shows it");
    }

    private static String clipped(String name) {
        return name.length() <= 80 ? name : name.substring(0, 79) + "…";
    }
}
