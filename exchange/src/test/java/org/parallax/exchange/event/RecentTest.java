package org.parallax.exchange.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RecentTest {
    private final List<String> read = new ArrayList<>();

    private Optional<String> read(String id) {
        read.add(id);
        return id.startsWith("no") ? Optional.empty() : Optional.of("what " + id + " is");
    }

    @Test
    void whatWasAskedForLongestAgoIsReadAgain() {
        Recent<String> recent = new Recent<>(2);
        for (String id : List.of("a", "b", "a", "c", "a", "b")) {
            assertEquals(Optional.of("what " + id + " is"), recent.of(id, this::read));
        }
        assertEquals(List.of("a", "b", "c", "b"), read);
    }

    @Test
    void whatIsNotThereIsKnownNotToBe() {
        Recent<String> recent = new Recent<>(1);
        assertEquals(Optional.empty(), recent.of("nobody", this::read));
        assertEquals(Optional.empty(), recent.of("nobody", this::read));
        assertEquals(List.of("nobody"), read);
    }

    @Test
    void oneThatKeepsNothingIsNoneAtAll() {
        assertThrows(IllegalArgumentException.class, () -> new Recent<String>(0));
    }
}
