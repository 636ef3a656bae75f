package org.parallax.web.api;

import org.parallax.store.accounts.Act;
import org.parallax.web.visit.Handler;

import java.util.ArrayList;
import java.util.List;

/** Every way in for programs. */
public final class Api {
    /** Where all of it lies. */
    public static final String ROOT = "/api/v1";

    private static final String JSON = "application/json";

    private final Unchanged unchanged;
    private final OverviewData overview;

    public Api(Source source) {
        this.unchanged = new Unchanged(source);
        this.overview = new OverviewData(source);
    }

    /** For the scripts of this site's own pages: no part of what is promised to programs. */
    public List<Endpoint> forPages() {
        return List.of(
                recordOnly(
                        "/overview/days.json", "", "Timeline", Parameters.filter(), overview::days),
                recordOnly(
                        "/overview/map.json",
                        "",
                        "Map",
                        Parameters.all(Parameters.filter(), Parameters.window()),
                        overview::map));
    }

    /** All of it, in the order in which it is described. */
    public List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>();
        return all;
    }

    /** What hangs on the record alone. */
    private Endpoint recordOnly(
            String path,
            String summary,
            String schema,
            List<Parameter> parameters,
            Handler handler) {
        return new Endpoint(
                path, summary, Act.LOOK, JSON, schema, parameters, unchanged.of(handler));
    }
}
