package org.parallax.publish;

import java.util.List;

/** What all pages share: head, the way to the content, navigation, and what this is. */
final class Frame {
    private Frame() {}

    static Page page(int status, String title, List<Html> content) {
        return new Page(status, Page.HTML, Html.page(document(title, content)));
    }

    private static Html.Element document(String title, List<Html> content) {
        return Html.tag("html", head(title), body(content)).with("lang", "en");
    }

    private static Html head(String title) {
        return Html.tag(
                "head",
                Html.tag("meta").with("charset", "utf-8"),
                Html.tag("meta")
                        .with("name", "viewport")
                        .with("content", "width=device-width, initial-scale=1"),
                Html.tag("meta").with("name", "color-scheme").with("content", "light dark"),
                Html.tag("title", title + " · Parallax"),
                Html.tag("link").with("rel", "icon").with("href", "/icon.svg"),
                Html.tag("link").with("rel", "stylesheet").with("href", "/style.css"));
    }

    private static Html body(List<Html> content) {
        return Html.tag(
                "body",
                Html.link("#content", "Skip to the content").with("class", "skip"),
                Html.tag(
                        "header",
                        Html.tag(
                                "nav",
                                Html.link("/", "Parallax").with("class", "home"),
                                Html.link("/#totals", "Running totals"),
                                Html.link("/#reports", "Reports"))),
                Html.tag("main", content).with("id", "content").with("tabindex", "-1"),
                Html.tag(
                        "footer",
                        Html.tag(
                                "p",
                                "Nothing here is a fact: it is who said what. Names of victims are"
                                        + " masked. Place names: GeoNames; names of actors and"
                                        + " divisions: UCDP GED (both CC BY 4.0).")));
    }
}
