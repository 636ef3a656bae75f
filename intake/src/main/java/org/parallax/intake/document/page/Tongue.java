package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The language a page states. */
final class Tongue {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private Tongue() {}

    /** As written, such as en-US: its country tells how dates are written. */
    static Optional<String> tag(Document page, LinkedData data, Metas metas) {
        List<String> stated = new ArrayList<>();
        Element html = page.selectFirst("html");
        if (html != null) {
            stated.add(html.attr("lang"));
            stated.add(html.attr("xml:lang"));
        }
        if (page.body() != null) stated.add(page.body().attr("lang"));
        metas.first("og:locale").ifPresent(stated::add);
        metas.first("content-language", "language", "dc.language", "dcterms.language", "inlanguage")
                .ifPresent(stated::add);
        data.text("inLanguage").ifPresent(stated::add);
        return stated.stream().map(String::strip).filter(tag -> code(tag).isPresent()).findFirst();
    }

    /** Two letters by ISO 639-1; those of three are turned into them where there are. */
    static Optional<String> code(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) end++;
        String code = tag.substring(0, end).toLowerCase(Locale.ROOT);
        if (code.length() == 2) return Optional.of(code).filter(CODES::contains);
        if (code.length() != 3) return Optional.empty();
        return CODES.stream()
                .filter(two -> Locale.of(two).getISO3Language().equals(code))
                .findFirst();
    }
}
