package org.parallax.event;

/**
 * What ACLED would call an incident. Wording and precedence: ACLED codebook, tables of 2023 and
 * 2024.
 *
 * @param eventType one of the six, such as {@code Battles}
 * @param subEventType such as {@code Armed clash}
 */
public record Acled(String eventType, String subEventType) {
    public Acled {
        if (eventType.isBlank() || subEventType.isBlank()) {
            throw new IllegalArgumentException(
                    "a type is blank: '" + eventType + "', '" + subEventType + "'");
        }
    }
}
