package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who wrote a story. The outlet itself is named elsewhere, so it is no author here. */
final class Authors {
    private static final int MOST = 20;
    private static final int LOOKED = 200;

    /** A byline may be the first line of a paragraph of prose, but not of a whole story. */
    private static final int LONG = 2_000;

    private Authors() {}

    /**
     * @param page without what is not for its reader, but with bylines
     * @param outlets the names the page gives its outlet
     */
    static List<String> of(Document page, LinkedData data, Metas metas, Set<String> outlets) {
        Set<String> none =
                new HashSet<>(
                        Set.of(
                                "admin",
                                "administrator",
                                "editor",
                                "webmaster",
                                "guest",
                                "staff",
                                "newsroom",
                                ""));
        Set<String> named = new HashSet<>();
        for (String outlet : outlets) named.add(Prose.plain(outlet));
        none.addAll(named);
        for (List<String> lines :
                List.of(
                        data.names("author"),
                        metas(metas),
                        elements(page),
                        printed(page),
                        data.names("creator"))) {
            List<String> names = new ArrayList<>();
            for (String line : lines) {
                for (String name : Byline.names(line)) {
                    if (named.contains(Prose.plain(name)) && !names.isEmpty()) break;
                    if (!none.contains(Prose.plain(name))
                            && !names.contains(name)
                            && names.size() < MOST) names.add(name);
                }
            }
            if (!names.isEmpty()) return names;
        }
        return List.of();
    }

    private static List<String> metas(Metas metas) {
        for (String name :
                List.of(
                        "author",
                        "article:author",
                        "byl",
                        "dc.creator",
                        "dcterms.creator",
                        "sailthru.author",
                        "parsely-author",
                        "article.author",
                        "citation_author",
                        "articleauthor",
                        "article_author",
                        "twitter:creator:name")) {
            List<String> values =
                    metas.all(name).stream()
                            .filter(value -> !value.contains("://") && !value.startsWith("@"))
                            .toList();
            if (!values.isEmpty()) return values;
        }
        return List.of();
    }

    private static List<String> elements(Document page) {
        for (String query :
                List.of(
                        "[itemprop=author] [itemprop=name]",
                        "[itemprop=author]",
                        "[rel=author]",
                        "[class*=byline], [class*=Byline], [class*=by-line],"
                                + " [data-component*=byline], [class*=contributor],"
                                + " [class*=Contributor]",
                        "[class~=(?i)^.{0,40}author.{0,40}$]",
                        "[class~=(?i)^(?:.{0,40}[ _-])?by$]")) {
            List<String> lines = new ArrayList<>();
            int looked = 0;
            for (Element element : page.select(query)) {
                if (lines.size() >= MOST || ++looked > LOOKED) break;
                if (element.hasAttr("content")) lines.add(element.attr("content"));
                if (element.childNodeSize() > 60 || element.text().length() > 200) continue;
                for (Block line : Blocks.of(element)) {
                    if (!lines.contains(line.text())) lines.add(line.text());
                }
            }
            if (!names(lines).isEmpty()) return lines;
        }
        return List.of();
    }

    private static List<String> names(List<String> lines) {
        return lines.stream().flatMap(line -> Byline.names(line).stream()).toList();
    }

    /** A line of the page that is a byline by its words. */
    private static List<String> printed(Document page) {
        return Blocks.of(page.body()).stream()
                .filter(block ->
                        block.kind() == Block.Kind.PARAGRAPH && block.text().length() < LONG)
                .flatMap(block -> block.text().lines())
                .filter(Byline::isByline)
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }
}
