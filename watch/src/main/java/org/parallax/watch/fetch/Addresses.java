package org.parallax.watch.fetch;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv6.IPv6Address;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which numeric addresses belong to the open internet. The ranges are those of IANA's registries of
 * special-purpose addresses (RFC 6890 and what came after it); of IPv6, only 2000::/3 is in use.
 */
final class Addresses {
    /** What an address is good for. */
    enum Kind {
        /** A server that anybody may reach. */
        GLOBAL,
        /** This machine, or a network behind the same door: only where somebody named the host. */
        PRIVATE,
        /** Nothing that a report could come from. */
        NEVER
    }

    /** Where an address lies. */
    record Range(Kind kind, String name) {}

    private record Block(IPAddress net, Range range) {}

    private static final Range OPEN = new Range(Kind.GLOBAL, "the open internet");
    private static final Range UNASSIGNED = new Range(Kind.NEVER, "unassigned IPv6");

    /** Of 2002::/16 and the like, the address inside could be any. */
    private static final List<Block> BLOCKS =
            List.of(
                    block("127.0.0.0/8", Kind.PRIVATE, "loopback"),
                    block("10.0.0.0/8", Kind.PRIVATE, "a private network"),
                    block("172.16.0.0/12", Kind.PRIVATE, "a private network"),
                    block("192.168.0.0/16", Kind.PRIVATE, "a private network"),
                    block("100.64.0.0/10", Kind.PRIVATE, "a carrier's private network"),
                    block("::1/128", Kind.PRIVATE, "loopback"),
                    block("fc00::/7", Kind.PRIVATE, "a private network"),
                    block("0.0.0.0/8", Kind.NEVER, "this network"),
                    block("169.254.0.0/16", Kind.NEVER, "link-local"),
                    block("192.0.0.0/24", Kind.NEVER, "protocol assignments"),
                    block("192.0.2.0/24", Kind.NEVER, "documentation"),
                    block("198.51.100.0/24", Kind.NEVER, "documentation"),
                    block("203.0.113.0/24", Kind.NEVER, "documentation"),
                    block("192.88.99.0/24", Kind.NEVER, "6to4"),
                    block("198.18.0.0/15", Kind.NEVER, "benchmarks"),
                    block("168.63.129.16/32", Kind.NEVER, "a cloud's own service"),
                    block("224.0.0.0/4", Kind.NEVER, "multicast"),
                    block("240.0.0.0/4", Kind.NEVER, "reserved"),
                    block("2001::/23", Kind.NEVER, "protocol assignments, Teredo among them"),
                    block("2001:db8::/32", Kind.NEVER, "documentation"),
                    block("3fff::/20", Kind.NEVER, "documentation"),
                    block("2002::/16", Kind.NEVER, "6to4"),
                    block("64:ff9b::/96", Kind.NEVER, "NAT64"),
                    block("64:ff9b:1::/48", Kind.NEVER, "NAT64"),
                    block("fe80::/10", Kind.NEVER, "link-local"),
                    block("fec0::/10", Kind.NEVER, "site-local"),
                    block("ff00::/8", Kind.NEVER, "multicast"),
                    block("::/96", Kind.NEVER, "IPv4 within IPv6"),
                    block("::ffff:0:0/96", Kind.NEVER, "IPv4 within IPv6"),
                    block("::ffff:0:0:0/96", Kind.NEVER, "IPv4 within IPv6"));

    private static final IPAddress IN_USE = parse("2000::/3");

    /** One address in its plain spelling: no masks, ranges, zones, octal, or missing parts. */
    private static final IPAddressStringParameters PLAIN =
            new IPAddressStringParameters.Builder()
                    .allowEmpty(false)
                    .allowAll(false)
                    .allowSingleSegment(false)
                    .allowPrefix(false)
                    .allowMask(false)
                    .allowPrefixOnly(false)
                    .allowWildcardedSeparator(false)
                    .getIPv4AddressParametersBuilder()
                    .allow_inet_aton(false)
                    .allowLeadingZeros(false)
                    .allowUnlimitedLeadingZeros(false)
                    .allowBinary(false)
                    .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
                    .getParentBuilder()
                    .getIPv6AddressParametersBuilder()
                    .allowZone(false)
                    .allowBase85(false)
                    .allowBinary(false)
                    .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
                    .getParentBuilder()
                    .toParams();

    private Addresses() {}

    /** Where an address lies. */
    static Range range(InetAddress address) {
        IPAddress found = new IPAddressGenerator().from(address.getAddress());
        return BLOCKS.stream()
                .filter(block -> block.net().contains(found))
                .map(Block::range)
                .findFirst()
                .orElseGet(() -> elsewhere(found));
    }

    /** An address that is written out in full, such as {@code 192.0.2.7} or {@code 2001:db8::7}. */
    static Optional<InetAddress> literal(String text) {
        IPAddress address = new IPAddressString(text, PLAIN).getAddress();
        return Optional.ofNullable(address)
                .map(found -> new IPAddressGenerator().from(found.getBytes()).toInetAddress());
    }

    /** The spelling that every spelling of an address leads to; no zone, no brackets. */
    static String canonical(InetAddress address) {
        return new IPAddressGenerator().from(address.getAddress()).toCanonicalString();
    }

    private static Range elsewhere(IPAddress address) {
        if (address instanceof IPv6Address six) {
            if (!IN_USE.contains(six)) return UNASSIGNED;
            if (isIsatap(six.getBytes())) return new Range(Kind.NEVER, "IPv4 within IPv6");
        }
        return OPEN;
    }

    /**
     * RFC 5214: the last eight bytes are 0:5efe or 200:5efe and an IPv4 address, in any network.
     */
    private static boolean isIsatap(byte[] six) {
        return (six[8] & ~2) == 0 && six[9] == 0 && six[10] == 0x5e && six[11] == (byte) 0xfe;
    }

    private static Block block(String net, Kind kind, String name) {
        return new Block(parse(net), new Range(kind, name));
    }

    private static IPAddress parse(String net) {
        IPAddress address = new IPAddressString(net).getAddress();
        if (address == null) throw new AssertionError("not a range of addresses: " + net);
        return address;
    }
}
