package org.parallax.claims;

import org.parallax.text.Quote;

/** Words that looked like a claim but could not be read safely, and why. */
public record Doubt(Quote quote, String why) {}
