package org.parallax.store.derived;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A claim that answers a query.
 *
 * @param rank counted from 1, the best first
 * @param incident empty where the claim is part of none
 * @param day of its report's publication
 * @param outlet of its report
 */
public record ClaimHit(
        int rank,
        String claim,
        String report,
        Optional<String> incident,
        Optional<LocalDate> day,
        Optional<String> outlet,
        Marked words) {}
