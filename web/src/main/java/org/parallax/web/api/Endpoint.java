package org.parallax.web.api;

import org.parallax.store.accounts.Act;
import org.parallax.web.visit.Handler;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way in, with what may be asked there. All are asked with {@code GET}.
 *
 * @param path with its parts in braces, such as {@code /api/v1/incidents/{id}}
 * @param summary one line for people
 * @param act what a visitor must be allowed to do; empty for what anybody may read
 * @param answers the media type without its charset, such as {@code application/json}
 * @param schema of the OpenAPI document that an answer of 200 fits; empty for what is no JSON
 * @param parameters of the path and of the query; the moment is added where it may be asked for
 */
public record Endpoint(
        String path,
        String summary,
        Optional<Act> act,
        String answers,
        String schema,
        List<Parameter> parameters,
        Handler handler) {
    public Endpoint {
        parameters = List.copyOf(parameters);
    }

    /** Names of what may be asked for in the query. */
    public Set<String> queryNames() {
        return parameters.stream()
                .filter(it -> it.in() == Parameter.In.QUERY)
                .map(Parameter::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
