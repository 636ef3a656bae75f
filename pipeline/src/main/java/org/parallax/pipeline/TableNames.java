package org.parallax.pipeline;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;

/**
 * What the tables of a run call ids, and where those lie.
 *
 * @param sites of the same tables
 */
record TableNames(ActorRegister actors, Sites sites) implements Names {
    @Override
    public String of(String actor) {
        return actors.byId(actor).map(Actor::name).orElse(actor);
    }
}
