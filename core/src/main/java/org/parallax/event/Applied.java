package org.parallax.event;

import java.util.Optional;

/**
 * A decision that an incident shows.
 *
 * @param before what the accounts make of the field that the decision corrects, as printed; empty
 *     where that is nothing, and where no field is corrected
 */
public record Applied(Decision decision, Optional<String> before) {}
