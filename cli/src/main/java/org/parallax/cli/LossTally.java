package org.parallax.cli;

import org.parallax.exchange.Lost;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Counts what a form cannot carry, for one line at the end. */
final class LossTally implements Consumer<Lost> {
    private final Set<String> fields = new HashSet<>();
    private long things;
    private long incidents;
    private String last = "";

    @Override
    public void accept(Lost lost) {
        things++;
        fields.add(lost.field());
        if (!lost.incident().equals(last)) incidents++; // forms go by incident
        last = lost.incident();
    }

    /** Empty where nothing is lost. */
    Optional<String> sentence(String form) {
        if (things == 0) return Optional.empty();
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%s cannot carry %,d things of %,d incidents (%d fields): --losses lists"
                                + " them.",
                        form,
                        things,
                        incidents,
                        fields.size()));
    }
}
