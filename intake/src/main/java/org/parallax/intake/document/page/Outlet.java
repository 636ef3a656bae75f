package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.LinkedHashSet;
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
    private static final int LONGEST = 100;

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
        footer(page).ifPresent(names::add);
        windowEnd(page).ifPresent(names::add);
        metas.first("twitter:site")
                .map(name -> name.startsWith("@") ? name.substring(1) : name)
                .ifPresent(names::add);
        names.removeIf(name -> name.isBlank() || name.length() > LONGEST || name.contains("://"));
        return names;
    }

    static Optional<String> of(Set<String> names) {
        return names.stream().findFirst();
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
        int end = name.toLowerCase(java.util.Locale.ROOT).indexOf(" all rights");
        if (end > 0) name = name.substring(0, end);
        while (!name.isEmpty() && ",;-–—".indexOf(name.charAt(name.length() - 1)) >= 0)
            name = name.substring(0, name.length() - 1).strip();
        return Optional.of(name).filter(text -> text.length() > 1);
    }

    /** "© 2026 The Harbour Post" below the page. */
    private static Optional<String> footer(Document page) {
        for (Element element :
                page.select(
                        "footer, [class*=footer], [id*=footer], [class*=copyright],"
                            + " [role=contentinfo], body > p, body > center, body > div > p, small,"
                            + " td font, td")) {
            String text = element.ownText();
            if (text.length() > 400
                    || text.indexOf('©') < 0 && !text.regionMatches(true, 0, "copyright", 0, 9))
                continue;
            Optional<String> holder = holder(text);
            if (holder.isPresent()) return holder;
        }
        return Optional.empty();
    }

    /** "Headline - Outlet", where the headline is one that the page shows. */
    private static Optional<String> windowEnd(Document page) {
        String window = Blank.collapsed(page.title());
        if (window.length() > 600) return Optional.empty();
        for (String heading : Title.shown(page)) {
            if (heading.length() < 10 || !window.startsWith(heading)) continue;
            String rest = window.substring(heading.length()).strip();
            if (rest.length() < 3 || "|-–—:»«•·".indexOf(rest.charAt(0)) < 0) continue;
            String[] parts = rest.substring(1).split(" [|–—•·»«-] ");
            return Optional.of(parts[parts.length - 1].strip()).filter(name -> !name.isEmpty());
        }
        return Optional.empty();
    }
}
