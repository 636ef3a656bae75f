package org.parallax.web.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a browser or a program asks, free of any HTTP library.
 *
 * @param path as it stands in the address, beginning with a slash
 * @param parts of the path that a route names, such as {@code id}; decoded
 * @param query parameters in the address, in their order
 * @param form fields of a form that was sent
 * @param files that were sent with a form
 * @param headers names in lower case
 * @param cookies by name
 * @param from the address it came from
 */
public record Request(
        String method,
        String path,
        Map<String, String> parts,
        Map<String, List<String>> query,
        Map<String, List<String>> form,
        List<Upload> files,
        Map<String, String> headers,
        Map<String, String> cookies,
        String from) {
    public Request {
        parts = Map.copyOf(parts);
        query = Map.copyOf(query);
        form = Map.copyOf(form);
        files = List.copyOf(files);
        headers = Map.copyOf(headers);
        cookies = Map.copyOf(cookies);
    }

    /**
     * A file that was sent.
     *
     * @param name as the browser gave it: a label, never a path
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are read once and compared by nobody
    public record Upload(String name, byte[] bytes) {}

    /** A part of the path that the route names. */
    public String part(String name) {
        String part = parts.get(name);
        if (part == null) throw new AssertionError("the route names no " + name);
        return part;
    }

    /** The only value of a parameter; empty where it is missing or blank. */
    public Optional<String> asked(String name) {
        return first(query, name);
    }

    /** The only value of a field of the form; empty where it is missing or blank. */
    public Optional<String> field(String name) {
        return first(form, name);
    }

    /** Every value of a field that is not blank. */
    public List<String> fields(String name) {
        return form.getOrDefault(name, List.of()).stream().filter(it -> !it.isBlank()).toList();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * The parameters as they stand in an address, with the question mark; empty for none.
     *
     * @param without names of those that are left out
     */
    public String queryString(Set<String> without) {
        StringBuilder written = new StringBuilder();
        query.forEach((name, values) -> {
            if (without.contains(name)) return;
            for (String value : values) {
                written.append(written.isEmpty() ? '?' : '&');
                written.append(Way.encoded(name)).append('=').append(Way.encoded(value));
            }
        });
        return written.toString();
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Whether htmx asks for a part of a page. */
    public boolean isForPart() {
        return headers.containsKey("hx-request");
    }

    private static Optional<String> first(Map<String, List<String>> all, String name) {
        return all.getOrDefault(name, List.of()).stream().filter(it -> !it.isBlank()).findFirst();
    }
}
