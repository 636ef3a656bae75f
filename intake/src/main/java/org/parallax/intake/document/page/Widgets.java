package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Messages of networks, shown for use in other pages: they name channel and network by their marks
 * alone. What they say is written where the metas of pages stand.
 */
final class Widgets {
    private Widgets() {}

    static void state(Document page) {
        Element channel =
                page.selectFirst(
                        ".tgme_widget_message_owner_name, .tgme_channel_info_header_title");
        if (channel == null || page.selectFirst("meta[property=og:title]") != null) return;
        meta(page, "og:title", channel.text());
        meta(page, "og:site_name", "Telegram");
        meta(page, "article:author", channel.text());
        page.title(channel.text());
    }

    private static void meta(Document page, String name, String value) {
        page.head().appendElement("meta").attr("property", name).attr("content", value);
    }
}
