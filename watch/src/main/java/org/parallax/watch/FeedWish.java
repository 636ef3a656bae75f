package org.parallax.watch;

import org.parallax.watch.Pacing.Wish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a feed wants to be asked, by its own words: {@code ttl} and {@code skipHours} of RSS,
 * {@code sy:updatePeriod}. They stand before the items, and are looked for in the bytes: a feed
 * that is read otherwise, or has none, is asked at our pace.
 */
final class FeedWish {
    private static final int HEAD = 64 * 1024;
    private static final Pattern ITEM = Pattern.compile("<(?:item|entry)[\\s>]");
    private static final Pattern TTL = Pattern.compile("<ttl>\\s{0,20}(\\d{1,6})\\s{0,20}</ttl>");
    private static final Pattern SKIP =
            Pattern.compile("<skipHours>((?:\\s|</?hour>|\\d){0,2000})</skipHours>");
    private static final Pattern HOUR =
            Pattern.compile("<hour>\\s{0,20}(\\d{1,2})\\s{0,20}</hour>");
    private static final Pattern PERIOD =
            Pattern.compile(
                    "<sy:updatePeriod>\\s{0,20}(hourly|daily|weekly|monthly|yearly)\\s{0,20}<");
    private static final Pattern FREQUENCY =
            Pattern.compile("<sy:updateFrequency>\\s{0,20}(\\d{1,4})\\s{0,20}<");

    private FeedWish() {}

    static Wish of(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher item = ITEM.matcher(head);
        String before = item.find() ? head.substring(0, item.start()) : head;
        return new Wish(ttl(before).or(() -> period(before)), skipHours(before));
    }

    private static Optional<Duration> ttl(String head) {
        Matcher ttl = TTL.matcher(head);
        return ttl.find()
                ? Optional.of(Duration.ofMinutes(Long.parseLong(ttl.group(1))))
                : Optional.empty();
    }

    private static Optional<Duration> period(String head) {
        Matcher period = PERIOD.matcher(head);
        if (!period.find()) return Optional.empty();
        Duration whole =
                switch (period.group(1).toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Duration.ofHours(1);
                    case "daily" -> Duration.ofDays(1);
                    case "weekly" -> Duration.ofDays(7);
                    default -> Duration.ofDays(30);
                };
        Matcher frequency = FREQUENCY.matcher(head);
        long times = frequency.find() ? Long.parseLong(frequency.group(1)) : 1;
        return Optional.of(whole.dividedBy(Math.max(1, times)));
    }

    private static Set<Integer> skipHours(String head) {
        Set<Integer> hours = new HashSet<>();
        Matcher skip = SKIP.matcher(head);
        if (!skip.find()) return hours;
        Matcher hour = HOUR.matcher(skip.group(1));
        while (hour.find()) hours.add(Integer.parseInt(hour.group(1)) % 24);
        return hours;
    }
}
