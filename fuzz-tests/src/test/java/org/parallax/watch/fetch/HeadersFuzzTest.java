package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Faults;
import org.parallax.fuzz.Quick;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What servers write into headers: when to come back, where to go, which host that is. */
class HeadersFuzzTest {
    private static final Instant NOW = Instant.parse("2026-01-06T12:00:00Z");

    @FuzzTest(maxDuration = "0s")
    void headers(byte[] data) throws Exception {
        Quick.check(data, HeadersFuzzTest::promises);
    }

    private static void promises(byte[] data) throws NotAsked {
        String value = new String(data, StandardCharsets.ISO_8859_1);
        RetryAfter.read(value, NOW)
                .ifPresent(until -> {
                    assertFalse(until.isBefore(NOW), "before now: " + until);
                    assertFalse(until.isAfter(NOW.plus(RetryAfter.LONGEST)), "far off: " + until);
                });
        redirect(value);
        host(value);
        host(new String(data, StandardCharsets.UTF_8));
        try {
            Permit permit = Permit.of(value);
            assertEquals(permit.host(), HostName.of(permit.host()));
        } catch (IllegalArgumentException refused) {
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
    }

    private static void redirect(String location) throws NotAsked {
        Target to;
        try {
            to = Target.of(URI.create("https://harbour.example/a/b?c=1")).resolve(location);
        } catch (NotAsked refused) {
            Faults.oneLine(refused);
            return;
        }
        assertEquals(to, Target.of(to.uri()), "asked as checked: " + to.uri());
        assertFalse(to.host().matches(".*[@/\\\\\\s].*"), "no host: " + to.host());
        assertTrue(to.path().chars().allMatch(c -> c > ' ' && c < 0x7f), "bare: " + to.path());
    }

    private static void host(String typed) throws NotAsked {
        String host;
        try {
            host = HostName.of(typed);
        } catch (NotAsked refused) {
            Faults.oneLine(refused);
            assertTrue(refused.why().length() < 300, refused.why());
            return;
        }
        assertEquals(host, HostName.of(host), "one spelling");
        assertTrue(host.chars().allMatch(c -> c > ' ' && c < 0x7f), "ASCII: " + host);
        HostName.literal(host)
                .ifPresent(address ->
                        assertFalse(address.isMulticastAddress() && host.isEmpty(), host));
    }
}
