package org.parallax.exchange.sheet;

import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as cells that no spreadsheet runs (OWASP, CSV injection): one line, and an apostrophe
 * before each sign that could begin a formula. A cell may begin behind a comma or semicolon within
 * the words, too: some countries' spreadsheets cut at semicolons, and some readers are told to pass
 * over quotation marks.
 *
 * <p>Nothing is lost: what is written before such a sign is dropped again by dropping the last
 * apostrophe before it.
 */
final class Cells {
    static final String BETWEEN = "; ";

    /** What a program may pass over on its way to a sign: blanks, marks nobody sees, quotes. */
    private static final String PASSED_OVER =
            "[\\p{Z}\\p{C}\\p{M}\"'\\u115F\\u1160\\u2800\\u3164\\uFFA0]*+";

    /** The four, and what compatibility forms of Unicode fold to them. */
    private static final String SIGN =
            "[=+\\-@\\u2212\\u207A-\\u207C\\u208A-\\u208C\\uFE62\\uFE63\\uFE66\\uFE6B"
                    + "\\uFF0B\\uFF0D\\uFF1D\\uFF20]";

    private static final Pattern FORMULA =
            Pattern.compile("((?:^|[,;])" + PASSED_OVER + ")(?=" + SIGN + ")");

    private static final Pattern HAS_SIGN = Pattern.compile(SIGN);

    /** Line breaks, tabs, zero bytes and the like. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private Cells() {}

    static String text(String text) {
        return quoted(harmless(oneLine(text)));
    }

    /** What stands between two of them does not stand in one. */
    static String list(Collection<String> texts) {
        return text(
                texts.stream()
                        .map(it -> oneLine(it).replace(BETWEEN, ", "))
                        .collect(Collectors.joining(BETWEEN)));
    }

    private static String oneLine(String text) {
        return isOf(text, Cells::isPrintable) ? text : CONTROLS.matcher(text).replaceAll(" ");
    }

    private static String harmless(String text) {
        if (isOf(text, Cells::isHarmless) || !HAS_SIGN.matcher(text).find()) return text;
        return FORMULA.matcher(text).replaceAll("$1'");
    }

    /** Most cells are plain ASCII, and are looked through without a pattern. */
    private static boolean isOf(String text, IntPredicate plain) {
        for (int i = 0; i < text.length(); i++) if (!plain.test(text.charAt(i))) return false;
        return true;
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c <= '~';
    }

    private static boolean isHarmless(int c) {
        return isPrintable(c) && c != '=' && c != '+' && c != '-' && c != '@';
    }

    static String quoted(String text) {
        boolean plain =
                isOf(text, c -> c != ',' && c != '"' && c != ';' && c >= ' ')
                        && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
