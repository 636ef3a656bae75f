package org.parallax.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reports with what others found in them, and how to compare. Implementations hold nothing between
 * calls.
 */
interface GoldSet {
    /** A word such as {@code fakes}; the name of its folder unless {@link #isAt} says otherwise. */
    String name();

    /** The first is the headline. */
    List<Measure> measures();

    /** True where the reports and their gold lie below {@code data}. */
    boolean isAt(Path data);

    /**
     * Has the program do its work on every report and compares.
     *
     * @return in the gold's order
     * @throws IOException where a file cannot be read
     * @throws IllegalArgumentException where the gold is not as expected, with file and line
     */
    List<Item> score(Path data, Program program) throws IOException;

    /**
     * True where {@link Split} parts what may be looked at and fitted on from the rest; elsewhere
     * nothing was learned from the set.
     */
    default boolean isSplit() {
        return hangsOnWeights();
    }

    /** True where the choices of the coder count, so that rules alone may score otherwise. */
    default boolean hangsOnWeights() {
        return false;
    }
}
