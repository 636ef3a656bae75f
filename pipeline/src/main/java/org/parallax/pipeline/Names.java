package org.parallax.pipeline;

/** What the ids of bodies and persons are called in English, and where those of places lie. */
public interface Names {
    /**
     * The usual name of an actor.
     *
     * @param actor the register's id, or a name the register does not know, which is its own name
     */
    String of(String actor);

    /** What the tables of a run call them. */
    static Names of(Tables tables) {
        return new TableNames(tables.actors(), Sites.of(tables));
    }

    /** What is known of places; nothing where no gazetteer is asked. */
    default Sites sites() {
        return Sites.none();
    }
}
