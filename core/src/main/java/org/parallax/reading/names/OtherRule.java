package org.parallax.reading.names;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Fold;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Sense;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether "security forces" without a name may be the state's. Where a report speaks of a
 * body of an authority that rules ground of its own in the country, and of nobody of the state,
 * they may as well be that authority's: whose they are is left open.
 */
final class OtherRule {
    /** Words of bodies that every ruler of ground has. */
    private static final Set<String> KEEPERS = Words.set("forces.tsv", "keeper");

    private final ActorRegister register;

    /** The heads of all bodies that are named, each with its kind. */
    private final Set<Actor> heads = new HashSet<>();

    /**
     * @param country ISO 3166-1 alpha-2 code of the country that the report is about
     */
    OtherRule(ActorRegister register, Document document, Optional<String> country) {
        this.register = register;
        for (Sentence sentence : document.sentences()) {
            for (Phrases.Match<Sense> match : register.phrases().all(sentence.folds())) {
                if (!sentence.capitalised(match.from())) continue;
                List<Sense> named =
                        match.values().stream().filter(it -> !it.name().generic()).toList();
                register.resolve(named, document.day(), country)
                        .filter(OtherRule::rules)
                        .filter(it -> it.country().equals(country))
                        .map(this::head)
                        .ifPresent(heads::add);
            }
        }
    }

    /** Bodies that act for who rules; not outlets, nor those who only treat or count. */
    private static boolean rules(Actor actor) {
        return actor.hasFighters()
                || actor.kind() == Actor.Kind.STATE
                || actor.kind() == Actor.Kind.AUTHORITY
                || actor.kind() == Actor.Kind.MINISTRY;
    }

    private Actor head(Actor actor) {
        Actor at = actor;
        Optional<Actor> above = Optional.of(actor);
        while (above.isPresent()) {
            at = above.get();
            above = at.parent().flatMap(register::byId);
        }
        return at;
    }

    /** True where the words need a name to say whose police they mean. */
    boolean leavesOpen(Sense sense) {
        boolean keeper =
                sense.name().generic()
                        && Stream.of(Fold.fold(sense.name().words()).split(" "))
                                .anyMatch(KEEPERS::contains);
        return keeper
                && !heads.contains(head(sense.actor()))
                && heads.stream().anyMatch(it -> it.kind() == Actor.Kind.AUTHORITY);
    }
}
