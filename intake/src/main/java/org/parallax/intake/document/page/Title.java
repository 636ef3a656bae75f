package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page's headline. Linked data, the preview for networks, the heading shown and the title of the
 * window each name one; the one that most of them name is taken, at a tie the first. The name of
 * the outlet is none.
 */
final class Title {
    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ", ": ");
    private static final String HEADLINES =
            "h1, [itemprop=headline], .entry-title, .post-title, .article-title, .headline";
    private static final int HEADLINE_WORDS = 3;
    private static final int MOST = 10;

    /** A headline stands among the first lines of a page. */
    private static final int LINES = 200;

    private static final int LONGEST = 600;

    /** What a preview adds to the headline shown: the place or the section. */
    private static final int ADDED_WORDS = 3;

    private Title() {}

    /** What the page shows as its headline; a link to the front page is the outlet's name. */
    static Set<String> shown(Document page, String window) {
        Set<String> shown = new LinkedHashSet<>();
        int looked = 0;
        for (Element heading : page.select(HEADLINES)) {
            if (shown.size() >= MOST || ++looked > LINES) break;
            String text = heading.hasAttr("content") ? heading.attr("content") : heading.text();
            boolean usable = text.length() <= LONGEST && !text.isBlank() && !isHome(heading);
            if (usable) shown.add(Blank.collapsed(text));
        }
        if (shown.isEmpty()) windowLine(page, window).ifPresent(shown::add);
        return shown;
    }

    /** On a page without headings, the line that the title of the window repeats. */
    private static Optional<String> windowLine(Document page, String window) {
        if (window.length() > LONGEST) return Optional.empty();
        Set<String> parts = new LinkedHashSet<>(Set.of(Prose.plain(window)));
        for (String separator : SEPARATORS) {
            for (String part : window.split(Pattern.quote(separator))) {
                if (part.strip().split(" ").length >= HEADLINE_WORDS) parts.add(Prose.plain(part));
            }
        }
        return Blocks.of(page.body()).stream()
                .limit(LINES)
                .flatMap(block -> block.text().lines())
                .filter(line ->
                        line.length() <= LONGEST && line.split(" ").length >= HEADLINE_WORDS)
                .filter(line -> parts.contains(Prose.plain(line)))
                .max(Comparator.comparingInt(String::length));
    }

    /** True where all of a heading is a link to the front page. */
    static boolean isHome(Element heading) {
        Element link = heading.selectFirst("a[href]");
        if (link == null) link = heading.closest("a[href]");
        if (link == null || link.text().length() * 2 < heading.text().length()) return false;
        return isFront(link);
    }

    /** True where a link leads to the front page. */
    static boolean isFront(Element link) {
        String href = link.attr("href").strip();
        int path = href.indexOf("//") < 0 ? 0 : href.indexOf('/', href.indexOf("//") + 2);
        String rest = path < 0 ? "" : href.substring(path);
        return Set.of("", "/", "index.html", "index.php", "/index.html", "/index.php", "./")
                .contains(rest);
    }

    static Optional<String> of(
            LinkedData data, Metas metas, Set<String> shown, String window, Set<String> outlets) {
        Set<String> names = new LinkedHashSet<>();
        for (String outlet : outlets) names.add(Prose.plain(outlet));
        List<String> voices = new ArrayList<>();
        voices.add(bare(data.text("headline").orElse(""), names));
        voices.add(
                bare(
                        metas.first(
                                        "og:title",
                                        "twitter:title",
                                        "dc.title",
                                        "dcterms.title",
                                        "sailthru.title",
                                        "parsely-title")
                                .orElse(""),
                        names));
        String heading = shownFor(shown, voices, window, names);
        voices.replaceAll(voice -> isWithMore(voice, heading) ? heading : voice);
        voices.add(heading);
        voices.add(window(window, names, voices));
        return voted(voices);
    }

    /** Of several headings shown the one that the others name, else the first that is no outlet. */
    private static String shownFor(
            Set<String> shown, List<String> voices, String window, Set<String> outlets) {
        List<String> usable =
                shown.stream().filter(text -> !outlets.contains(Prose.plain(text))).toList();
        for (String text : usable) {
            String plain = Prose.plain(text);
            if (voices.stream().anyMatch(voice -> Prose.plain(voice).equals(plain))
                    || Prose.plain(window).contains(plain)) return text;
        }
        return usable.isEmpty() ? "" : usable.getFirst();
    }

    /** "Headline - Sudan" where the page shows "Headline". */
    private static boolean isWithMore(String voice, String heading) {
        if (heading.length() < 10 || !voice.startsWith(heading)) return false;
        String more = voice.substring(heading.length());
        return SEPARATORS.stream().filter(mark -> !mark.equals(": ")).anyMatch(more::startsWith)
                && more.strip().split(" ").length <= ADDED_WORDS + 1;
    }

    private static Optional<String> voted(List<String> voices) {
        String best = "";
        long most = 0;
        for (String voice : voices) {
            if (voice.isEmpty()) continue;
            long votes = voices.stream().filter(other -> agree(voice, other)).count();
            if (votes > most) {
                most = votes;
                best = voice;
            }
        }
        String start = best;
        return voices.stream()
                .filter(voice -> isCut(start, voice))
                .findFirst()
                .or(() -> Optional.of(start).filter(title -> !title.isEmpty()));
    }

    private static boolean agree(String one, String other) {
        return Prose.plain(one).equals(Prose.plain(other))
                || isCut(one, other)
                || isCut(other, one);
    }

    /** True where one is the other, cut at a limit of letters and given dots. */
    private static boolean isCut(String one, String whole) {
        if (!one.endsWith("...") && !one.endsWith("…")) return false;
        String start = Prose.plain(one);
        String all = Prose.plain(whole);
        return start.length() > 20 && all.length() > start.length() && all.startsWith(start);
    }

    /** Without the outlet's name at either end; empty if it is nothing else. */
    private static String bare(String title, Set<String> outlets) {
        String left = title;
        for (boolean again = true; again; ) {
            again = false;
            for (String separator : SEPARATORS) {
                int last = left.lastIndexOf(separator);
                if (last > 0
                        && outlets.contains(
                                Prose.plain(left.substring(last + separator.length())))) {
                    left = left.substring(0, last).strip();
                    again = true;
                }
                int first = left.indexOf(separator);
                if (first > 0 && outlets.contains(Prose.plain(left.substring(0, first)))) {
                    left = left.substring(first + separator.length()).strip();
                    again = true;
                }
            }
        }
        left = withoutTail(left, outlets);
        return outlets.contains(Prose.plain(left)) ? "" : left;
    }

    /** "Headline-Outlet". */
    private static String withoutTail(String title, Set<String> outlets) {
        int end = title.length() - 1;
        while (end > 0 && "-_|–—".indexOf(title.charAt(end)) < 0) end--;
        boolean outlet = end > 0 && outlets.contains(Prose.plain(title.substring(end + 1)));
        return outlet ? title.substring(0, end).strip() : title;
    }

    /**
     * Of "Headline | World | Outlet" the part that another names, else the longest before a bar.
     */
    private static String window(String window, Set<String> outlets, List<String> voices) {
        if (window.length() > 1_000) return "";
        String title = bare(Blank.collapsed(window), outlets);
        String plain = Prose.plain(title);
        for (String voice : voices) {
            String other = Prose.plain(voice);
            if (other.length() > 10 && plain.contains(other)) return voice;
        }
        for (String separator : List.of(" | ", " :: ", " « ", " - ", " – ", " — ")) {
            int last = title.lastIndexOf(separator);
            if (last < 0) continue;
            String head = title.substring(0, last).strip();
            String tail = title.substring(last + separator.length());
            if (head.split(" ").length >= HEADLINE_WORDS && tail.split(" ").length <= 4)
                return window(head, outlets, List.of());
        }
        return title;
    }
}
