package org.parallax.intake.bytes;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page in one spelling, however it was linked to: scheme and host in lower case,
 * no default port, no fragment, no user, no dots in the path, and none of the parameters that only
 * say which advertisement or newsletter a reader came by. Parameters keep their order, and a slash
 * at the end stays, since servers may tell such addresses apart.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in ASCII, with its port where that is not the scheme's own
 * @param rest path and query; begins with a slash
 */
public record Address(String scheme, String host, String rest) {
    private static final int LIMIT_CHARS = 8_192;
    private static final int ID_HEX_DIGITS = 12;

    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern PORT = Pattern.compile("(.*?)(?::(\\d{0,5}))?");

    private static final List<String> TRACKING_PREFIXES =
            List.of("utm_", "hsa_", "mtm_", "at_custom", "at_link", "at_bbc");
    private static final Set<String> TRACKING =
            Set.of(
                    "fbclid",
                    "gclid",
                    "gclsrc",
                    "dclid",
                    "gbraid",
                    "wbraid",
                    "msclkid",
                    "yclid",
                    "twclid",
                    "ttclid",
                    "igshid",
                    "igsh",
                    "mc_cid",
                    "mc_eid",
                    "mkt_tok",
                    "oly_enc_id",
                    "oly_anon_id",
                    "vero_id",
                    "wickedid",
                    "_ga",
                    "_gl",
                    "_hsenc",
                    "_hsmi",
                    "at_medium",
                    "at_campaign",
                    "pk_campaign",
                    "pk_kwd",
                    "ref_src",
                    "ref_url",
                    "phpsessid",
                    "jsessionid");

    /** The address that {@code url} writes; empty where that is no address of the web. */
    public static Optional<Address> of(String url) {
        if (url.length() > LIMIT_CHARS) return Optional.empty();
        Matcher parts = PARTS.matcher(url.strip().replaceAll("[\\p{Cntrl}]", ""));
        if (!parts.matches()) return Optional.empty();
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        Optional<String> host = host(parts.group(2), scheme);
        String query = parts.group(4) == null ? "" : untracked(parts.group(4));
        String rest = encoded(undotted(parts.group(3))) + (query.isEmpty() ? "" : "?" + query);
        return host.map(name -> new Address(scheme, name, rest));
    }

    /** The whole in its one spelling. */
    public String canonical() {
        return scheme + "://" + host + rest;
    }

    /**
     * The id of the report at this address: {@code HOST/12-HEX-DIGITS}, from the hash of the
     * address without its scheme, since outlets moved from http to https with all their pages.
     */
    public String reportId() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((host + rest).getBytes(StandardCharsets.UTF_8));
            return host + "/" + HexFormat.of().formatHex(hash).substring(0, ID_HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static Optional<String> host(String authority, String scheme) {
        Matcher parts = PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1));
        if (!parts.matches()) return Optional.empty();
        String name = parts.group(1);
        String port = parts.group(2) == null ? "" : parts.group(2);
        if (port.equals(scheme.equals("http") ? "80" : "443")) port = "";
        Optional<String> ascii = name.startsWith("[") ? literal(name) : domain(name);
        String suffix = port.isEmpty() ? "" : ":" + port;
        return ascii.map(host -> host + suffix);
    }

    private static Optional<String> literal(String name) {
        return name.matches("\\[[0-9a-fA-F:.]+]")
                ? Optional.of(name.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<String> domain(String name) {
        try {
            String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            if (ascii.endsWith(".")) ascii = ascii.substring(0, ascii.length() - 1);
            return ascii.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*")
                    ? Optional.of(ascii)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a label that no domain can have
        }
    }

    /** Without {@code .} and {@code ..}, as RFC 3986 resolves them. */
    private static String undotted(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] parts = path.replace('\\', '/').split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            switch (parts[i]) {
                case "." -> {
                    if (last) kept.add("");
                }
                case ".." -> {
                    kept.pollLast();
                    if (last) kept.add("");
                }
                default -> kept.add(parts[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String untracked(String query) {
        List<String> kept = new ArrayList<>();
        for (String part : query.split("&")) {
            String name = part.split("=", 2)[0].toLowerCase(Locale.ROOT);
            boolean tracking =
                    TRACKING.contains(name)
                            || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
            if (!part.isEmpty() && !tracking) kept.add(encoded(part));
        }
        return String.join("&", kept);
    }

    /**
     * Each character in one spelling: letters, digits and {@code -._~} plain, other ASCII as it is
     * written, with the digits of an escape in upper case, and all else as escaped UTF-8.
     */
    private static String encoded(String part) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            i += Character.charCount(c);
            if (c == '%' && i + 2 <= part.length() && isHex(part, i) && isHex(part, i + 1)) {
                int escaped = HexFormat.fromHexDigits(part, i, i + 2);
                i += 2;
                append(out, escaped, !isUnreserved(escaped));
            } else if (c < 0x80) {
                append(out, c, c <= ' ' || "\"<>^`{|}".indexOf(c) >= 0);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    append(out, b & 0xFF, true);
                }
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c, boolean escape) {
        if (!escape) {
            out.append((char) c);
            return;
        }
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
    }

    private static boolean isHex(String part, int at) {
        return HexFormat.isHexDigit(part.charAt(at));
    }

    private static boolean isUnreserved(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
    }
}
