package org.parallax.intake;

import org.parallax.intake.InputFault.Place;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The ids of a run whose parts were read apart, in the run's order: refuses what {@link
 * Intake#each} refuses where it reads all of them.
 */
public final class SeenIds {
    private final Set<String> ids = new HashSet<>();

    /**
     * A report that states its id, or is called after its place.
     *
     * @return why it is refused, where one with its id came before
     */
    public Optional<InputFault> refuse(String id, Place place) {
        return ids.add(id) ? Optional.empty() : Optional.of(Gate.second(id, place, Called.OWN_ID));
    }

    /** A page of a web archive, of which there may be several under one address. */
    public void page(String id) {
        ids.add(id);
    }
}
