package org.parallax.web;

import org.parallax.pipeline.Living;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Sites;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Tables;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times;
import org.parallax.publish.Times.Past;
import org.parallax.publish.overview.Filter;
import org.parallax.store.StoreFault;
import org.parallax.store.accounts.Accounts;
import org.parallax.web.api.Problem;
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

    private static final int LONGEST = 100;

    /** For files, which are the same whatever the record holds. */
    private static final PublicRecord NO_RECORD =
            PublicRecord.of(new Snapshot(List.of(), List.of(), it -> it));

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
    private final FullText fullText;
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
        this.fullText = new FullText(faults);
        this.headers = Policy.headers(settings);
        this.accounts = accounts;
        this.guard = new Guard(settings, accounts);
        this.overviews = new Overviews(Sites.of(tables()));
        record.prepare(overviews::of); // so that no reader waits for it
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

    /** What the filter's words find in whole texts; nothing where it has none. */
    FullText.Searched searched(Visit visit, Filter filter) {
        if (filter.text().isEmpty()) return new FullText.Searched(Set.of(), Optional.empty());
        if (visit.past().isPresent()) {
            return new FullText.Searched(
                    Set.of(),
                    Optional.of("Whole texts are searched in the record as it is now alone."));
        }
        return fullText.search(overviews.of(visit.record()), filter.text().get());
    }

    Times record() {
        return record;
    }

    /** Actors and places that the program knows. */
    Tables tables() {
        return workshop.map(Workshop::tables).orElseGet(Tables::bundled);
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
            Optional<String> unknown = unknown(route, request);
            if (unknown.isPresent()) {
                return told(route, request, Problem.UNKNOWN_PARAMETER, unknown.get());
            }
            Optional<Living.Progress> opening =
                    route.isForFiles() ? Optional.empty() : record.opening();
            if (opening.isPresent()) return opening(route, request, opening.get());
            return route.handler().answer(visit(route, request, visitor));
        } catch (NotThere none) {
            return told(route, request, Problem.NOT_FOUND, none.why());
        } catch (Refusal refusal) {
            String why = Sentence.of(refusal);
            return told(route, request, Problem.BAD_VALUE, why);
        } catch (StoreFault fault) {
            faults.accept(request.path() + ": " + fault.getMessage());
            // the fault names the record's folder, which is nobody's business elsewhere
            String why = "Another program may be at work on it. The terminal says more.";
            return told(route, request, Problem.NOT_REACHED, why).with("Retry-After", "5");
        } catch (IOException | RuntimeException e) {
            // one page must not end the server; the fault is told, and the browser is told so
            faults.accept("the page " + request.path() + " failed: " + e);
            return told(route, request, Problem.FAILED, "The terminal says more.");
        }
    }

    private static Optional<String> unknown(Route route, Request request) {
        boolean moment = route.method().equals("GET");
        return request.query().keySet().stream()
                .filter(it -> !route.parameters().contains(it))
                .filter(it -> !(moment && it.equals(Way.AS_OF)))
                .sorted()
                .findFirst()
                .map(it -> "There is no parameter %s here.".formatted(shortened(it)));
    }

    private static String shortened(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST) + "…";
    }

    /** A large record takes its time when the program starts; the page looks again by itself. */
    private Answer opening(Route route, Request request, Living.Progress progress) {
        String why =
                "The record is being put together: %d %% so far. This page looks again by itself."
                        .formatted(progress.percent());
        return told(route, request, Problem.NOT_REACHED, why)
                .with("Retry-After", "3")
                .with("Refresh", "3");
    }

    private Visit visit(Route route, Request request, Visitor visitor) throws Refusal {
        if (route.isForFiles()) return new Visit(request, visitor, NO_RECORD, Optional.empty());
        List<String> moments = request.query().getOrDefault(Way.AS_OF, List.of());
        if (moments.isEmpty()) return new Visit(request, visitor, record.now(), Optional.empty());
        if (moments.size() > 1) throw new Refusal("name one moment with as-of, and only once");
        Past past = record.at(Moment.of(moments.getFirst()));
        return new Visit(request, visitor, past.record(), Optional.of(past));
    }

    /** The record as it was. */
    Past at(Moment moment) throws Refusal {
        return record.at(moment);
    }

    /** For a request that cannot be read as one. */
    Answer notRead(Throwable fault) {
        faults.accept("a request could not be read: " + fault);
        return page(
                400,
                NOBODY,
                "That cannot be read",
                "What was sent is cut off, too large, or no form. Go back in your browser and send"
                        + " it again.");
    }

    /** For what no route answers. */
    Answer notServed(Request request, int status) {
        boolean program = Route.isForPrograms(request.path());
        Optional<Problem> problem = Problem.of(status);
        if (problem.isPresent()) {
            return told(program, request, problem.get(), notServed(problem.get()));
        }
        String why = "That cannot be answered.";
        if (program) return Problem.other(status, why, request.path());
        return page(status, visitor(request), "Not served", why);
    }

    private static String notServed(Problem problem) {
        return switch (problem) {
            case NOT_FOUND -> "There is no such page.";
            case WRONG_METHOD -> "This page is not asked for so.";
            case TOO_LARGE -> "That is more than is taken.";
            case UNKNOWN_PARAMETER,
                    BAD_VALUE,
                    NOT_SIGNED_IN,
                    NOT_ALLOWED,
                    WRONG_NAME,
                    FAILED,
                    NOT_REACHED ->
                    "That cannot be answered.";
        };
    }

    /** Nobody where accounts cannot be read: a fault must be told all the same. */
    private Visitor visitor(Request request) {
        try {
            return guard.visitor(request);
        } catch (IOException e) {
            faults.accept("accounts cannot be read: " + e.getMessage());
            return NOBODY;
        }
    }

    private Answer told(Route route, Request request, Problem problem, String why) {
        return told(route.isForPrograms(), request, problem, why);
    }

    private Answer told(boolean program, Request request, Problem problem, String why) {
        if (program) return problem.answer(why, request.path());
        String back =
                request.method().equals("POST")
                        ? " What you typed is still there: go back in your browser."
                        : "";
        return page(problem.status(), visitor(request), problem.title(), why + back);
    }

    private Answer page(int status, Visitor visitor, String title, String why) {
        Frame frame =
                new Frame(title, "", visitor, new Way(Optional.empty()), Optional.empty(), "/");
        return Answer.html(status, views.page("told", frame, why));
    }
}
