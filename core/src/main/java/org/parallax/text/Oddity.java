package org.parallax.text;

/**
 * Something in a report's letters that may mislead whoever looks at it. It is told and shown, and
 * changes nothing: no claim, no name, no count.
 *
 * @param part where it is
 * @param span the character, in UTF-16 chars
 * @param character its code point
 */
public record Oddity(Kind kind, Part part, Span span, int character) {
    /** What is odd. */
    public enum Kind {
        /** A control that turns the direction of text, and overrides it or is never closed. */
        DIRECTION("turns the direction of text"),
        /** A character that cannot be seen, within a word. */
        UNSEEN("cannot be seen within a word"),
        /** A letter that looks like one of the word's own script. */
        LOOK_ALIKE("looks like a letter of another script within a word");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What the character does, for a sentence that it begins. */
        public String words() {
            return words;
        }
    }

    /** Such as {@code U+202E}. */
    public String code() {
        return code(character);
    }

    static String code(int character) {
        return "U+%04X".formatted(character);
    }
}
