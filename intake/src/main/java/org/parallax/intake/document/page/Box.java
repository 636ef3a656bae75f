package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;
import org.parallax.intake.document.page.Labels.Use;

/**
 * An element that holds lines unlike the story; looked at once for all of them.
 *
 * @param links how many lead elsewhere
 * @param headed whether a heading is in it
 * @param asks words by which an outlet asks something; 0 where it is a large part of the page
 */
record Box(int links, boolean headed, int asks) {
    private static final int LARGE = 1_500;
    private static final String HEADINGS = "h2, h3, h4, h5, h6";

    static Box of(Element element) {
        String text = element.text();
        return new Box(
                links(element),
                element.selectFirst(HEADINGS) != null,
                text.length() > LARGE ? 0 : Labels.holds(Use.ASK, text));
    }

    static int links(Element element) {
        return element.select("a[href]").size();
    }
}
