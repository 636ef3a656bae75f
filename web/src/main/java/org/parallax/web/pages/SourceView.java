package org.parallax.web.pages;

import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord.PublicReport;
import org.parallax.web.visit.Way;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report as it is cited: title, outlet, day and the way to it.
 *
 * @param title empty where it has none
 * @param language of the title, an ISO 639-1 code; empty where it is not stated
 * @param said outlet, day and id
 * @param page the way to its page here
 * @param original where it was published; empty where that is not said, or is no web address
 * @param address what is said instead of it where it is no web address
 */
public record SourceView(
        String id,
        Optional<String> title,
        String language,
        String said,
        String page,
        Optional<String> original,
        Optional<String> address) {
    static SourceView of(PublicReport report, Way way) {
        List<String> said = new ArrayList<>();
        report.outlet().ifPresent(said::add);
        report.day().map(Phrase::day).ifPresent(said::add);
        said.add("report " + report.id());
        return new SourceView(
                report.id(),
                report.title(),
                report.language().orElse(""),
                String.join(", ", said),
                way.report(report.id()),
                report.url().filter(SourceView::mayLink),
                report.url().filter(it -> !mayLink(it)));
    }

    /** A web address that may be linked to; others are shown as text only. */
    private static boolean mayLink(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
