package org.parallax.web;

import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Sites;
import org.parallax.pipeline.Tables;
import org.parallax.publish.Phrase;
import org.parallax.publish.Times;
import org.parallax.publish.Times.Past;
import org.parallax.store.StoreFault;
import org.parallax.store.accounts.Accounts;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Frame;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;
import org.parallax.web.visit.Visitor;
import org.parallax.web.visit.Way;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The site without the web: a request in, an answer out. A fault of one page is told and never ends
 * the site.
 */
public final class Site {
    /** To whom a fault is told: its page has no form. */
    private static final Visitor NOBODY = new Visitor(Optional.empty(), false, "");

    private final Settings settings;
    private final Times record;
    private final Optional<Workshop> workshop;
    private final Optional<Accounts> accounts;
    private final Consumer<String> faults;
    private final Views views = new Views();
    private final Map<String, String> headers;
    private final List<Route> routes;
    private final Guard guard;
    private final Overviews overviews;
    private volatile int port;

    /**
     * @param workshop empty where the record can only be looked at
     * @param accounts empty where there can be none, as for a record that can only be looked at
     * @param faults told in one line of each page that failed
     */
    public Site(
            Settings settings,
            Times record,
            Optional<Workshop> workshop,
            Optional<Accounts> accounts,
            Consumer<String> faults) {
        this.settings = settings;
        this.record = record;
        this.workshop = workshop;
        this.faults = faults;
        this.headers = Policy.headers(settings);
        this.accounts = accounts;
        this.guard = new Guard(settings, accounts);
        this.overviews =
                new Overviews(Sites.of(workshop.map(Workshop::tables).orElseGet(Tables::bundled)));
        this.routes = new Routes(this, views).all();
        this.port = settings.port();
    }

    Settings settings() {
        return settings;
    }

    List<Route> routes() {
        return routes;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<Accounts> accounts() {
        return accounts;
    }

    Times record() {
        return record;
    }

    Overviews overviews() {
        return overviews;
    }

    Guard guard() {
        return guard;
    }

    Optional<Workshop> workshop() {
        return workshop;
    }

    /**
     * @throws Refusal where the record can only be looked at
     */
    Workshop workshopOrRefuse() throws Refusal {
        if (workshop.isEmpty()) throw new Refusal("this record can only be looked at here");
        return workshop.get();
    }

    void listensOn(int port) {
        this.port = port;
    }

    /** Where a browser finds it. */
    String address() {
        return settings.outside()
                .map(URI::toString)
                .map(it -> it.endsWith("/") ? it : it + "/")
                .orElseGet(() -> "http://" + settings.host() + ":" + port + "/");
    }

    /** The names that a browser may ask for it by, with their port. */
    Set<String> names() {
        if (settings.outside().isPresent()) return Set.of(settings.outside().get().getAuthority());
        return Set.of(settings.host() + ":" + port, "localhost:" + port);
    }

    Answer answer(Route route, Request request) {
        try {
            Visitor visitor = guard.visitor(request);
            Optional<Answer> refused = guard.refuse(route, request, visitor, names());
            if (refused.isPresent()) return refused.get();
            return route.handler().answer(visit(route, request, visitor));
        } catch (NotThere none) {
            return told(route, request, 404, "Not found", none.why());
        } catch (Refusal refusal) {
            String why = Phrase.capital(String.valueOf(refusal.getMessage())) + ".";
            return told(route, request, 400, "That cannot be done", why);
        } catch (StoreFault fault) {
            faults.accept(request.path() + ": " + fault.getMessage());
            String why = Phrase.capital(String.valueOf(fault.getMessage())) + ".";
            return told(route, request, 503, "The record cannot be reached", why)
                    .with("Retry-After", "5");
        } catch (IOException | RuntimeException e) {
            // one page must not end the server; the fault is told, and the browser is told so
            faults.accept("the page " + request.path() + " failed: " + e);
            return told(route, request, 500, "This page failed", "The terminal says more.");
        }
    }

    private Visit visit(Route route, Request request, Visitor visitor) throws Refusal {
        for (String name : request.query().keySet()) {
            boolean moment = name.equals(Way.AS_OF) && route.method().equals("GET");
            if (!moment && !route.parameters().contains(name)) throw new Refusal(unknown(name));
        }
        List<String> moments = request.query().getOrDefault(Way.AS_OF, List.of());
        if (moments.isEmpty()) return new Visit(request, visitor, record.now(), Optional.empty());
        if (moments.size() > 1) throw new Refusal("name one moment with as-of, and only once");
        Past past = record.at(Moment.of(moments.getFirst()));
        return new Visit(request, visitor, past.record(), Optional.of(past));
    }

    private static String unknown(String name) {
        return "there is no parameter %s here".formatted(name);
    }

    /** For what no route answers. */
    Answer notServed(Request request, int status) {
        boolean program = request.path().startsWith("/api/");
        return switch (status) {
            case 404 -> told(program, request, 404, "Not found", "There is no such page.");
            case 405 -> told(program, request, 405, "Not so", "This page is not asked for so.");
            case 413 -> told(program, request, 413, "Too large", "That is more than is taken.");
            default -> told(program, request, status, "Not served", "That cannot be answered.");
        };
    }

    private Answer told(Route route, Request request, int status, String title, String why) {
        return told(route.isForPrograms(), request, status, title, why);
    }

    private Answer told(boolean program, Request request, int status, String title, String why) {
        if (program) return Problem.answer(status, title, why);
        Frame frame =
                new Frame(title, "", NOBODY, new Way(Optional.empty()), Optional.empty(), "/");
        return Answer.html(status, views.page("told", frame, why));
    }
}
