package org.parallax.web;

import static org.parallax.web.Route.get;

import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;

import java.util.ArrayList;
import java.util.List;

/** Every way into the site, room by room. */
final class Routes {
    private final Site site;
    private final Show show;
    private final Files files = new Files();

    Routes(Site site, Views views) {
        this.site = site;
        this.show = new Show(views);
    }

    List<Route> all() {
        List<Route> all = new ArrayList<>();
        all.add(get("/static/<name>", visit -> file(visit.request())));
        LookPages look = new LookPages(site, show);
        all.add(get("/incident/{id}", look::incident));
        all.add(get("/episode/{id}", look::episode));
        all.add(get("/report", look::report, "id"));
        return all;
    }

    private Answer file(Request request) throws org.parallax.web.visit.NotThere {
        return files.file(request.part("name"), request.header("if-none-match"));
    }
}
