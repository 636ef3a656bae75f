package org.parallax.watch.fetch;

import com.ibm.icu.text.IDNA;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one spelling of a host. Everything that decides by host (what is allowed, whom robots.txt
 * speaks for, whose turn it is) does so by this spelling, and it is what the connection is made to.
 */
final class HostName {
    private static final int LONGEST = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");

    /** A last label like this makes other programs read the whole as an IPv4 address. */
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");

    /** Names that no public server has (RFC 6761, 6762, 7686, 8375), not worth a question. */
    private static final Pattern AT_HOME =
            Pattern.compile("(?:.*\\.)?(?:localhost|local|internal|onion|home\\.arpa)");

    private static final IDNA UTS46 =
            IDNA.getUTS46Instance(
                    IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private HostName() {}

    /**
     * A name in lower case and ASCII without a dot at its end, {@code 192.0.2.7} or {@code
     * [2001:db8::7]}.
     *
     * @param text the host of an address as written there
     */
    static String of(String text) throws NotAsked {
        if (text.startsWith("[")) return six(text);
        String name = ascii(text);
        if (name.endsWith(".")) name = name.substring(0, name.length() - 1);
        if (name.isEmpty() || name.length() > LONGEST)
            throw new NotAsked("the host is no name of a host: " + shown(text));
        for (String label : name.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches())
                throw new NotAsked("the host is no name of a host: " + shown(text));
        }
        if (NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches()) return four(name);
        return name;
    }

    /** The address that a host is, where it is no name. */
    static Optional<InetAddress> literal(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        boolean name =
                !host.startsWith("[")
                        && !NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
        return name ? Optional.empty() : Addresses.literal(bare);
    }

    /** Whether a name is one of those that only machines at home have. */
    static boolean isAtHome(String host) {
        return AT_HOME.matcher(host).matches();
    }

    private static String six(String text) throws NotAsked {
        if (!text.endsWith("]")) throw new NotAsked("the host is no address: " + shown(text));
        InetAddress address =
                Addresses.literal(text.substring(1, text.length() - 1))
                        .orElseThrow(() -> new NotAsked("the host is no address: " + shown(text)));
        String canonical = Addresses.canonical(address);
        // IPv4 within brackets: Java makes one of the other, so it is told apart here
        if (!canonical.contains(":"))
            throw new NotAsked("the host is IPv4 within IPv6: " + shown(text));
        return "[" + canonical + "]";
    }

    private static String four(String name) throws NotAsked {
        InetAddress address =
                Addresses.literal(name)
                        .orElseThrow(() ->
                                new NotAsked(
                                        "the host is an oddly written address: " + shown(name)));
        return Addresses.canonical(address);
    }

    private static String ascii(String text) throws NotAsked {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) return lower;
        IDNA.Info info = new IDNA.Info();
        StringBuilder out = new StringBuilder();
        UTS46.nameToASCII(text, out, info);
        if (info.hasErrors()) throw new NotAsked("the host is no name of a host: " + shown(text));
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Printable and short, for a message. */
    static String shown(String text) {
        String plain = text.replaceAll("[^\\x21-\\x7e]", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }
}
