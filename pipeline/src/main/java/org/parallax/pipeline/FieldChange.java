package org.parallax.pipeline;

import java.util.Optional;

/**
 * One field of an incident that is another than before.
 *
 * @param field such as {@code type}, {@code figures/killed/civilian/best} or {@code totals/killed}
 * @param from ids and numbers as the contract prints them; of a list what went. Empty where there
 *     was nothing
 * @param to the same of what is now; of a list what came
 * @param words the change in one sentence for people, without a full stop
 */
public record FieldChange(String field, Optional<String> from, Optional<String> to, String words) {}
