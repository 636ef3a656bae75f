package org.parallax.web;

import org.parallax.store.accounts.Act;
import org.parallax.web.api.Api;
import org.parallax.web.visit.Handler;

import java.util.Optional;
import java.util.Set;

/**
 * One way into the site.
 *
 * @param method {@code GET} or {@code POST}
 * @param path with its parts in braces, such as {@code /incident/{id}}
 * @param act what is done here; empty for what anybody may: signing in, the style of the page
 * @param parameters that may be asked for beside the moment; any other is refused, as what is asked
 *     for and ignored would be taken for given
 */
record Route(
        String method, String path, Optional<Act> act, Set<String> parameters, Handler handler) {
    Route {
        parameters = Set.copyOf(parameters);
    }

    static Route get(Act act, String path, Handler handler, String... parameters) {
        return new Route("GET", path, Optional.of(act), Set.of(parameters), handler);
    }

    static Route post(Act act, String path, Handler handler) {
        return new Route("POST", path, Optional.of(act), Set.of(), handler);
    }

    /** For whoever asks, signed in or not. */
    static Route open(String method, String path, Handler handler, String... parameters) {
        return new Route(method, path, Optional.empty(), Set.of(parameters), handler);
    }

    /** Whether programs ask there. */
    static boolean isForPrograms(String path) {
        boolean api = path.equals(Api.ROOT) || path.startsWith("/api/");
        return api || path.startsWith("/overview/") || path.equals("/feed.atom");
    }

    /** Whether programs ask here, who are told of faults in another form. */
    boolean isForPrograms() {
        return isForPrograms(path);
    }

    /** Whether a file of the program is asked for, not the record. */
    boolean isForFiles() {
        return path.startsWith("/static/");
    }
}
