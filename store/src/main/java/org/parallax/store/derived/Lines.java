package org.parallax.store.derived;

import java.util.Optional;
import java.util.stream.Stream;

/** A record as lines, with every name masked that is withheld: all of a table, or one by its id. */
public interface Lines {
    /** The lines of a table in their order; to be closed. */
    Stream<String> lines(Table table);

    /** The line of that id; empty where the table has none. */
    Optional<String> line(Table table, String id);

    /** How many lines a table has. */
    int count(Table table);
}
