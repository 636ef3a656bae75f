package org.parallax.reading.names;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is named by one word before arms or fire: in "Turkish warplanes" the state whose arms they
 * are, in "regime shelling" whomever "the regime" means in the report's country on its day.
 */
final class CampWords {
    /** What is fought with. */
    private static final Set<String> ARMS = Words.set("forces.tsv", "arm");

    private static final Map<String, String> PHRASES = phrases();

    private final ActorRegister register;
    private final Gazetteer gazetteer;
    private final Optional<LocalDate> day;
    private final Optional<String> country;

    /**
     * @param day the day that the report speaks of
     * @param country ISO 3166-1 alpha-2 code of the country that it is about
     */
    CampWords(
            ActorRegister register,
            Gazetteer gazetteer,
            Optional<LocalDate> day,
            Optional<String> country) {
        this.register = register;
        this.gazetteer = gazetteer;
        this.day = day;
        this.country = country;
    }

    private static Map<String, String> phrases() {
        Map<String, String> phrases = new HashMap<>();
        Words.rows("camps.tsv", 2).forEach(row -> phrases.put(row.getFirst(), row.getLast()));
        return Map.copyOf(phrases);
    }

    /** The body that the word at {@code at} names by what stands after it. */
    Optional<Actor> at(Sentence sentence, int at) {
        String phrase = PHRASES.get(sentence.fold(at));
        if (phrase != null) {
            return isArm(sentence.fold(at + 1)) ? body(phrase) : Optional.empty();
        }
        if (!sentence.capitalised(at)) return Optional.empty();
        boolean joined = sentence.fold(at + 1).equals("and") && sentence.capitalised(at + 2);
        if (!isArm(sentence.fold(joined ? at + 3 : at + 1))) return Optional.empty();
        return gazetteer
                .countryOfDemonym(sentence.fold(at))
                .flatMap(gazetteer::country)
                .flatMap(place -> state(place.name()));
    }

    private static boolean isArm(String fold) {
        return ARMS.contains(fold)
                || fold.endsWith("s") && ARMS.contains(fold.substring(0, fold.length() - 1));
    }

    private Optional<Actor> body(String phrase) {
        return register.resolve(register.sensesOf(phrase), day, country)
                .filter(actor -> actor.kind() != Actor.Kind.PERSON_KIND);
    }

    private Optional<Actor> state(String name) {
        return register.resolve(register.sensesOf(name), day, country)
                .filter(actor -> actor.kind() == Actor.Kind.STATE);
    }
}
