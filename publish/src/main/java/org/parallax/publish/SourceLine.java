package org.parallax.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.pipeline.Json;
import org.parallax.publish.PublicRecord.PublicReport;

import java.time.LocalDate;

/** What may be told of a report beside its text, as one line. */
final class SourceLine {
    private SourceLine() {}

    /** {@code {"report","title","outlet","url","language","published"}}, null for not stated. */
    static String of(PublicReport report) {
        ObjectNode node = Json.object();
        node.put("report", report.id());
        node.put("title", report.title().orElse(null));
        node.put("outlet", report.outlet().orElse(null));
        node.put("url", report.url().orElse(null));
        node.put("language", report.language().orElse(null));
        node.put("published", report.day().map(LocalDate::toString).orElse(null));
        return Json.line(node);
    }
}
