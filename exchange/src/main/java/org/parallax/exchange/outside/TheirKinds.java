package org.parallax.exchange.outside;

import org.parallax.exchange.outside.TheirEvent.Kind;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What kind of thing a row tells of. */
public final class TheirKinds {
    private static final Set<Kind> ARMED =
            EnumSet.of(Kind.BATTLE, Kind.EXPLOSION, Kind.AGAINST_CIVILIANS);

    private TheirKinds() {}

    /** None where the row does not say, or says it in words that are not known. */
    static Set<Kind> of(OutsideTable table, Cells cells) throws OutsideFault {
        return switch (table) {
            case GED -> ged(cells);
            case ACLED -> acled(cells.text(Field.TYPE).orElse(""));
            case AIRWARS -> EnumSet.of(Kind.EXPLOSION, Kind.AGAINST_CIVILIANS);
        };
    }

    /** UCDP tells who fought, never with what: an air strike of a war is state-based, too. */
    private static Set<Kind> ged(Cells cells) throws OutsideFault {
        long type = cells.number(Field.TYPE).orElse(0);
        if (type == 1 || type == 2) return EnumSet.of(Kind.BATTLE, Kind.EXPLOSION);
        return type == 3 ? EnumSet.of(Kind.AGAINST_CIVILIANS, Kind.EXPLOSION) : ARMED;
    }

    /** ACLED's six event types, in any case. */
    public static Set<Kind> acled(String type) {
        String folded = type.toLowerCase(Locale.ROOT);
        if (folded.startsWith("battle")) return EnumSet.of(Kind.BATTLE);
        if (folded.startsWith("explosion")) return EnumSet.of(Kind.EXPLOSION);
        if (folded.startsWith("violence")) return EnumSet.of(Kind.AGAINST_CIVILIANS);
        if (folded.startsWith("protest")) return EnumSet.of(Kind.PROTEST);
        if (folded.startsWith("riot")) return EnumSet.of(Kind.RIOT);
        if (folded.startsWith("strategic")) return EnumSet.of(Kind.STRATEGIC);
        return EnumSet.noneOf(Kind.class);
    }

    /** In the table's own words. */
    static String words(OutsideTable table, Cells cells) {
        String type = cells.text(Field.TYPE).orElse("");
        return switch (table) {
            case GED ->
                    switch (type) {
                        case "1", "1.0" -> "state-based violence";
                        case "2", "2.0" -> "non-state violence";
                        case "3", "3.0" -> "one-sided violence";
                        default -> "violence"; // codes are cells of a file
                    };
            case ACLED -> cells.text(Field.SUBTYPE).orElse(type);
            case AIRWARS -> type.isEmpty() ? "civilian harm" : type;
        };
    }
}
