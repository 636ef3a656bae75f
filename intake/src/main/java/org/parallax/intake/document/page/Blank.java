package org.parallax.intake.document.page;

/** White space between words, in one pass. */
final class Blank {
    private Blank() {}

    /** Every run of white space as one blank, none at the ends. */
    static String collapsed(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
            if (!blank) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }
}
