package org.parallax.web;

import static org.parallax.web.Route.get;
import static org.parallax.web.Route.open;
import static org.parallax.web.Route.post;

import org.parallax.store.accounts.Act;
import org.parallax.web.api.Api;
import org.parallax.web.api.Endpoint;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Request;

import java.util.ArrayList;
import java.util.List;

/** Every way into the site, room by room. */
final class Routes {
    private final Site site;
    private final Show show;
    private final Api api;
    private final Files files = new Files();

    Routes(Site site, Views views) {
        this.site = site;
        this.show = new Show(views);
        this.api = new Api(new ApiSource(site));
    }

    List<Route> all() {
        List<Route> all = new ArrayList<>();
        all.add(open("GET", "/static/<name>", visit -> file(visit.request())));
        look(all);
        work(all);
        record(all);
        accounts(all);
        for (Endpoint it : api.all()) all.add(route(it));
        return List.copyOf(all);
    }

    private static Route route(Endpoint it) {
        return new Route("GET", it.path(), it.act(), it.queryNames(), it.handler());
    }

    private void look(List<Route> all) {
        OverviewPages overview = new OverviewPages(site, show);
        all.add(get(Act.LOOK, "/", overview::overview, OverviewPages.PARAMETERS));
        for (Endpoint it : api.forPages()) all.add(route(it));
        LookPages look = new LookPages(site, show);
        all.add(get(Act.LOOK, "/incident/{id}", look::incident, "kept"));
        all.add(get(Act.LOOK, "/incident/{id}/history", look::history));
        all.add(get(Act.LOOK, "/episodes", look::episodes));
        all.add(get(Act.LOOK, "/episode/{id}", look::episode));
        all.add(get(Act.LOOK, "/report", look::report, "id"));
    }

    private void work(List<Route> all) {
        ChangesPages changes = new ChangesPages(site, show);
        all.add(get(Act.LOOK, "/changes", changes::changes, "since"));
        all.add(get(Act.LOOK, "/help", changes::help));
        ReviewPages review = new ReviewPages(site, show);
        all.add(get(Act.DECIDE, "/review", review::queue, "kind", "after", "limit", "kept"));
        DecidePages decide = new DecidePages(site);
        all.add(post(Act.DECIDE, "/decide", decide::decide));
        all.add(post(Act.RELEASE, "/release", decide::release));
        AddPages add = new AddPages(site, show);
        all.add(get(Act.ADD_REPORT, "/add", add::form));
        all.add(post(Act.ADD_REPORT, "/add", add::add));
        HandPages hand = new HandPages(site, show);
        all.add(get(Act.ADD_CLAIM, "/add/claim", hand::form));
        all.add(post(Act.ADD_CLAIM, "/add/claim", hand::enter));
    }

    private void record(List<Route> all) {
        RecordPages record = new RecordPages(site, show);
        all.add(get(Act.LOOK, "/record", record::record));
        all.add(post(Act.LOOK, "/record/verify", record::verify));
        all.add(get(Act.EXPORT, "/record/checkpoint", record::checkpoint));
        all.add(get(Act.EXPORT, "/record/{file}", record::export));
        KnowledgePages known = new KnowledgePages(site, show);
        all.add(get(Act.LOOK, "/actors", known::actors, "q"));
        all.add(get(Act.LOOK, "/actor", known::actor, "id"));
        all.add(get(Act.LOOK, "/places", known::places, "q"));
        all.add(get(Act.LOOK, "/place", known::place, "id"));
        all.add(get(Act.LOOK, "/origins", known::origins, "q"));
        all.add(get(Act.LOOK, "/origin", known::origin, "id"));
    }

    private void accounts(List<Route> all) {
        AccountPages accounts = new AccountPages(site, show);
        all.add(open("GET", "/sign-in", accounts::signInForm, "back"));
        all.add(open("POST", "/sign-in", accounts::signIn));
        all.add(open("POST", "/sign-out", accounts::signOut));
        all.add(get(Act.LOOK, "/password", accounts::passwordForm));
        all.add(post(Act.LOOK, "/password", accounts::ownPassword));
        all.add(get(Act.MANAGE_ACCOUNTS, "/accounts", accounts::list));
        all.add(post(Act.MANAGE_ACCOUNTS, "/accounts", accounts::change));
    }

    private Answer file(Request request) throws NotThere {
        return files.file(request.part("name"), request.header("if-none-match"));
    }
}
