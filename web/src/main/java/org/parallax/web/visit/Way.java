package org.parallax.web.visit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Ways within the site. A page of the record as it was leads to others of that moment.
 *
 * @param moment as it was typed; empty for the record as it is
 */
public record Way(Optional<String> moment) {
    public static final String AS_OF = "as-of";

    public String incident(String id) {
        return to("/incident/" + encoded(id));
    }

    public String episode(String id) {
        return to("/episode/" + encoded(id));
    }

    public String report(String id) {
        return to("/report?id=" + encoded(id));
    }

    public String actor(String id) {
        return to("/actor?id=" + encoded(id));
    }

    public String place(String id) {
        return to("/place?id=" + encoded(id));
    }

    public String origin(String id) {
        return to("/origin?id=" + encoded(id));
    }

    /**
     * @param path of this site, which may have a query and an anchor
     */
    public String to(String path) {
        if (moment.isEmpty()) return path;
        int anchor = path.indexOf('#');
        String page = anchor < 0 ? path : path.substring(0, anchor);
        String within = anchor < 0 ? "" : path.substring(anchor);
        String joint = page.indexOf('?') < 0 ? "?" : "&";
        return page + joint + AS_OF + "=" + encoded(moment.get()) + within;
    }

    /** For a path or a query: a slash within an id is not one of the way. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
