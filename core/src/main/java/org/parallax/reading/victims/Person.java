package org.parallax.reading.victims;

import org.parallax.reading.victims.Sign.Told;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person while a report is gone through: every place where it names them. */
final class Person {
    private NameRun fullest;
    private Traits traits = Traits.NONE;
    private final Map<Told, Sign> signs = new EnumMap<>(Told.class);
    private final Map<Told, NameRun> told = new EnumMap<>(Told.class);
    private final List<NameRun> runs = new ArrayList<>();

    Person(NameRun first) {
        this.fullest = first;
    }

    void add(NameRun run, Traits more, Optional<Sign> sign) {
        if (run.words().size() > fullest.words().size()) fullest = run;
        runs.add(run);
        traits = traits.or(more);
        sign.ifPresent(it -> {
            signs.putIfAbsent(it.told(), it);
            told.putIfAbsent(it.told(), run);
        });
    }

    NameRun name() {
        return fullest;
    }

    Traits traits() {
        return traits;
    }

    /** Every place where the report names the person, in text order. */
    List<NameRun> runs() {
        return runs;
    }

    /** The worst that is told; empty for one who is told of as the doer, or without harm. */
    Optional<Sign> sign() {
        return signs.values().stream().findFirst().filter(it -> it.told() != Told.SUSPECT);
    }

    /** Where the worst is told first. */
    Optional<NameRun> told() {
        return told.values().stream().findFirst();
    }

    private static boolean ends(List<String> one, List<String> other) {
        return one.getFirst().equals(other.getFirst()) && one.getLast().equals(other.getLast());
    }

    /** "Petrov" once "Dana Petrov" is known, or "Dana Marie Petrov". */
    boolean isCalled(List<String> words) {
        List<String> own = fullest.words();
        if (words.size() == 1)
            return own.getLast().equals(words.getFirst())
                    || own.getFirst().equals(words.getFirst());
        if (words.size() >= own.size()) return ends(own, words) && own.size() > 1;
        return ends(own, words) || own.subList(own.size() - words.size(), own.size()).equals(words);
    }
}
