package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoded;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.InputStream;

/**
 * Takes a stream as one report that is nothing but text, in whatever charset; the title stays
 * empty.
 */
final class WholeText {
    private final int limitBytes;

    WholeText(int limitBytes) {
        this.limitBytes = limitBytes;
    }

    void take(Found found, InputStream in, Gate gate) throws IOException {
        take(found.shown(), in, gate, raw -> found.idOfFile());
    }

    /** A text that has no file name gets the first 16 digits of its SHA-256 as its id. */
    void takeUnnamed(String shown, InputStream in, Gate gate) throws IOException {
        take(shown, in, gate, sha256 -> sha256.substring(0, 16));
    }

    private interface Naming {
        String of(String sha256);
    }

    private void take(String shown, InputStream in, Gate gate, Naming naming) throws IOException {
        Place place = Intake.start(shown);
        byte[] raw = in.readNBytes(limitBytes + 1);
        try {
            if (raw.length > limitBytes) {
                throw new InputFault(
                        FaultKind.TOO_LONG,
                        place,
                        "it is longer than the " + limitBytes + " bytes a report may have",
                        "split it into reports");
            }
            Decoded decoded = Decoder.decode(raw, Declared.NOTHING);
            String text = decoded.text();
            refuseNul(text, place);
            if (text.isBlank()) {
                throw new InputFault(
                        FaultKind.EMPTY,
                        place,
                        "there is no text in it",
                        "leave it out or fill it");
            }
            String sha256 = Received.sha256(raw);
            Report report = Report.of(naming.of(sha256), text);
            gate.good(new Received(report, raw, sha256, shown, Capture.of(decoded.how())), place);
        } catch (InputFault fault) {
            gate.bad(fault);
        }
    }

    private static void refuseNul(String text, Place place) throws InputFault {
        int at = text.indexOf('\0');
        if (at < 0) return;
        int line = place.line() + (int) text.chars().limit(at).filter(c -> c == '\n').count();
        throw new InputFault(
                FaultKind.BINARY,
                new Place(place.file(), line),
                "character " + (at + 1) + " is NUL, so this is no text",
                "name text files only");
    }
}
