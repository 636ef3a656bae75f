package org.parallax.web;

import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Paging;
import org.parallax.publish.overview.Queue;
import org.parallax.web.pages.ReviewView;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Visit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What needs a person first. */
final class ReviewPages {
    private static final int SHOWN = 20;

    private final Site site;
    private final Show show;

    ReviewPages(Site site, Show show) {
        this.site = site;
        this.show = show;
    }

    Answer queue(Visit visit) throws Refusal {
        Set<Queue.Kind> kinds = EnumSet.noneOf(Queue.Kind.class);
        List<String> asked = visit.request().query().getOrDefault("kind", List.of());
        for (String kind : asked) if (!kind.isBlank()) kinds.add(Queue.Kind.of(kind));
        Optional<String> after = visit.request().asked("after");
        int limit = Paging.parse(visit.request().query()).limit();
        Queue.Listed listed =
                site.overviews()
                        .of(visit.record())
                        .queue()
                        .open(
                                kinds,
                                after,
                                Math.min(limit, SHOWN),
                                site.overviews().settled(visit.record()));
        return show.page(
                visit, "/review", "Review", "review", ReviewView.of(visit, listed, kinds, after));
    }
}
