package org.parallax.evaluation;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Speaker;

import java.util.Locale;
import java.util.OptionalLong;

/** A claim on one line, for those who look at misses. */
final class Told {
    private Told() {}

    static String of(Claim claim) {
        String what =
                switch (claim) {
                    case FigureClaim it ->
                            "%s–%s %s %s"
                                    .formatted(
                                            end(it.count().low()),
                                            end(it.count().high()),
                                            it.who().word(),
                                            it.scope().word());
                    case IncidentClaim it -> it.perpetrators() + " > " + it.targets();
                    default -> "";
                };
        return "%s@%d %s %s %s by %s %s | %s"
                .formatted(
                        claim.quote().part().name().toLowerCase(Locale.ROOT),
                        claim.quote().span().start(),
                        claim.kind(),
                        claim.distinction(),
                        claim.stance().word(),
                        claim.saidBy().stream().map(Speaker::key).toList(),
                        what,
                        claim.quote().words().replace('\n', ' '));
    }

    private static String end(OptionalLong end) {
        return end.isPresent() ? Long.toString(end.getAsLong()) : "";
    }
}
