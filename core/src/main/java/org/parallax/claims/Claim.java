package org.parallax.claims;

import org.parallax.text.Quote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One thing somebody said. Never a fact: {@code reconcile} weighs claims, no claim weighs itself.
 */
public sealed interface Claim
        permits FigureClaim,
                IncidentClaim,
                ControlClaim,
                AgreementClaim,
                AccessClaim,
                StatementClaim {
    Ground ground();

    /** The contract's name of the kind: {@code figure}, {@code incident} and so on. */
    default String kind() {
        return switch (this) {
            case FigureClaim _ -> "figure";
            case IncidentClaim _ -> "incident";
            case ControlClaim _ -> "control";
            case AgreementClaim _ -> "agreement";
            case AccessClaim _ -> "access";
            case StatementClaim _ -> "statement";
        };
    }

    /** What tells two claims of one kind on the same words apart, such as a figure's outcome. */
    String distinction();

    default Quote quote() {
        return ground().quote();
    }

    default String rule() {
        return ground().rule();
    }

    default List<Speaker> saidBy() {
        return ground().saidBy();
    }

    default Stance stance() {
        return ground().stance();
    }

    default When when() {
        return ground().when();
    }

    default List<Where> where() {
        return ground().where();
    }

    /**
     * {@code c} and 16 hex digits of the SHA-256 over report, part, span, kind and distinction: the
     * same words read the same way have the same id on every machine.
     */
    default String id() {
        Quote quote = quote();
        String key =
                String.join(
                        "\n",
                        quote.report(),
                        quote.part().word(),
                        quote.span().start() + ":" + quote.span().end(),
                        kind(),
                        distinction());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return "c" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
