package org.parallax.reading.names;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Scene.ActorMention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose "troops" a government speaks of: in "the Norland defence minister said troops had crossed
 * the river" they are Norland's, in whatever country the river is.
 */
final class OwnTroops {
    private static final Set<String> TROOPS = Words.set("forces.tsv", "own");
    private static final int HIGHEST = 6;

    private final ActorRegister register;
    private final Gazetteer gazetteer;
    private final Optional<LocalDate> day;

    /**
     * @param day the day that the report speaks of
     */
    OwnTroops(ActorRegister register, Gazetteer gazetteer, Optional<LocalDate> day) {
        this.register = register;
        this.gazetteer = gazetteer;
        this.day = day;
    }

    /** The mentions, with those of mere "troops" in the words of a government made its own. */
    List<ActorMention> of(Sentence sentence, Tree tree, List<ActorMention> actors) {
        return actors.stream().map(mention -> own(sentence, tree, actors, mention)).toList();
    }

    private ActorMention own(
            Sentence sentence, Tree tree, List<ActorMention> actors, ActorMention mention) {
        boolean mere =
                mention.to() - mention.from() == 1
                        && TROOPS.contains(sentence.fold(mention.from()))
                        && isUnowned(sentence, tree, mention.from());
        if (!mere) return mention;
        return speaker(tree, mention.from())
                .flatMap(speaker -> country(sentence, tree, actors, speaker))
                .flatMap(country ->
                        register.resolve(
                                register.sensesOf(sentence.fold(mention.from())),
                                day,
                                Optional.of(country)))
                .filter(actor -> actor.kind() == Actor.Kind.STATE_FORCES)
                .map(actor ->
                        new ActorMention(
                                mention.from(), mention.to(), Optional.of(actor), Optional.empty()))
                .orElse(mention);
    }

    /** Not "Lebanese troops", "RSF troops", "troops of the front", "its troops". */
    private boolean isUnowned(Sentence sentence, Tree tree, int troops) {
        return tree.children(troops, "nmod", "amod", "compound", "poss").stream()
                        .noneMatch(
                                child -> tree.hangs(child, "poss") || sentence.capitalised(child))
                && tree.objectsOf(troops, Set.of("of", "from")).isEmpty();
    }

    /** The subject of the verb of speech in whose content the token stands. */
    private static Optional<Integer> speaker(Tree tree, int token) {
        int at = token;
        for (int step = 0; step < HIGHEST && at >= 0; step++) {
            int above = tree.head(at);
            boolean said =
                    above >= 0 && tree.hangs(at, "ccomp") && Cues.of(tree.lemma(above)).isPresent();
            if (said) return tree.subject(above).filter(it -> it != token);
            at = above;
        }
        return Optional.empty();
    }

    /** The country whose troops the speaker commands, or speaks for. */
    private Optional<String> country(
            Sentence sentence, Tree tree, List<ActorMention> actors, int speaker) {
        Optional<Actor> named =
                actors.stream()
                        .filter(mention -> mention.covers(speaker))
                        .findFirst()
                        .flatMap(ActorMention::actor);
        if (named.isPresent()) {
            return named.filter(this::hasTroops).flatMap(Actor::country);
        }
        if (!Titles.isTitle(tree.lemma(speaker))) return Optional.empty();
        return tree.children(speaker, "nmod", "amod", "compound").stream()
                .flatMap(child -> gazetteer.countryOfDemonym(sentence.fold(child)).stream())
                .findFirst();
    }

    /** A state, its forces, or a person or ministry of either; not one of foreign affairs. */
    private boolean hasTroops(Actor actor) {
        Optional<Actor> body =
                actor.kind() == Actor.Kind.OFFICE_HOLDER
                        ? actor.parent().flatMap(register::byId)
                        : Optional.of(actor);
        return body.filter(it ->
                        it.kind() == Actor.Kind.STATE
                                || it.kind() == Actor.Kind.STATE_FORCES
                                || it.id().endsWith("ministry-of-defense"))
                .isPresent();
    }
}
