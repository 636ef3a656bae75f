package org.parallax.pipeline;

/**
 * What is asked of the record cannot be done as it stands. The message is one line for whoever
 * tried.
 */
@SuppressWarnings("serial") // thrown and told, never serialised
public final class Refusal extends Exception {
    public Refusal(String message) {
        super(oneLine(message));
    }

    /** What was typed may hold line breaks and terminal escapes. */
    private static String oneLine(String message) {
        return message.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
