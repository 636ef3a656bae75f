package org.parallax.reading.scene;

import org.parallax.knowledge.Actor;
import org.parallax.reading.scene.Scene.ActorMention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whoever a noun phrase names, as far as it can be told: "fighters of the northern front" name the
 * front.
 *
 * @param actor the register's entry; empty for one it does not know
 * @param person the fullest name of a person; empty for a body
 * @param from the first token of the words that name it
 * @param to one past the last
 */
public record Party(Optional<Actor> actor, Optional<String> person, int from, int to) {
    public static Party of(ActorMention mention) {
        return new Party(mention.actor(), mention.person(), mention.from(), mention.to());
    }

    /** The body spoken for: an office holder's organisation, else the actor itself. */
    public Optional<String> body() {
        return actor.map(
                a -> a.kind() == Actor.Kind.OFFICE_HOLDER ? a.parent().orElse(a.id()) : a.id());
    }

    /** "gunmen", "residents": a kind of people, no body. */
    public boolean isKind() {
        return actor.filter(a -> a.kind() == Actor.Kind.PERSON_KIND).isPresent();
    }

    /** The same on a day: who has left office speaks for nobody but himself. */
    public Party on(Optional<LocalDate> day) {
        boolean left =
                actor.filter(a -> a.kind() == Actor.Kind.OFFICE_HOLDER)
                        .flatMap(Actor::to)
                        .flatMap(last -> day.map(last::isBefore))
                        .orElse(false);
        return left ? new Party(actor.map(Actor::outOfOffice), person, from, to) : this;
    }
}
