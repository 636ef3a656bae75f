package org.parallax.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a register holds.
 *
 * @param entries rows
 * @param names spellings, of all rows together
 * @param dated spellings that mean their actor on some days only
 * @param generic spellings that mean their actor in reports about its country only
 * @param ownScript rows with a spelling in a script other than Latin
 * @param ucdp different names that UCDP gives
 * @param byKind rows of each kind
 * @param byCountry rows of each country, by ISO 3166-1 alpha-2 code; world-wide bodies are in none
 */
public record RegisterStatistics(
        int entries,
        int names,
        int dated,
        int generic,
        int ownScript,
        int ucdp,
        Map<Actor.Kind, Integer> byKind,
        Map<String, Integer> byCountry) {
    /** Counted over all rows. */
    public static RegisterStatistics of(ActorRegister register) {
        List<Actor> all = register.all();
        List<Actor.Name> names = all.stream().flatMap(it -> it.names().stream()).toList();
        Map<Actor.Kind, Integer> byKind = new EnumMap<>(Actor.Kind.class);
        Map<String, Integer> byCountry = new TreeMap<>();
        for (Actor actor : all) {
            byKind.merge(actor.kind(), 1, Integer::sum);
            actor.country().ifPresent(it -> byCountry.merge(it, 1, Integer::sum));
        }
        return new RegisterStatistics(
                all.size(),
                names.size(),
                (int) names.stream().filter(RegisterStatistics::isDated).count(),
                (int) names.stream().filter(Actor.Name::generic).count(),
                (int) all.stream().filter(RegisterStatistics::hasOwnScript).count(),
                (int) all.stream().flatMap(it -> it.ucdp().stream()).distinct().count(),
                byKind,
                byCountry);
    }

    private static boolean isDated(Actor.Name name) {
        return name.from().isPresent() || name.to().isPresent();
    }

    private static boolean hasOwnScript(Actor actor) {
        return actor.names().stream().anyMatch(it -> !isLatin(it.words()));
    }

    /** True where every letter is of the Latin script. */
    private static boolean isLatin(String words) {
        return words.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
