package org.parallax.intake.document;

/** Text whose lines were broken by the sender's program (RFC 3676): joined as they were typed. */
final class Flowed {
    private Flowed() {}

    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        String before = "";
        boolean open = false;
        for (String line : text.split("\n", -1)) {
            int quotes = 0;
            while (quotes < line.length() && line.charAt(quotes) == '>') quotes++;
            String marks = line.substring(0, quotes);
            String words = line.substring(quotes);
            if (words.startsWith(" ")) words = words.substring(1); // stuffed, or behind the marks
            boolean signature = words.equals("-- ");
            if (open && marks.equals(before) && !signature) {
                joined.append(words);
            } else {
                if (!joined.isEmpty() || !before.isEmpty()) joined.append('\n');
                joined.append(marks).append(marks.isEmpty() ? "" : " ").append(words);
            }
            open = words.endsWith(" ") && !signature;
            before = marks;
        }
        return joined.toString();
    }
}
