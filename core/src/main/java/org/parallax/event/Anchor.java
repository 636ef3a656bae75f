package org.parallax.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One report's account of an incident, by its earliest claim. An incident is named after the first
 * of its anchors; whatever part of it once stood alone was named after another of them. So the
 * anchors of an incident give every id that leads to it, and nothing has to be remembered.
 *
 * @param claim the id of the account's earliest claim
 * @param report the id of the report
 * @param main whether the report is about the incident, or only mentions it
 */
public record Anchor(String claim, String report, boolean main) {
    public Anchor {
        if (claim.isBlank() || report.isBlank()) {
            throw new IllegalArgumentException("holds on nothing: '" + claim + "', " + report);
        }
    }

    /**
     * The id of an incident that is named after this account: {@code i} and 16 hex digits of the
     * SHA-256 over the id of its claim.
     */
    public String incident() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(claim.getBytes(StandardCharsets.UTF_8));
            return "i" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
