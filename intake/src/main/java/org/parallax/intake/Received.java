package org.parallax.intake;

import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A report and the bytes it came as.
 *
 * @param raw the bytes exactly as they came: a file whole, a line of JSON Lines without its line
 *     break; not copied, so it must not be changed
 * @param sha256 the SHA-256 of {@code raw}, 64 hexadecimal digits in lower case
 * @param from where it was found: the path as given, {@code FILE:LINE} for a line, {@code -} for
 *     standard input
 * @param capture how it came
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record Received(Report report, byte[] raw, String sha256, String from, Capture capture) {

    /** What came as nothing but a file or a line of one. */
    Received(Report report, byte[] raw, String sha256, String from) {
        this(report, raw, sha256, from, Capture.NONE);
    }

    /** The same under another id. */
    Received named(String id) {
        Report other =
                new Report(
                        id,
                        report.text(),
                        report.title(),
                        report.outlet(),
                        report.url(),
                        report.language(),
                        report.published());
        return new Received(other, raw, sha256, from, capture);
    }

    /** The SHA-256 of {@code bytes} in hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
