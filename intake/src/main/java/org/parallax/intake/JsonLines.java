package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.JsonReport.Taken;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.text.Report;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes each line of a stream as a report, or each object of a list; blank lines are passed over
 * silently.
 */
final class JsonLines {
    private static final int UNNAMED_ID_DIGITS = 16;
    private static final String EMPTY = "leave it out or fill it";

    private final Opened it;
    private final int limitBytes;
    private final Optional<Mapped> mapped;
    private final int firstNumber;

    JsonLines(Opened it, int limitBytes, Optional<Mapped> mapped) {
        this(it, limitBytes, mapped, 1);
    }

    /**
     * @param firstNumber of the first line; a part that begins later may hold nothing
     */
    JsonLines(Opened it, int limitBytes, Optional<Mapped> mapped, int firstNumber) {
        this.it = it;
        this.mapped = mapped;
        this.limitBytes = limitBytes;
        this.firstNumber = firstNumber;
    }

    /** What is read one after the other, and where the one read last is. */
    private interface Source {
        Optional<Lines.Line> next() throws IOException;

        Place place(int number);
    }

    /** Each line is a report; one that states no id is {@code FILE:LINE}. */
    void each(Gate gate) throws IOException {
        Lines lines = new Lines(it.in(), limitBytes);
        Source source =
                new Source() {
                    @Override
                    public Optional<Lines.Line> next() throws IOException {
                        return lines.next();
                    }

                    @Override
                    public Place place(int number) {
                        return new Place(it.shown(), number);
                    }
                };
        each(source, "there is no line with a report in it", gate);
    }

    /** Each object is a report; one that states no id is {@code FILE:INDEX}, counted from 1. */
    void eachValue(Gate gate) throws IOException {
        JsonValues values = new JsonValues(it.in(), limitBytes);
        Source source =
                new Source() {
                    @Override
                    public Optional<Lines.Line> next() throws IOException {
                        return values.next();
                    }

                    @Override
                    public Place place(int number) {
                        return new Place(it.shown(), values.line(), number);
                    }
                };
        each(source, "there is no report in this list", gate);
    }

    /**
     * @throws IOException within an archive, whose reader tells of it
     */
    private void each(Source lines, String nothing, Gate gate) throws IOException {
        boolean any = firstNumber > 1;
        int number = firstNumber;
        try {
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                any |= take(line.get(), number, lines.place(number), gate);
                number++;
            }
        } catch (IOException e) {
            if (it.inArchive()) throw e;
            gate.bad(Intake.unreadable(lines.place(number), e));
            return;
        } catch (InputFault wholeFile) {
            gate.bad(wholeFile);
            return;
        }
        if (!any) {
            Place start = Intake.start(it.shown());
            gate.bad(
                    new InputFault(
                            FaultKind.EMPTY,
                            start,
                            nothing,
                            start.remedy(EMPTY, "check what sends it")));
        }
    }

    private String id(int number, String sha256) {
        return it.name()
                .map(name -> name + ":" + number)
                .orElse(sha256.substring(0, UNNAMED_ID_DIGITS));
    }

    /**
     * @return whether the line held anything
     * @throws InputFault where the rest of the file is as hopeless as this line
     */
    private boolean take(Lines.Line line, int number, Place place, Gate gate) throws InputFault {
        switch (line) {
            case Lines.Line.TooLong(long bytes) -> {
                String found =
                        "%s has %d bytes, a report may have %d"
                                .formatted(place.unit(), bytes, limitBytes);
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
                    String id = id(number, sha256);
                    String from = it.shown() + ":" + number;
                    Received received = received(new Taken(raw, sha256, id, from, place));
                    gate.good(received, Called.stated(received.report().id()), place);
                } catch (InputFault fault) {
                    gate.bad(fault);
                }
                return true;
            }
        }
    }

    private Received received(Taken taken) throws InputFault {
        String line = Utf8.decode(taken.raw(), taken.place());
        if (mapped.isPresent()) return JsonReport.read(line, taken, mapped.get());
        Report report = JsonReport.read(line, taken.id(), taken.place());
        return new Received(report, taken.raw(), taken.sha256(), taken.from());
    }

    private static boolean isBlank(byte[] line) {
        for (byte c : line) {
            if (c != ' ' && c != '\t' && c != '\r') return false;
        }
        return true;
    }
}
