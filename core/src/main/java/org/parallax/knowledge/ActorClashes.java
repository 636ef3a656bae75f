package org.parallax.knowledge;

import org.parallax.knowledge.Rows.Row;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two actors that one phrase means on one day in one country: nobody could tell which is meant, so
 * a table that says so contradicts itself or the register.
 */
final class ActorClashes {
    private ActorClashes() {}

    /**
     * Refuses rows whose names mean another actor already.
     *
     * @param rows of the table that is read, by the ids that they describe
     * @param all every actor as it will be, those of the rows among them
     * @throws RegisterFault for the first such row
     */
    static void refuse(Map<String, Row> rows, Collection<Actor> all) throws RegisterFault {
        Map<String, List<Sense>> own = new HashMap<>();
        for (Actor actor : all) {
            if (!rows.containsKey(actor.id())) continue;
            for (Actor.Name name : actor.names()) {
                own.computeIfAbsent(folded(name.words()), _ -> new ArrayList<>())
                        .add(new Sense(actor, name));
            }
        }
        for (Actor actor : all) {
            for (Actor.Name name : actor.names()) {
                Sense sense = new Sense(actor, name);
                Optional<Sense> other =
                        own.getOrDefault(folded(name.words()), List.of()).stream()
                                .filter(it -> clash(it, sense))
                                .findFirst();
                if (other.isPresent()) throw fault(rows, other.get(), sense);
            }
        }
    }

    /** The later of the two rows is at fault; a bundled actor has none. */
    private static RegisterFault fault(Map<String, Row> rows, Sense one, Sense other) {
        Row first = rows.get(one.actor().id());
        if (first == null) throw new AssertionError("only senses of the rows are compared");
        Row second = rows.getOrDefault(other.actor().id(), first);
        boolean swap = second.line() > first.line();
        String words = (swap ? other : one).name().words();
        String known = (swap ? one : other).actor().id();
        return (swap ? second : first)
                .fault(
                        "'%s' means '%s' on these days already".formatted(words, known),
                        "Write the days it means yours (%s@2025-01-01..), or give '%s' a row without it"
                                .formatted(words, known));
    }

    /** True where the two mean different actors, in the same reports and on the same days. */
    static boolean clash(Sense one, Sense other) {
        return !one.actor().id().equals(other.actor().id())
                && one.country().equals(other.country())
                && one.name().generic() == other.name().generic()
                && !before(one, other)
                && !before(other, one);
    }

    /** True where the first sense has ended before the second begins. */
    private static boolean before(Sense one, Sense other) {
        LocalDate end = one.name().to().orElse(LocalDate.MAX);
        return end.isBefore(other.name().from().orElse(LocalDate.MIN));
    }

    /** The phrase as the automaton sees it. */
    static String folded(String words) {
        return Tokenizer.tokens(words).stream()
                .map(Token::form)
                .map(Fold::fold)
                .collect(Collectors.joining(" "));
    }
}
