package org.parallax.pipeline;

/** What the ids of bodies and persons are called in English. */
public interface Names {
    /**
     * The usual name of an actor.
     *
     * @param actor the register's id, or a name the register does not know, which is its own name
     */
    String of(String actor);
}
