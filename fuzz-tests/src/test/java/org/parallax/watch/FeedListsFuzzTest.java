package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Quick;
import org.parallax.fuzz.Texts;
import org.parallax.text.Capture.Header;
import org.parallax.text.Capture.Hop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Lists of feeds that a person names, what a feed wishes, and what its headers say. */
class FeedListsFuzzTest {
    private static final Path FILE = file();

    private static Path file() {
        try {
            Path file = Files.createTempFile("feeds", ".list");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest(maxDuration = "0s")
    void lists(byte[] data) throws Exception {
        Quick.check(data, FeedListsFuzzTest::promises);
    }

    private static void promises(byte[] data) throws IOException {
        Files.write(FILE, data);
        FeedsNamed named = FeedsNamed.in(List.of(FILE.toString()));
        assertEquals(named, FeedsNamed.in(List.of(FILE.toString())), "same bytes, same feeds");
        assertFalse(named.addresses().isEmpty() && named.faults().isEmpty(), "nothing is told");
        assertEquals(named.addresses().size(), new HashSet<>(named.addresses()).size(), "once");
        assertEquals(
                named.addresses(), FeedsNamed.in(named.addresses()).addresses(), "one spelling");
        for (String fault : named.faults()) {
            assertFalse(fault.chars().anyMatch(c -> c == '\n' || c == '\r'), "a line: " + fault);
        }
        wish(FeedWish.of(data).atLeast(headers(Texts.utf8(data))));
        Spot.of(Texts.utf8(data)).ifPresent(FeedListsFuzzTest::spot);
    }

    private static void wish(Pacing.Wish wish) {
        assertFalse(wish.atLeast().map(Duration::isNegative).orElse(false), "" + wish);
        assertTrue(wish.skipHours().stream().allMatch(hour -> hour >= 0 && hour < 24), "" + wish);
    }

    private static Optional<Duration> headers(String value) {
        List<Header> all =
                List.of(new Header("Content-Type", value), new Header("Cache-Control", value));
        Hop hop = new Hop("https://harbour.example/", Optional.empty(), Optional.empty(), 200, all);
        Headers headers = Headers.of(List.of(hop));
        assertFalse(headers.type().map(String::isEmpty).orElse(false));
        assertFalse(headers.charset().map(String::isBlank).orElse(false));
        return headers.maxAge();
    }

    private static void spot(Spot spot) {
        assertEquals(Optional.of(spot), Spot.of(spot.address().canonical()), "one spelling");
        assertFalse(spot.plain().isBlank() || spot.outlet().isBlank(), "" + spot);
        assertTrue(spot.undressed().length() <= spot.plain().length(), "" + spot);
    }
}
