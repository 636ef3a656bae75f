package org.parallax.store.derived;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report that answers a query.
 *
 * @param rank counted from 1, the best first
 * @param day of publication
 * @param snippet the part of its text where most of the words stand; its beginning where none does
 */
public record ReportHit(
        int rank,
        String report,
        Optional<LocalDate> day,
        Optional<String> outlet,
        Optional<Marked> title,
        Marked snippet) {}
