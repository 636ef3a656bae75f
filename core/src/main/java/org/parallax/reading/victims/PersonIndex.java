package org.parallax.reading.victims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persons of a report by the words that they may be called by alone. */
final class PersonIndex {
    private final Map<String, List<Person>> byWord = new HashMap<>();

    void add(Person person, List<String> words) {
        put(words.getLast(), person);
        if (words.size() > 1) put(words.getFirst(), person);
    }

    private void put(String word, Person person) {
        byWord.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(person);
    }

    /** The one whom the words name; of several with one family name, the last. */
    Optional<Person> find(List<String> words) {
        List<Person> called =
                byWord.getOrDefault(words.getLast(), List.of()).stream()
                        .filter(person -> person.isCalled(words))
                        .toList();
        return called.isEmpty() ? Optional.empty() : Optional.of(called.getLast());
    }
}
