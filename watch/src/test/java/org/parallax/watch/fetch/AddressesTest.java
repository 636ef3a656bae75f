package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.watch.fetch.Addresses.Kind;

import java.io.IOException;
import java.net.InetAddress;
import java.util.SplittableRandom;

class AddressesTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1.0.0.0",
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.3.0",
                "192.88.98.255",
                "192.88.100.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "168.63.129.15",
                "168.63.129.17",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2001:db7:ffff::1",
                "2001:db9::1",
                "2001:ffff::1",
                "2003::1",
                "2606:4700::1111",
                "2a00::1",
                "3ffe::1",
                "3fff:1000::1",
                "2606:4700::5eff:1.1.1.1"
            })
    void theOpenInternetIsOpenUpToItsEdges(String text) throws IOException {
        assertEquals(Kind.GLOBAL, Addresses.range(InetAddress.getByName(text)).kind());
    }

    /** Two other opinions: whatever Java or the library calls special is not open here. */
    @Test
    void whatOthersCallSpecialIsNotOpen() throws IOException {
        SplittableRandom random = new SplittableRandom(19);
        int special = 0;
        for (int i = 0; i < 40_000; i++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            // the first bytes decide most of it: half of the time a small choice of them
            if (random.nextBoolean()) {
                int[] first = {0x00, 0x0a, 0x20, 0x7f, 0xa9, 0xac, 0xc0, 0xfc, 0xfe, 0xff, 0xe0};
                bytes[0] = (byte) first[random.nextInt(first.length)];
                if (random.nextBoolean()) bytes[1] = (byte) (random.nextInt(4) == 0 ? 0xfe : 0xa8);
                for (int k = 2; k < bytes.length - 4; k++) if (bytes[0] == 0) bytes[k] = 0;
            }
            InetAddress address = InetAddress.getByAddress(bytes);
            if (isSpecial(address)) {
                special++;
                assertTrue(Addresses.range(address).kind() != Kind.GLOBAL, "seed 19: " + address);
            }
        }
        assertTrue(special > 4_000, special + " special ones");
    }

    private static boolean isSpecial(InetAddress address) {
        boolean java =
                address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress();
        return java
                || switch (new IPAddressString(address.getHostAddress()).getAddress()) {
                    case IPv4Address four ->
                            four.isPrivate() || four.isLocal() || four.isLoopback();
                    case IPv6Address six ->
                            six.isUniqueLocal()
                                    || six.isLocal()
                                    || six.isTeredo()
                                    || six.is6To4()
                                    || six.isIPv4Mapped()
                                    || six.isIPv4Compatible()
                                    || six.isIPv4Translatable()
                                    || six.isWellKnownIPv4Translatable()
                                    || six.isIsatap();
                    default -> throw new AssertionError(address);
                };
    }
}
