package org.parallax.publish.overview;

import java.util.Locale;

/** What becomes of incidents that have no day, or no place. */
public enum Presence {
    /** They are shown beside the others. */
    WITH,
    WITHOUT,
    /** Nothing else is shown. */
    ONLY;

    /** As it stands in a URL, such as {@code only}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean keeps(boolean known) {
        return switch (this) {
            case WITH -> true;
            case WITHOUT -> known;
            case ONLY -> !known;
        };
    }
}
