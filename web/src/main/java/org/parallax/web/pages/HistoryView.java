package org.parallax.web.pages;

import org.parallax.publish.Changes;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The life of an incident, the last change first. */
public record HistoryView(String title, String page, List<Step> steps) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * @param at the minute, in UTC
     * @param machine the same for machines, an ISO 8601 instant
     * @param asOf the way to the incident as it was then
     */
    public record Step(
            long entry, String at, String machine, String why, List<String> fields, String asOf) {}

    public static HistoryView of(String title, String page, List<Changes.Told> told) {
        return new HistoryView(
                title,
                page,
                told.reversed().stream()
                        .map(it ->
                                new Step(
                                        it.entry(),
                                        TIME.format(it.at()) + " UTC",
                                        it.at().toString(),
                                        it.why(),
                                        it.fields(),
                                        "/incident/" + it.incident() + "?as-of=" + it.entry()))
                        .toList());
    }
}
