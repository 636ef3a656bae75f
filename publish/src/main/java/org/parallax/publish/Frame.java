package org.parallax.publish;

import java.util.ArrayList;
import java.util.List;

/** What all pages share: head, the way to the content, navigation, and what this is. */
final class Frame {
    private Frame() {}

    /** A page that is the same whatever the record holds. */
    static Page page(int status, String title, List<Html> content) {
        return page(status, new Sheet(title, content));
    }

    /** A page of the record as it is now. */
    static Page page(int status, Sheet sheet) {
        return page(status, sheet.title(), top(), List.of(), main(sheet.content()));
    }

    /**
     * A page of the record as it was: it says so, and its links lead to others of that moment.
     *
     * @param path of the same page
     */
    static Page page(int status, Asked asked, String path, Sheet sheet) {
        if (asked.past().isEmpty()) return page(status, sheet);
        Html banner =
                Html.tag(
                                "p",
                                Html.text(asked.past().get().banner() + " "),
                                Html.link(path, "See it as it is now."))
                        .with("class", "banner")
                        .with("role", "note");
        return page(
                status,
                sheet.title(),
                asked.links(top()),
                List.of(banner),
                main(asked.links(sheet.content())));
    }

    private static Page page(
            int status, String title, List<Html> top, List<Html> banner, Html main) {
        List<Html> body = new ArrayList<>(top);
        body.addAll(banner);
        body.add(main);
        body.add(footer());
        Html.Element document =
                Html.tag("html", head(title), Html.tag("body", body)).with("lang", "en");
        return new Page(status, Page.HTML, Html.page(document));
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

    private static List<Html> top() {
        return List.of(
                Html.link("#content", "Skip to the content").with("class", "skip"),
                Html.tag(
                        "header",
                        Html.tag(
                                "nav",
                                Html.link("/", "Parallax").with("class", "home"),
                                Html.link("/#totals", "Running totals"),
                                Html.link("/#reports", "Reports"))));
    }

    private static Html main(List<Html> content) {
        return Html.tag("main", content).with("id", "content").with("tabindex", "-1");
    }

    private static Html footer() {
        return Html.tag(
                "footer",
                Html.tag(
                        "p",
                        "Nothing here is a fact: it is who said what. Names of victims are"
                                + " masked. Place names: GeoNames; names of actors and"
                                + " divisions: UCDP GED (both CC BY 4.0)."));
    }
}
