package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoded;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Rubbish;
import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.io.IOException;
import java.util.Optional;

/**
 * Takes a stream as one report that is nothing but text, in whatever charset; the title stays
 * empty.
 */
final class WholeText {
    private final int limitBytes;

    WholeText(int limitBytes) {
        this.limitBytes = limitBytes;
    }

    void take(Opened it, Gate gate) throws IOException {
        Place place = Intake.start(it.shown());
        byte[] raw = it.in().readNBytes(limitBytes + 1);
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
            refuseRubbish(raw, decoded, place);
            refuseNul(text, place);
            if (text.isBlank()) {
                throw new InputFault(
                        FaultKind.EMPTY,
                        place,
                        "there is no text in it",
                        place.remedy("leave it out or fill it", "check what sends it"));
            }
            String sha256 = Received.sha256(raw);
            Called called = it.called(raw);
            Report report = Report.of(called.id(), text);
            Capture capture = Capture.of(decoded.how());
            gate.good(new Received(report, raw, sha256, it.shown(), capture), called, place);
        } catch (InputFault fault) {
            gate.bad(fault);
        }
    }

    private static void refuseRubbish(byte[] raw, Decoded decoded, Place place) throws InputFault {
        Optional<String> rubbish = Rubbish.in(raw, decoded);
        if (rubbish.isEmpty()) return;
        throw new InputFault(
                FaultKind.BINARY,
                place,
                "no text in any charset (" + rubbish.get() + ")",
                "name text files only, or save it as text");
    }

    private static void refuseNul(String text, Place place) throws InputFault {
        int at = text.indexOf('\0');
        if (at < 0) return;
        int line = place.line() + (int) text.chars().limit(at).filter(c -> c == '\n').count();
        throw new InputFault(
                FaultKind.BINARY,
                new Place(place.file(), line),
                "character " + (at + 1) + " is NUL, so this is no text",
                place.remedy("name text files only", "send text"));
    }
}
