package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who published a page, by its own words; the strongest first. */
final class Outlet {
    private static final Pattern RIGHTS =
            Pattern.compile(
                    "(?:©|\\(c\\)|copyright)[\\s©,]{0,4}(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?)?[\\s,©]{0,4}(?:by"
                        + " )?(\\p{L}[^.|©\\n]{1,60})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final String MARKS = "|-–—:»«•·";

    /** What a title adds to the name for the web or the radio. */
    private static final Pattern ADDED =
            Pattern.compile(
                    "(?: (?:online|web|website|on the web|internet edition|home"
                            + " ?page|fm|am|radio|[\\d.,]+|mhz))+",
                    Pattern.CASE_INSENSITIVE);

    private static final int SHORT = 4;
    private static final int LONGEST = 100;
    private static final int SEEN = 50;

    private static final Pattern VIEW =
            Pattern.compile(
                    "(?:print(?:able|er)?(?:[ -]friendly)?(?: (?:version|page|view))?|mobile(?:"
                            + " version)?|amp|text only|lite)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_NAME =
            Pattern.compile("^(?:home|logo|menu|image)$", Pattern.CASE_INSENSITIVE);

    private Outlet() {}

    /** All names that the page gives itself. */
    static Set<String> names(Document page, LinkedData data, Metas metas) {
        Set<String> names = new LinkedHashSet<>(data.names("publisher"));
        metas.first("og:site_name").ifPresent(names::add);
        data.site().ifPresent(names::add);
        metas.first("application-name", "apple-mobile-web-app-title").ifPresent(names::add);
        metas.first(
                        "dc.publisher",
                        "dcterms.publisher",
                        "publisher",
                        "citation_publisher",
                        "dc.source",
                        "copyright-holder")
                .ifPresent(names::add);
        Element publisher = page.selectFirst("[itemprop=publisher]");
        if (publisher != null) names.add(microdata(publisher));
        metas.first("copyright", "rights", "dc.rights")
                .flatMap(Outlet::holder)
                .ifPresent(names::add);
        window(page).ifPresent(names::add);
        masthead(page).ifPresent(names::add);
        footer(page).ifPresent(names::add);
        metas.first("twitter:site")
                .map(name -> name.startsWith("@") ? name.substring(1) : name)
                .ifPresent(names::add);
        names.removeIf(name -> name.isBlank() || name.length() > LONGEST || name.contains("://"));
        return names;
    }

    /** The first, or what others make of it that leave out "Online" or "FM 98.4" behind it. */
    static Optional<String> of(Set<String> names) {
        return names.stream().findFirst().map(first -> shortest(first, names));
    }

    private static String shortest(String first, Set<String> names) {
        String best = first;
        for (String name : names) {
            boolean begin = best.startsWith(name + " ") && name.length() >= SHORT;
            if (begin && ADDED.matcher(best.substring(name.length())).matches()) best = name;
        }
        return best;
    }

    private static String microdata(Element publisher) {
        Element name = publisher.selectFirst("[itemprop=name]");
        if (name == null)
            return publisher.hasAttr("itemscope") ? "" : Blank.collapsed(publisher.text());
        return Blank.collapsed(name.hasAttr("content") ? name.attr("content") : name.text());
    }

    private static Optional<String> holder(String rights) {
        String line = rights.substring(0, Math.min(300, rights.length()));
        Matcher found = RIGHTS.matcher(line);
        if (!found.find())
            return line.length() < 60 && Character.isLetter(line.charAt(0))
                    ? Optional.of(line)
                    : Optional.empty();
        String name = found.group(1).strip();
        int end = name.toLowerCase(Locale.ROOT).indexOf(" all rights");
        if (end > 0) name = name.substring(0, end);
        while (!name.isEmpty() && ",;-–—".indexOf(name.charAt(name.length() - 1)) >= 0)
            name = name.substring(0, name.length() - 1).strip();
        return Optional.of(name).filter(text -> text.length() > 1);
    }

    /** "© 2026 The Harbour Post" below the page: the last such line, as pictures have them, too. */
    private static Optional<String> footer(Document page) {
        Optional<String> last = Optional.empty();
        int seen = 0;
        for (Element element : page.body().getAllElements()) {
            if (element.childNodeSize() > 60) continue;
            String text = element.ownText();
            if (text.length() > 400 || !isRights(text)) continue;
            if (++seen > SEEN) break;
            last = holder(text).or(() -> holder(element.text())).or(lastOf(last));
        }
        return last;
    }

    private static java.util.function.Supplier<Optional<String>> lastOf(Optional<String> last) {
        return () -> last;
    }

    private static boolean isRights(String text) {
        boolean mark = text.indexOf('©') >= 0 || text.regionMatches(true, 0, "copyright", 0, 9);
        return mark
                && (text.toLowerCase(Locale.ROOT).contains("rights") || YEAR.matcher(text).find());
    }

    /** The name that the page shows as the way to its front page. */
    private static Optional<String> masthead(Document page) {
        for (Element name : page.select("h1, .site-title, .site-name, .logo, #logo, .brand")) {
            String text = Blank.collapsed(name.text());
            if (Title.isHome(name) && text.length() > 1 && text.length() <= LONGEST)
                return Optional.of(text);
        }
        for (Element logo : page.select("a[href] > img[alt]")) {
            String text = Blank.collapsed(logo.attr("alt"));
            Element link = logo.parent();
            if (link == null || !link.text().isBlank() || !Title.isFront(link)) continue;
            if (text.length() > 3 && text.length() <= LONGEST && !NO_NAME.matcher(text).find())
                return Optional.of(text);
        }
        return Optional.empty();
    }

    /** "Headline - Outlet" or "Outlet: Headline", where the headline is one that the page shows. */
    private static Optional<String> window(Document page) {
        String window = Blank.collapsed(page.title());
        if (window.length() > 600) return Optional.empty();
        for (String heading : Title.shown(page, page.title())) {
            if (heading.length() < 10 || window.equals(heading)) continue;
            boolean first = window.startsWith(heading);
            if (!first && !window.endsWith(heading)) continue;
            String rest =
                    first
                            ? window.substring(heading.length()).strip()
                            : window.substring(0, window.length() - heading.length()).strip();
            if (rest.length() < 3 || MARKS.indexOf(rest.charAt(first ? 0 : rest.length() - 1)) < 0)
                continue;
            List<String> parts =
                    Arrays.stream(rest.split("[|–—•·»«]| - |^- ?| -$|::|:$"))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty() && !VIEW.matcher(part).matches())
                            .toList();
            if (!parts.isEmpty()) return Optional.of(first ? parts.getLast() : parts.getFirst());
        }
        return Optional.empty();
    }
}
