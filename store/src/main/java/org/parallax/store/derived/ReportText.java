package org.parallax.store.derived;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report as it is searched and shown.
 *
 * @param day of publication
 * @param title masked
 * @param text masked
 */
public record ReportText(
        String id,
        Optional<LocalDate> day,
        Optional<String> outlet,
        Optional<String> title,
        String text) {}
