package org.parallax.reading.names;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Fold;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Sense;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether "security forces" without a name may be the state's. Where a report speaks of a
 * body of an authority that rules ground of its own in the country, they may as well be that
 * authority's: whose they are is left open. Where it speaks of the state too, they are the state's
 * only if the state alone is spoken of beside them, in their sentence or else in the nearest one
 * before: "the interior ministry said security forces had arrested two men".
 */
final class OtherRule {
    /** Words of bodies that every ruler of ground has. */
    private static final Set<String> KEEPERS = Words.set("forces.tsv", "keeper");

    private final ActorRegister register;

    private final List<Sentence> sentences;
    private final Optional<LocalDate> day;
    private final Optional<String> country;

    /** The heads of all bodies that are named, each with its kind. */
    private final Set<Actor> heads = new HashSet<>();

    /**
     * @param country ISO 3166-1 alpha-2 code of the country that the report is about
     */
    OtherRule(ActorRegister register, Document document, Optional<String> country) {
        this.register = register;
        this.day = document.day();
        this.country = country;
        this.sentences = document.sentences();
        for (Sentence sentence : sentences) heads.addAll(headsIn(sentence));
    }

    private Set<Actor> headsIn(Sentence sentence) {
        Set<Actor> found = new HashSet<>();
        for (Phrases.Match<Sense> match : register.phrases().all(sentence.folds())) {
            boolean capital = sentence.capitalised(match.from());
            List<Sense> named =
                    match.values().stream()
                            .filter(it -> capital && !it.name().generic() || isOffice(it))
                            .toList();
            register.resolve(named, day, country)
                    .filter(OtherRule::rules)
                    .filter(it -> it.country().equals(country))
                    .map(this::head)
                    .ifPresent(found::add);
        }
        return found;
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

    /**
     * True where the words need a name to say whose police they mean.
     *
     * @param sentence in which they stand
     */
    boolean leavesOpen(Sense sense, Sentence sentence) {
        boolean keeper =
                sense.name().generic()
                        && Stream.of(Fold.fold(sense.name().words()).split(" "))
                                .anyMatch(KEEPERS::contains);
        if (!keeper || !isRuledByOthers(heads)) return false;
        Actor own = head(sense.actor());
        if (!heads.contains(own)) return true;
        Set<Actor> beside = beside(sentence);
        return !beside.contains(own) || isRuledByOthers(beside);
    }

    /** Whose bodies the sentence speaks of, or else the nearest one before it that does. */
    private Set<Actor> beside(Sentence sentence) {
        for (int at = sentence.index(); at >= 0; at--) {
            Set<Actor> named = headsIn(sentences.get(at));
            if (!named.isEmpty()) return named;
        }
        return Set.of();
    }

    /** "the interior ministry", which many write small and without its country. */
    private static boolean isOffice(Sense sense) {
        return sense.actor().kind() == Actor.Kind.MINISTRY;
    }

    private static boolean isRuledByOthers(Set<Actor> heads) {
        return heads.stream().anyMatch(it -> it.kind() == Actor.Kind.AUTHORITY);
    }
}
