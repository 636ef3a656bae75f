package org.parallax.web.pages;

import org.parallax.pipeline.FieldChange;
import org.parallax.publish.overview.WhatChanged;
import org.parallax.publish.overview.WhatChanged.Change;
import org.parallax.web.visit.Way;

import java.util.List;
import java.util.Optional;

/**
 * What became of incidents since a moment.
 *
 * @param since in words; empty where nobody named a moment and nobody looked before
 * @param typed the moment, to be put into the form again
 * @param lastLook whether it is the visitor's own last look
 * @param entries of the ledger now
 * @param more how many changes are not listed
 */
public record ChangesView(
        Optional<String> since,
        String typed,
        boolean lastLook,
        List<Row> rows,
        int come,
        int changed,
        int gone,
        int more,
        long entries) {
    private static final int SHOWN = 200;

    /**
     * @param kind {@code new}, {@code changed} or {@code gone}
     * @param page empty where there is none any more
     * @param fields what is otherwise, in words
     */
    public record Row(
            String kind, String title, String days, Optional<String> page, List<String> fields) {}

    public static ChangesView asking(long entries) {
        return new ChangesView(Optional.empty(), "", false, List.of(), 0, 0, 0, 0, entries);
    }

    public static ChangesView of(
            String since,
            String typed,
            boolean lastLook,
            WhatChanged changes,
            long entries,
            Way way) {
        List<Change> all = changes.all();
        return new ChangesView(
                Optional.of(since),
                typed,
                lastLook,
                all.stream().limit(SHOWN).map(it -> row(it, way)).toList(),
                count(all, WhatChanged.New.class),
                count(all, WhatChanged.Changed.class),
                count(all, WhatChanged.Gone.class),
                Math.max(0, all.size() - SHOWN),
                entries);
    }

    private static int count(List<Change> all, Class<? extends Change> kind) {
        return (int) all.stream().filter(kind::isInstance).count();
    }

    private static Row row(Change change, Way way) {
        return switch (change) {
            case WhatChanged.New(var now) ->
                    new Row(
                            "new",
                            now.title(),
                            now.days(),
                            Optional.of(way.incident(now.id())),
                            List.of());
            case WhatChanged.Changed(var now, _, var fields) ->
                    new Row(
                            "changed",
                            now.title(),
                            now.days(),
                            Optional.of(way.incident(now.id())),
                            fields.stream().map(FieldChange::words).toList());
            case WhatChanged.Gone(var before, var into) ->
                    new Row(
                            "gone",
                            before.title(),
                            before.days(),
                            into.map(way::incident),
                            into.isPresent()
                                    ? List.of("it is part of another incident now")
                                    : List.of("no report tells of it any more"));
        };
    }
}
