package org.parallax.store.accounts;

import java.time.Instant;

/**
 * One row of the audit.
 *
 * @param sequence counted from 1
 */
public record Audited(long sequence, Instant at, Note note) {
    /**
     * Who did what, without passwords, tokens and texts of reports. What is no plain line is made
     * one, cut at 200 characters.
     *
     * @param who the name of an account; {@code -} where nobody is known
     * @param address where from, or {@code terminal}
     * @param what such as {@code sign-in}
     * @param about what it was done to; may be empty
     * @param outcome such as {@code done} or {@code refused}
     */
    public record Note(String who, String address, String what, String about, String outcome) {
        private static final int LONGEST = 200;

        public Note {
            if (what.isBlank()) throw new IllegalArgumentException("nothing was done");
            who = who.isBlank() ? "-" : line(who);
            address = line(address);
            what = line(what);
            about = line(about);
            outcome = line(outcome);
        }

        private static String line(String text) {
            StringBuilder line = new StringBuilder();
            text.codePoints()
                    .limit(LONGEST)
                    .map(it -> isPlain(it) ? it : ' ')
                    .forEach(line::appendCodePoint);
            return line.toString();
        }

        /** No line ends, and nothing that turns or hides what stands beside it. */
        private static boolean isPlain(int letter) {
            return switch (Character.getType(letter)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                        false;
                default -> true;
            };
        }
    }
}
