package org.parallax.watch.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent signs for what may not stand in an address as it is. */
final class Escapes {
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?[]";

    private Escapes() {}

    /** Every byte that is no sign of an address becomes {@code %XX}. */
    static String bytes(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            if (stands(c) || c == '%' && isEscape(bytes, i)) out.append(c);
            else out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }

    /**
     * The value of a Location header, which servers fill with blanks and letters of any script, as
     * a reference that can be read.
     *
     * @param location its bytes as chars
     */
    static String ofReference(String location) {
        String text = location.strip();
        int fragment = text.indexOf('#');
        String bare = fragment < 0 ? text : text.substring(0, fragment);
        int end = endOfAuthority(bare);
        // a host is no place for percent signs: it is read as UTF-8 and judged as a name
        String authority =
                new String(bare.substring(0, end).getBytes(ISO_8859_1), StandardCharsets.UTF_8);
        String rest = bytes(bare.substring(end).getBytes(ISO_8859_1));
        return authority + rest.replace("[", "%5B").replace("]", "%5D");
    }

    /** Where the path begins, in {@code scheme://host/path} and {@code //host/path}. */
    private static int endOfAuthority(String text) {
        int slashes = text.indexOf("//");
        boolean named = slashes == 0 || slashes > 0 && text.charAt(slashes - 1) == ':';
        if (!named || text.substring(0, slashes).matches(".*[/?].*")) return 0;
        for (int i = slashes + 2; i < text.length(); i++) {
            if (text.charAt(i) == '/' || text.charAt(i) == '?') return i;
        }
        return text.length();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }

    private static boolean stands(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || ALLOWED.indexOf(c) >= 0;
    }
}
