package org.parallax.web;

import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Found;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Paging;
import org.parallax.web.FullText.Searched;
import org.parallax.web.pages.OverviewView;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;
import org.parallax.web.visit.Way;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first page: what a filter finds, as a map, by day and as a list. */
final class OverviewPages {
    /** The filter's parameters, those of a page of the list, and the moment. */
    static final String[] PARAMETERS = parameters();

    private static final Set<String> BESIDE = beside();

    private final Site site;
    private final Show show;

    OverviewPages(Site site, Show show) {
        this.site = site;
        this.show = show;
    }

    private static String[] parameters() {
        List<String> all = new ArrayList<>(Filter.parameterNames());
        all.addAll(Paging.NAMES);
        return all.toArray(String[]::new);
    }

    private static Set<String> beside() {
        Set<String> beside = new LinkedHashSet<>(Paging.NAMES);
        beside.add(Way.AS_OF);
        return Set.copyOf(beside);
    }

    static Filter filter(Request request) throws Refusal {
        return Filter.parse(request.query(), BESIDE);
    }

    /**
     * An actor or origin that is typed by a name is meant by its id, where that finds something.
     */
    private Filter meant(Overview overview, Filter filter) {
        Filter meant = filter;
        for (String part : List.of("actor", "origin")) {
            for (String typed : filter.parameters().getOrDefault(part, List.of())) {
                if (overview.find(Filter.NONE.with(part, typed)).matching() > 0) continue;
                Optional<String> id =
                        site.tables().actors().sensesOf(typed).stream()
                                .map(it -> it.actor().id())
                                .distinct()
                                .filter(it ->
                                        overview.find(Filter.NONE.with(part, it)).matching() > 0)
                                .findFirst();
                if (id.isPresent()) meant = meant.with(part, id.get());
            }
        }
        return meant;
    }

    Answer overview(Visit visit) throws Refusal {
        Overview overview = site.overviews().of(visit.record());
        Filter filter = meant(overview, filter(visit.request()));
        Paging paging = Paging.parse(visit.request().query());
        Searched searched = site.searched(visit, filter);
        Found found = overview.find(filter, paging, searched.incidents());
        return show.page(
                visit,
                "/",
                "Overview",
                "overview",
                OverviewView.of(
                        found,
                        paging,
                        searched.care(),
                        visit.way(),
                        site.settings()
                                .tiles()
                                .map(it -> new OverviewView.Tiles(it.template(), it.credit()))));
    }
}
