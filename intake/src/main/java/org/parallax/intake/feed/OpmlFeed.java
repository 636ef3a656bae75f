package org.parallax.intake.feed;

import java.util.Optional;

/**
 * A feed that a list names.
 *
 * @param url of the feed
 * @param folder the outlines around it, the outermost first, apart by {@code /}
 */
public record OpmlFeed(Optional<String> title, String url, Optional<String> folder) {}
