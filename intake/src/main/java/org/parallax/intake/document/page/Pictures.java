package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/** Marks what stands beside something that is taken out: pictures, bylines. */
final class Pictures {
    /** An attribute on what follows a picture: often its caption. */
    static final String UNDER = "data-parallax-under-picture";

    /** An attribute on what stands between the headline and the line of author or day. */
    static final String HEAD = "data-parallax-head";

    private static final String BYLINE =
            "time, [rel=author], [class*=byline], [class*=author], [class*=date], [class*=meta],"
                    + " [class*=timestamp], address";
    private static final int HEAD_CHARS = 600;

    private static final String PICTURES =
            "img, picture, amp-img, video, amp-video, svg, iframe, [class*=video-player]";
    private static final int CLIMB = 4;
    private static final int MOST = 500;

    private Pictures() {}

    /** Few lines between a headline and the byline below it are a standfirst. */
    static void markHead(Element body) {
        Element headline = body.selectFirst("h1");
        if (headline == null) return;
        List<Element> between = new ArrayList<>();
        int chars = 0;
        Element at = headline;
        for (int i = 0; i < CLIMB && at != null; i++) {
            for (Element next = at.nextElementSibling();
                    next != null;
                    next = next.nextElementSibling()) {
                if (isByline(next)) {
                    for (Element one : between) one.attr(HEAD, "");
                    return;
                }
                chars += next.text().length();
                if (chars > HEAD_CHARS) return;
                between.add(next);
            }
            at = at.parent();
        }
    }

    private static boolean isByline(Element element) {
        if (element.is(BYLINE) || element.selectFirst(BYLINE) != null) return true;
        String text = element.text();
        return text.length() < 150 && (Byline.isByline(text) || DateText.isNothingElse(text));
    }

    static void mark(Element body) {
        int seen = 0;
        for (Element picture : body.select(PICTURES)) {
            if (++seen > MOST) return;
            Element at = picture;
            for (int i = 0; i < CLIMB && at != null && !at.hasText(); i++) {
                Element next = at.nextElementSibling();
                if (next != null && next.hasText()) {
                    next.attr(UNDER, "");
                    break;
                }
                at = at.parent();
            }
        }
    }
}
