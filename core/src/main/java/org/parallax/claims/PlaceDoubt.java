package org.parallax.claims;

import java.util.Locale;

/**
 * Why the name of a place was left unresolved, or was resolved only by which of its namesakes is
 * named most.
 *
 * @param reason one of a few
 * @param detail in words, such as "3 in SY, UA, RU; nothing near"; "" where the reason says it all
 */
public record PlaceDoubt(Reason reason, String detail) {
    private static final String BETWEEN = ": ";

    /** Printed in lower case with blanks: "not in the gazetteer". */
    public enum Reason {
        /** Several places have the name and nothing beside it tells which is meant. */
        NAMESAKES,
        /** All places of the name lie where nothing else in the report does. */
        ONLY_ELSEWHERE,
        /** The words beside it say that it is a place, but none of that name is known. */
        NOT_IN_THE_GAZETTEER,
        /** It is a word or surname too, and nothing near is named. */
        ALSO_A_WORD;

        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** "namesakes: 3 in SY, UA, RU; nothing near". */
    public String text() {
        return detail.isEmpty() ? reason.words() : reason.words() + BETWEEN + detail;
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException where it does not begin with a reason
     */
    public static PlaceDoubt of(String text) {
        for (Reason reason : Reason.values()) {
            if (text.equals(reason.words())) return new PlaceDoubt(reason, "");
            String head = reason.words() + BETWEEN;
            if (text.startsWith(head)) return new PlaceDoubt(reason, text.substring(head.length()));
        }
        throw new IllegalArgumentException("no reason to leave a place unresolved: " + text);
    }
}
