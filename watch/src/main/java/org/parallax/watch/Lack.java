package org.parallax.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * That a page could not be had, where the feed's own words stand for it.
 *
 * @param why a clause
 * @param due when to ask for it again; empty for never
 * @param failures in a row, this one counted
 */
record Lack(String why, Optional<Instant> due, int failures) {}
