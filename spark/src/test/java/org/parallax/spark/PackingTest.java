package org.parallax.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class PackingTest {
    private static final Quote QUOTE = new Quote("v-1", Part.TEXT, new Span(0, 4), "Four");

    static Stream<Object> nouns() {
        Map<String, Integer> order = new LinkedHashMap<>();
        for (String key : List.of("z", "a", "m")) order.put(key, key.length());
        return Stream.of(
                "Hama",
                "حماة, Čapljina, naïve, \uD83D\uDE00, half a pair: \uD83D",
                "",
                Long.MIN_VALUE,
                -7,
                -0.0,
                Double.NaN,
                true,
                LocalDate.of(1944, 2, 29),
                Part.TITLE,
                List.of(),
                List.of("a", "a", List.of(1L)),
                new LinkedHashSet<>(List.of("z", "a", "m")),
                order,
                Optional.empty(),
                Optional.of(Optional.of("a")),
                OptionalLong.of(12),
                OptionalLong.empty(),
                OptionalInt.of(3),
                OptionalInt.empty(),
                Report.of("v-1", "Four people were killed.").publishedOn(LocalDate.EPOCH),
                List.of(QUOTE, QUOTE));
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void whatArrivesIsWhatLeft(Object noun) {
        Object arrived = Unpacking.unpack(Packing.pack(noun));
        assertEquals(noun, arrived);
        assertEquals(noun.toString(), arrived.toString()); // and in its order
    }

    @Test
    void oneObjectStaysOne() {
        List<?> arrived = (List<?>) Unpacking.unpack(Packing.pack(List.of(QUOTE, QUOTE)));
        assertSame(arrived.getFirst(), arrived.getLast());
    }

    @Test
    void whatIsNoNounIsRefusedByName() {
        Object counter = new AtomicInteger();
        String said =
                assertThrows(IllegalArgumentException.class, () -> Packing.pack(List.of(counter)))
                        .getMessage();
        assertEquals("no noun that travels: java.util.concurrent.atomic.AtomicInteger", said);
    }
}
