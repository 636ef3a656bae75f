package org.parallax.watch;

import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.feed.Opml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The feeds that a caller names: addresses, lists of addresses (one a line, {@code #} for remarks),
 * OPML files; any mix.
 *
 * @param addresses each once, in their one spelling
 * @param faults a line each, {@code PLACE: KIND: what was found. what to do}
 */
public record FeedsNamed(List<String> addresses, List<String> faults) {
    private static final int LIMIT_BYTES = 16 << 20;
    private static final Pattern FEED_SCHEME =
            Pattern.compile("(?i)^feed:(?://)?(?=https?://)|^feed:(?=//)");
    private static final Pattern WEB = Pattern.compile("(?i)^(?:https?|feed):.*");

    public FeedsNamed {
        addresses = List.copyOf(addresses);
        faults = List.copyOf(faults);
    }

    /** Reads what is named; opens no connection. */
    public static FeedsNamed in(List<String> named) {
        Gathering gathering = new Gathering();
        for (String name : named) {
            if (WEB.matcher(name).matches()) gathering.address(name, name);
            else gathering.file(name);
        }
        return new FeedsNamed(List.copyOf(gathering.addresses), gathering.faults);
    }

    private static final class Gathering {
        final Set<String> addresses = new LinkedHashSet<>();
        final List<String> faults = new ArrayList<>();

        void address(String typed, String place) {
            String plain = FEED_SCHEME.matcher(typed.strip()).replaceFirst("");
            if (plain.startsWith("//")) plain = "http:" + plain;
            Optional<Spot> spot = Spot.of(plain);
            if (spot.isPresent()) addresses.add(spot.get().address().canonical());
            else
                fault(
                        place,
                        FaultKind.BAD_FIELD,
                        "'" + clipped(typed) + "' is no address of the web",
                        "write https://HOST/PATH");
        }

        void file(String name) {
            try {
                byte[] bytes;
                try (InputStream in = Files.newInputStream(Path.of(name))) {
                    bytes = in.readNBytes(LIMIT_BYTES);
                }
                if (isXml(bytes)) opml(name, bytes);
                else lines(name, bytes);
            } catch (InvalidPathException e) {
                fault(name, FaultKind.NOT_FOUND, "this is no path", "check the name");
            } catch (IOException e) {
                boolean there = Files.exists(Path.of(name));
                fault(
                        name,
                        there ? FaultKind.UNREADABLE : FaultKind.NOT_FOUND,
                        there ? "reading failed" : "there is no such file",
                        there
                                ? "name a file, and check its permissions"
                                : "name a list of feeds, or an address that begins with https://");
            }
        }

        private static boolean isXml(byte[] bytes) {
            for (byte b : bytes) {
                if (b == '<') return true;
                if (b > ' ') return false; // white space, marks of order and NULs of UTF-16
            }
            return false;
        }

        private void opml(String name, byte[] bytes) {
            try {
                Opml.parse(bytes).forEach(feed -> address(feed.url(), name));
            } catch (Unreadable e) {
                fault(name, e.kind(), e.found(), e.remedy());
            }
        }

        private void lines(String name, byte[] bytes) {
            List<String> lines = Decoder.decode(bytes, Declared.NOTHING).text().lines().toList();
            int before = addresses.size() + faults.size();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (line.isEmpty() || line.startsWith("#")) continue;
                address(line.split("\\s", 2)[0], name + ":" + (i + 1));
            }
            boolean nothing = lines.stream().allMatch(it -> it.isBlank() || it.startsWith("#"));
            if (nothing && before == addresses.size() + faults.size()) {
                fault(name, FaultKind.EMPTY, "it lists no feed", "write one address a line");
            }
        }

        private void fault(String place, FaultKind kind, String found, String remedy) {
            faults.add(oneLine(place + ": " + kind + ": " + found + ". " + remedy));
        }

        /** What was found may hold line breaks and terminal escapes. */
        private static String oneLine(String told) {
            return told.codePoints()
                    .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? 0xFFFD : c)
                    .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();
        }

        private static String clipped(String typed) {
            return typed.length() <= 60 ? typed : typed.substring(0, 60) + "…";
        }
    }
}
