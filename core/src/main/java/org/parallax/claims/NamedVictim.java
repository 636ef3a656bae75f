package org.parallax.claims;

import org.parallax.text.Quote;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One person whom a report tells by name as killed, hurt or taken; one a person and report, however
 * often the report names them. No claim of its own: it says who was among those that the figures of
 * the report count.
 *
 * @param quote the fullest form of the name, where it first stands, without title or age
 * @param outcome what became of the person, the worst that the report tells
 * @param age in whole years, 0 in the first
 * @param kin whose relative, as told: {@code son} of "his son Karim"
 * @param role what the person did or was, as told: {@code nurse}
 * @param when the day told beside it, else unknown
 * @param claim the id of the figure that counts the person, or stands nearest; empty where the
 *     report has no figure of that outcome
 * @param rule what told it, such as {@code victim/as} for "identified as"
 */
public record NamedVictim(
        Quote quote,
        Outcome outcome,
        OptionalInt age,
        Optional<Sex> sex,
        Optional<String> kin,
        Optional<String> role,
        When when,
        Optional<String> claim,
        String rule) {
    /** How the rule ends where other sentences tell what became of the person. */
    public static final String OPEN = "/open";

    /** True where the words beside the name tell the outcome. */
    public boolean isTold() {
        return !rule.endsWith(OPEN);
    }
}
