package org.parallax.cli;

import org.parallax.exchange.form.Lost;

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
                        "%s cannot carry all: %s of %s in %s; --losses lists them.",
                        form,
                        count(things, "thing"),
                        count(fields.size(), "field"),
                        count(incidents, "incident")));
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, number == 1 ? "%,d %s" : "%,d %ss", number, what);
    }
}
