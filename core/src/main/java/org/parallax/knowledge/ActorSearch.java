package org.parallax.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds actors by whatever a person remembers of them: an id, a spelling, a part of one. */
public final class ActorSearch {
    private ActorSearch() {}

    /**
     * Those meant, the best fit first: by their id or UCDP's name; else by one of their spellings
     * as a whole; else by whole words inside an id or a spelling; else by any part of one.
     *
     * @return in each class in the order of the table; empty where nothing fits
     */
    public static List<Actor> find(ActorRegister register, String words) {
        List<Actor> exact = new ArrayList<>(register.byId(words.strip()).stream().toList());
        if (exact.isEmpty()) exact.addAll(register.ofUcdp(words.strip()));
        if (!exact.isEmpty()) return List.copyOf(exact);
        Set<Actor> named = new LinkedHashSet<>();
        register.sensesOf(words).forEach(sense -> named.add(sense.actor()));
        if (!named.isEmpty()) return List.copyOf(named);
        String wanted = ActorClashes.folded(words);
        if (wanted.isEmpty()) return List.of();
        List<Actor> whole =
                holding(register, text -> (" " + text + " ").contains(" " + wanted + " "));
        return whole.isEmpty() ? holding(register, text -> text.contains(wanted)) : whole;
    }

    private static List<Actor> holding(ActorRegister register, Predicate<String> holds) {
        return register.all().stream()
                .filter(actor -> texts(actor).map(ActorClashes::folded).anyMatch(holds))
                .toList();
    }

    private static Stream<String> texts(Actor actor) {
        Stream<String> names = actor.names().stream().map(Actor.Name::words);
        return Stream.concat(
                Stream.concat(Stream.of(actor.id(), actor.name()), actor.ucdp().stream()), names);
    }
}
