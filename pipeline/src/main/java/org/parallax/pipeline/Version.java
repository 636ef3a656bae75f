package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.store.Stored;

import java.util.Optional;

/**
 * A version of a report as the record holds it.
 *
 * @param reading what is read in it, kept or made now; empty where the reader failed at it
 */
public record Version(Stored stored, Optional<Reading> reading) {}
