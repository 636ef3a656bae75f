package org.parallax.intake.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Names of members as labels. Strangers chose them: they may climb out of folders, hold marks that
 * turn the direction of writing, or be longer than a page.
 */
public final class Names {
    private static final int LIMIT_CODE_POINTS = 200;
    private static final String BIDI_CONTROLS =
            "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private Names() {}

    /**
     * The name with {@code /} between its parts, without parts that lead nowhere or up, with U+FFFD
     * for what cannot be shown; a very long one is cut and told apart by a sum. Never empty.
     */
    public static String clean(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.replace('\\', '/').split("/")) {
            String shown = shown(part).strip();
            if (!shown.isEmpty() && !shown.equals(".") && !shown.equals("..")) parts.add(shown);
        }
        String clean = String.join("/", parts);
        return clean.isEmpty() ? "unnamed" : clipped(clean);
    }

    /** Whether a part of the name begins with a dot, or is what macOS puts beside each file. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }

    private static String shown(String part) {
        return part.codePoints()
                .map(c -> isShown(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShown(int c) {
        return !Character.isISOControl(c)
                && c != 0x2028
                && c != 0x2029
                && !(Character.isBmpCodePoint(c) && Character.isSurrogate((char) c))
                && BIDI_CONTROLS.indexOf(c) < 0;
    }

    private static String clipped(String name) {
        if (name.codePointCount(0, name.length()) <= LIMIT_CODE_POINTS) return name;
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        String head = name.substring(0, name.offsetByCodePoints(0, LIMIT_CODE_POINTS));
        int slash = name.lastIndexOf('/');
        int dot = name.lastIndexOf('.');
        String extension = dot > slash && name.length() - dot <= 6 ? name.substring(dot) : "";
        return head + "…" + HexFormat.of().toHexDigits((int) sum.getValue()) + extension;
    }
}
