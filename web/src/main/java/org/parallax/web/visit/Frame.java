package org.parallax.web.visit;

import java.util.Optional;

/**
 * What all pages share.
 *
 * @param title of the page
 * @param at the room of the site that it belongs to, a path such as {@code /review}
 * @param banner where the record is shown as it was
 * @param now the same page of the record as it is
 */
public record Frame(
        String title, String at, Visitor visitor, Way way, Optional<String> banner, String now) {
    /**
     * {@code page} for the room that the visitor is in: for those who listen, and for the style.
     */
    public String current(String path) {
        return path.equals(at) ? "page" : "false";
    }
}
