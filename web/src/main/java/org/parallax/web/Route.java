package org.parallax.web;

import org.parallax.web.visit.Handler;

import java.util.Set;

/**
 * One way into the site.
 *
 * @param method {@code GET} or {@code POST}
 * @param path with its parts in braces, such as {@code /incident/{id}}
 * @param parameters that may be asked for beside the moment; any other is refused, as what is asked
 *     for and ignored would be taken for given
 */
record Route(String method, String path, Set<String> parameters, Handler handler) {
    Route {
        parameters = Set.copyOf(parameters);
    }

    static Route get(String path, Handler handler, String... parameters) {
        return new Route("GET", path, Set.of(parameters), handler);
    }

    static Route post(String path, Handler handler) {
        return new Route("POST", path, Set.of(), handler);
    }

    /** Whether programs ask here, who are told of faults in another form. */
    boolean isForPrograms() {
        return path.startsWith("/api/");
    }
}
