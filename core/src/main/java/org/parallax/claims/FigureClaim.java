package org.parallax.claims;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A number of people harmed, or of strikes.
 *
 * @param side the register's id of the side those counted belonged to
 * @param since the day a running total counts from
 * @param partOf the id of the figure this one is a part of ("43 dead, including 8 children"); parts
 *     are never added
 */
public record FigureClaim(
        Ground ground,
        Outcome outcome,
        Count count,
        Unit unit,
        Who who,
        Optional<String> side,
        Scope scope,
        Optional<LocalDate> since,
        Optional<String> partOf)
        implements Claim {
    /** How the rule ends of a figure that no violence made: the dead of a flood, of a crash. */
    public static final String UNARMED = "/unarmed";

    private static final Set<String> ALONE = Set.of("figure/named-person", "figure/lone");

    /**
     * The rule of one who killed others and then himself: no count of those he killed holds him.
     */
    public static final String OWN_HAND = "figure/own-hand";

    /** True for one who killed others and then himself. */
    public boolean isByOwnHand() {
        return rule().startsWith(OWN_HAND);
    }

    /**
     * One person told of without a number, by name or alone: nobody says that there was no other.
     */
    public boolean isOneAlone() {
        return count.equals(Count.exactly(1)) && ALONE.contains(rule());
    }

    /** True where an accident, a disaster or a disease made it. */
    public boolean isUnarmed() {
        return rule().endsWith(UNARMED);
    }

    @Override
    public String distinction() {
        return outcome.word();
    }
}
