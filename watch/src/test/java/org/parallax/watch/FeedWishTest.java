package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.watch.Pacing.Wish;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class FeedWishTest {
    @ParameterizedTest(name = "{0}: {1}, without the hours {2}")
    @CsvSource({
        "<channel><ttl>60</ttl>, PT1H, ''",
        "<channel><ttl> 30 </ttl><item>, PT30M, ''",
        "<channel><item><ttl>60</ttl>, , ''",
        "<ttl>soon</ttl>, , ''",
        "<sy:updatePeriod>hourly</sy:updatePeriod>, PT1H, ''",
        "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>,"
                + " PT15M, ''",
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>, PT24H,"
                + " ''",
        "<skipHours><hour>0</hour><hour>23</hour><hour>24</hour></skipHours>, , 0 23",
        "<skipHours><hour>ten</hour></skipHours>, , ''"
    })
    void isReadFromTheHead(String feed, Duration wait, String hours) {
        Set<Integer> skipped =
                Arrays.stream(hours.split(" "))
                        .filter(it -> !it.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet());
        assertEquals(
                new Wish(Optional.ofNullable(wait), skipped), FeedWish.of(feed.getBytes(UTF_8)));
    }
}
