package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Takes each line of a stream as a report; blank lines are passed over silently. */
final class JsonLines {
    /** The id of a line that states none. */
    interface Naming {
        /**
         * @param line counted from 1
         * @param sha256 of the line's bytes
         */
        String of(int line, String sha256);
    }

    private final String shown;
    private final InputStream in;
    private final int limitBytes;

    JsonLines(String shown, InputStream in, int limitBytes) {
        this.shown = shown;
        this.in = in;
        this.limitBytes = limitBytes;
    }

    void each(Naming naming, Gate gate) {
        Lines lines = new Lines(in, limitBytes);
        boolean any = false;
        try {
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                any |= take(line.get(), lines.number(), naming, gate);
            }
        } catch (IOException e) {
            gate.bad(Intake.unreadable(new Place(shown, lines.number() + 1), e));
            return;
        } catch (InputFault wholeFile) {
            gate.bad(wholeFile);
            return;
        }
        if (!any) {
            gate.bad(
                    new InputFault(
                            FaultKind.EMPTY,
                            Intake.start(shown),
                            "there is no line with a report in it",
                            "leave it out or fill it"));
        }
    }

    /**
     * @return whether the line held anything
     * @throws InputFault where the rest of the file is as hopeless as this line
     */
    private boolean take(Lines.Line line, int number, Naming naming, Gate gate) throws InputFault {
        Place place = new Place(shown, number);
        switch (line) {
            case Lines.Line.TooLong(long bytes) -> {
                String found = "the line has " + bytes + " bytes, a report may have " + limitBytes;
                gate.bad(new InputFault(FaultKind.TOO_LONG, place, found, "split it into reports"));
                return true;
            }
            case Lines.Line.Whole(byte[] bytes) -> {
                if (number == 1) Utf8.refuseOtherUnicode(bytes, place);
                // the mark belongs to the file, not to its first report
                int bom = number == 1 ? Utf8.bomLength(bytes) : 0;
                byte[] raw = bom == 0 ? bytes : Arrays.copyOfRange(bytes, bom, bytes.length);
                if (isBlank(raw)) return false;
                try {
                    String sha256 = Received.sha256(raw);
                    String id = naming.of(number, sha256);
                    Report report = JsonReport.read(Utf8.decode(raw, place), id, place);
                    gate.good(new Received(report, raw, sha256, shown + ":" + number), place);
                } catch (InputFault fault) {
                    gate.bad(fault);
                }
                return true;
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte c : line) {
            if (c != ' ' && c != '\t' && c != '\r') return false;
        }
        return true;
    }
}
