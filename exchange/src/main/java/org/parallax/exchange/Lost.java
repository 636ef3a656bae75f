package org.parallax.exchange;

/**
 * Something of the record that a form cannot carry.
 *
 * @param incident the incident's id
 * @param field of the record, such as {@code figures.injured}
 * @param what the value that is left out or changed, as text
 * @param why one sentence: the form's rule
 */
public record Lost(String incident, String field, String what, String why) {
    public Lost {
        if (incident.isBlank() || field.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException(
                    "a loss says of what and why: %s, %s, %s".formatted(incident, field, why));
        }
    }
}
