package org.parallax.web.api;

import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Box;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Paging;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;
import org.parallax.web.visit.Way;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is read of a request's parameters. */
final class Asking {
    private static final Pattern ZOOM = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,6})?");
    private static final double NEAREST = 24;
    private static final int LONGEST = 100;

    private Asking() {}

    /**
     * The filter that stands beside others in a query.
     *
     * @param others names of further parameters
     */
    static Filter filter(Request request, Set<String> others) throws Refusal {
        Set<String> beside = new HashSet<>(others);
        beside.addAll(Paging.NAMES);
        beside.add(Way.AS_OF);
        return Filter.parse(request.query(), beside);
    }

    /** The part of the map that is in view, which is none of the filter's business. */
    static Box view(Request request) throws Refusal {
        Optional<String> view = request.asked("view");
        return view.isPresent() ? Box.of("view", view.get()) : Box.EARTH;
    }

    /** Of the map, 0 the whole earth in one tile of 512 pixels. */
    static double zoom(Request request) throws Refusal {
        Optional<String> zoom = request.asked("zoom");
        if (zoom.isEmpty()) return 0;
        if (!ZOOM.matcher(zoom.get()).matches() || Double.parseDouble(zoom.get()) > NEAREST) {
            throw new Refusal("zoom %s is not between 0 and %.0f".formatted(zoom.get(), NEAREST));
        }
        return Double.parseDouble(zoom.get());
    }

    static NotThere none(Visit visit, String kind, String id) {
        return new NotThere(
                visit.past().isPresent()
                        ? "The record knew of no %s %s then.".formatted(kind, shortened(id))
                        : "The record knows of no %s %s.".formatted(kind, shortened(id)));
    }

    static String shortened(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST) + "…";
    }
}
