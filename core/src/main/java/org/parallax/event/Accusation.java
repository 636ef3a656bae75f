package org.parallax.event;

import java.util.List;

/**
 * One body holding another responsible.
 *
 * @param by the accuser, the register's id or the name
 * @param against the accused, the register's id
 * @param claims ids of the claims that accuse
 * @param deniedBy those who deny it, the register's ids or names
 * @param denials ids of the claims in which they do
 */
public record Accusation(
        String by,
        String against,
        List<String> claims,
        List<String> deniedBy,
        List<String> denials) {
    public Accusation {
        claims = List.copyOf(claims);
        deniedBy = List.copyOf(deniedBy);
        denials = List.copyOf(denials);
    }
}
