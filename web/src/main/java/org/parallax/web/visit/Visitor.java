package org.parallax.web.visit;

/**
 * Who asks.
 *
 * @param name as decisions are signed; empty for one who has not signed in
 * @param csrf the token that a form of this visitor must bring back
 */
public record Visitor(String name, String csrf) {}
