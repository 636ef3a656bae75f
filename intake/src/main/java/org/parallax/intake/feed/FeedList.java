package org.parallax.intake.feed;

import org.parallax.intake.bytes.Address;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A plain list of feeds: one address a line; empty lines and those that begin with {@code #} are
 * passed over.
 *
 * @param urls each once
 */
public record FeedList(List<String> urls, List<Fault> faults) {
    private static final int SHOWN_CHARS = 80;

    public FeedList {
        urls = List.copyOf(urls);
        faults = List.copyOf(faults);
    }

    /**
     * A line that is no address.
     *
     * @param line counted from 1
     * @param found what is wrong with it
     */
    public record Fault(int line, String found) {}

    public static FeedList parse(String text) {
        Set<String> urls = new LinkedHashSet<>();
        List<Fault> faults = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String entry = line.strip();
            if (number == 1 && entry.startsWith("\uFEFF")) entry = entry.substring(1).strip();
            if (entry.isEmpty() || entry.startsWith("#")) continue;
            if (isAddress(entry)) urls.add(entry);
            else faults.add(new Fault(number, "no address of the web: " + shown(entry)));
        }
        return new FeedList(List.copyOf(urls), faults);
    }

    private static boolean isAddress(String entry) {
        boolean broken = entry.chars().anyMatch(c -> Character.isWhitespace(c) || c < ' ');
        return !broken && Links.isWeb(entry) && Address.of(entry).isPresent();
    }

    private static String shown(String entry) {
        return entry.length() <= SHOWN_CHARS ? entry : entry.substring(0, SHOWN_CHARS) + "…";
    }
}
