package org.parallax.cli;

import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Option;

import java.util.Optional;

/** The moment at which the record is looked at, for all commands that show it. */
final class AsOfOption {
    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = {
                "As it was: at 2026-01-08T18:00:00Z, at the end of",
                "2026-01-08 in UTC, or when it had 17 entries (17)."
            })
    private Optional<String> asOf = Optional.empty();

    /** Empty for now. */
    Optional<Moment> moment() throws WrongCall {
        if (asOf.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Moment.of(asOf.get()));
        } catch (Refusal refusal) {
            throw new WrongCall("--as-of " + refusal.getMessage());
        }
    }

    /** How many entries the record had at the moment, or has now. */
    static long size(Optional<Moment> moment, Ledger ledger) throws StoreFault, WrongCall {
        if (moment.isEmpty()) return ledger.size();
        try {
            return moment.get().size(ledger);
        } catch (Refusal refusal) {
            throw new WrongCall(
                    "--as-of %s: %s".formatted(moment.get().typed(), refusal.getMessage()));
        }
    }
}
