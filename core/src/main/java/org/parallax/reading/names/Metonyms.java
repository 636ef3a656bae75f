package org.parallax.reading.names;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Precision;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.Fold;
import org.parallax.knowledge.Place;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Scene.ActorMention;
import org.parallax.reading.scene.Scene.PlaceMention;
import org.parallax.reading.scene.Scene.Use;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that both a place and a government go by, told apart with the syntax at hand: "Damascus
 * said" is a government and no place, "struck Damascus" and "in Damascus" a place and no
 * government, "the Niger river" no government either.
 *
 * @param actors without the governments whose names only say where
 * @param places a capital that is hit is ground
 */
public record Metonyms(List<ActorMention> actors, List<PlaceMention> places) {
    /** "in Damascus": one is not inside a government. */
    private static final Set<String> INSIDE = Words.set("place-links.tsv", "inside");

    /** "the junta in Norland": whoever governs there is named by the place. */
    private static final Set<String> RULE = Words.set("parties.tsv", "rules");

    /** "captured Damascus": a verb of ground. */
    private static final Set<String> TAKES =
            Words.rows("control.tsv", 4).stream()
                    .filter(row -> row.get(1).equals("V"))
                    .map(List::getFirst)
                    .collect(Collectors.toUnmodifiableSet());

    /** "the Kabul bombing" tells where, "Damascus airstrikes" may tell whose. */
    private static final Set<IncidentType> SOMEWHERE =
            Set.of(
                    IncidentType.BOMBING,
                    IncidentType.SUICIDE_BOMBING,
                    IncidentType.ARMED_CLASH,
                    IncidentType.SHOOTING,
                    IncidentType.ATTACK);

    /** After "in Upton, Norland": not "in Upton, Norland said". */
    private static final Set<String> CLOSES =
            Set.of(
                    "", ".", ",", ";", ":", ")", "-", "on", "in", "at", "by", "after", "when",
                    "where");

    /** "an attack on Damascus", "an airstrike against Damascus". */
    private static final Set<String> UPON = Set.of("on", "against", "at");

    /**
     * @param tree the syntax of the sentence, where it has one
     */
    public static Metonyms settled(
            Sentence sentence,
            Optional<Tree> tree,
            List<ActorMention> actors,
            List<PlaceMention> places) {
        List<PlaceMention> settled = new ArrayList<>();
        List<ActorMention> left = new ArrayList<>(actors);
        for (PlaceMention place : places) {
            if (actors.stream().anyMatch(actor -> isPersonsName(sentence, actor, place))) continue;
            boolean hit =
                    isCapital(place) && tree.filter(it -> isHit(sentence, it, place)).isPresent();
            boolean ground = hit || isWhere(sentence, place, settled);
            PlaceMention each = hit ? ground(place) : place;
            left.removeIf(actor ->
                    each.from() <= actor.from()
                            && actor.to() <= each.to()
                            && (ground && isState(actor) || isInsideName(actor, each)));
            settled.add(each);
        }
        return new Metonyms(left, settled);
    }

    private static PlaceMention ground(PlaceMention place) {
        return new PlaceMention(place.from(), place.to(), place.place(), place.doubt(), Use.GROUND);
    }

    /** "Jordan Miller": a person's own name, and no country; "the Upton governor" is no name. */
    private static boolean isPersonsName(
            Sentence sentence, ActorMention actor, PlaceMention place) {
        if (place.from() < actor.from() || place.to() > actor.to()) return false;
        return actor.person().isPresent()
                && actor.actor()
                        .map(Actor::name)
                        .map(name -> List.of(Fold.fold(name).split(" ")))
                        .filter(name ->
                                name.containsAll(
                                        sentence.folds().subList(place.from(), place.to())))
                        .isPresent();
    }

    private static boolean isState(ActorMention actor) {
        return actor.actor().filter(it -> it.kind() == Actor.Kind.STATE).isPresent();
    }

    /** "Norland" in "the Norland river". */
    private static boolean isInsideName(ActorMention actor, PlaceMention place) {
        return place.use() == Use.GROUND && actor.to() - actor.from() < place.to() - place.from();
    }

    /** A country that is hit may well be meant as a state; a town that is hit is a town. */
    private static boolean isCapital(PlaceMention place) {
        return place.use() != Use.IN_NAME
                && place.place().filter(it -> it.precision() != Precision.COUNTRY).isPresent();
    }

    /** What violence is done to, or where it is done. */
    private static boolean isHit(Sentence sentence, Tree tree, PlaceMention place) {
        int name = place.to() - 1;
        int head = tree.head(name);
        if (head < 0) return false;
        if (tree.hangs(name, "dobj", "nsubjpass"))
            return TAKES.contains(tree.lemma(head)) || isDoneToPlaces(tree.lemma(head));
        if (tree.hangs(name, "compound", "nmod"))
            return Violence.noun(tree.lemma(head))
                    .or(() -> Violence.noun(sentence.fold(head)))
                    .filter(word -> SOMEWHERE.contains(word.type()))
                    .isPresent();
        int above = tree.hangs(name, "pobj") ? tree.head(head) : -1;
        return above >= 0
                && UPON.contains(tree.lemma(head))
                && (Violence.noun(tree.lemma(above)).isPresent()
                        || Violence.verb(tree.lemma(above)).isPresent());
    }

    /** Towns are shelled, people are killed and governments fought. */
    private static boolean isDoneToPlaces(String verb) {
        return Harm.verb(verb).isEmpty()
                && Violence.verb(verb)
                        .filter(word -> word.type() != IncidentType.ARMED_CLASH)
                        .isPresent();
    }

    private static boolean isIn(PlaceMention town, PlaceMention country) {
        Optional<String> own = town.place().map(Place::country);
        return town.use() == Use.GROUND
                && own.isPresent()
                && own.equals(country.place().map(Place::country));
    }

    /** "in Norland", "Upton, Norland"; not "soldiers from Norland", "the junta in Norland". */
    private static boolean isWhere(
            Sentence sentence, PlaceMention place, List<PlaceMention> before) {
        int link = place.from() - 1;
        if (sentence.fold(link).equals(","))
            return CLOSES.contains(sentence.fold(place.to()))
                    && before.stream().anyMatch(it -> it.to() == link && isIn(it, place));
        return INSIDE.contains(sentence.fold(link)) && !RULE.contains(sentence.fold(link - 1));
    }
}
