package org.parallax.exchange.form;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.pipeline.Json;

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

    /** {@code {"incident","field","what","why"}}, without line break. */
    public String line() {
        ObjectNode node = Json.object();
        node.put("incident", incident);
        node.put("field", field);
        node.put("what", what);
        node.put("why", why);
        return Json.line(node);
    }
}
