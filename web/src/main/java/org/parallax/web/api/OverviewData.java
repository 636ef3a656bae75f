package org.parallax.web.api;

import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Overview;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;

import java.util.Set;

/** What a filter finds, by days and on a map: for the overview's own scripts and for programs. */
final class OverviewData {
    private static final Set<String> WINDOW = Set.of("view", "zoom");

    private final Source source;

    OverviewData(Source source) {
        this.source = source;
    }

    Answer days(Visit visit) throws Refusal {
        Overview overview = source.overview(visit.record());
        Filter filter = Asking.filter(visit.request(), Set.of());
        return json(OverviewJson.days(overview.days(filter, source.searched(visit, filter))));
    }

    Answer map(Visit visit) throws Refusal {
        Request request = visit.request();
        Overview overview = source.overview(visit.record());
        Filter filter = Asking.filter(request, WINDOW);
        return json(
                OverviewJson.map(
                        overview.map(
                                filter,
                                Asking.view(request),
                                Asking.zoom(request),
                                source.searched(visit, filter))));
    }

    static Answer json(String body) {
        return Answer.of(200, Answer.JSON, body + "\n");
    }
}
