package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;

/** Where pictures stand, of which nothing is left but a mark on the element behind each. */
final class Pictures {
    /** An attribute on what follows a picture: often its caption. */
    static final String UNDER = "data-parallax-under-picture";

    private static final String PICTURES =
            "img, picture, amp-img, video, amp-video, svg, iframe, [class*=video-player]";
    private static final int CLIMB = 4;
    private static final int MOST = 500;

    private Pictures() {}

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
