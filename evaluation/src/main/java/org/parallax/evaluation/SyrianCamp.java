package org.parallax.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The seven labels by which the set {@code fakes} says who did it. Syria's government and Russia
 * are one; whom none of the names fits is unknown.
 */
enum SyrianCamp {
    GOVERNMENT(
            "syrian government or russian troops",
            List.of(
                    "Government of Syria",
                    "Government of Russia",
                    "Government of Iran",
                    "Hezbollah")),
    COALITION(
            "international coalition forces",
            List.of(
                    "Government of United States of America",
                    "Government of United Kingdom",
                    "Government of France",
                    "Global Coalition")),
    KURDS("self administration forces", List.of("SDF", "PYD", "YPG", "Kurdish forces")),
    NUSRA("al-nusra front", List.of("HTS", "Jabhat Fateh al-Sham")),
    IS("the organization of the islamic state in iraq and the levant - isis", List.of("IS")),
    OPPOSITION(
            "armed opposition groups",
            List.of(
                    "Syrian insurgents",
                    "FSA",
                    "SNA",
                    "Ahrar al-Sham",
                    "Jaysh al-",
                    "Fatah Halab",
                    "Government of Turkey")),
    UNKNOWN("unknown", List.of());

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a list that List.of made
    private final List<String> names;

    /**
     * @param label as the gold has it
     * @param names beginnings of UCDP's names, or of the register's where UCDP has none
     */
    SyrianCamp(String label, List<String> names) {
        this.label = label;
        this.names = names;
    }

    /**
     * The camp of a perpetrator; of several together the one that stands first here.
     *
     * @param perpetrator names joined by commas, as {@code code} prints them
     */
    static SyrianCamp of(Optional<String> perpetrator) {
        if (perpetrator.isEmpty()) return UNKNOWN;
        List<String> parts = Arrays.asList(perpetrator.get().split(", "));
        return Arrays.stream(values())
                .filter(camp -> parts.stream().anyMatch(camp::holds))
                .findFirst()
                .orElse(UNKNOWN);
    }

    private boolean holds(String name) {
        Predicate<String> begins = it -> it.length() > 2 ? name.startsWith(it) : name.equals(it);
        return names.stream().anyMatch(begins);
    }

    String label() {
        return label;
    }
}
