package org.parallax.cli;

import org.parallax.intake.Received;
import org.parallax.pipeline.English;
import org.parallax.text.Decoding;
import org.parallax.text.Oddities;
import org.parallax.text.Report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person should know of a report that was taken in: no fault, and it is not skipped. One
 * line each, in the manner of faults.
 */
final class Notes {
    private Notes() {}

    static List<String> of(Received received) {
        return Stream.of(decoding(received), language(received.report()), odd(received))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A report that tells of something else than was asked for. */
    static String passedOver(Received received) {
        return "%s: NOT_CONFLICT: its words tell of no violence. without %s it is taken"
                .formatted(place(received.from()), OnlyConflictOption.NAME);
    }

    /** Nothing is told of plain UTF-8, with or without a mark. */
    private static Optional<String> decoding(Received received) {
        return received.capture()
                .decoding()
                .filter(how -> how.replaced() > 0 || !how.charset().equals("UTF-8"))
                .map(how ->
                        "%s: DECODED: read as %s, %s%s. the bytes are kept"
                                .formatted(
                                        place(received.from()),
                                        how.charset(),
                                        why(how.basis()),
                                        lost(how.replaced())));
    }

    /** A line's place names its line; what is wrong with a file is told of its first. */
    private static String place(String from) {
        return from.matches("(?s).*:\\d+") ? from : from + ":1";
    }

    private static String why(Decoding.Basis basis) {
        return switch (basis) {
            case BOM -> "by its byte-order mark";
            case UTF8 -> "by its bytes";
            case HTTP -> "by the header it came with";
            case META -> "by what it says of itself";
            case DETECTED -> "by its letters";
            case ASSUMED -> "as nothing tells its charset";
        };
    }

    private static String lost(int stretches) {
        if (stretches == 0) return "";
        return stretches == 1
                ? "; 1 stretch of bytes meant nothing"
                : "; %d stretches of bytes meant nothing".formatted(stretches);
    }

    /** A report in another language is kept and counted, but no claim comes of it. */
    private static Optional<String> language(Report report) {
        return English.foreign(report)
                .map(it ->
                        "%s: NOT_ENGLISH: %s. only English is read, so it gives no claims"
                                .formatted(report.id(), it.words()))
                .or(() ->
                        English.misstated(report)
                                .map(it ->
                                        "%s: ENGLISH: %s is stated, but its words are English. it is read"
                                                .formatted(report.id(), it)));
    }

    /** Without a word of the report: it may be a victim's name. */
    private static Optional<String> odd(Received received) {
        String told = Oddities.told(Oddities.of(received.report()));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s: ODD: %s. it is kept and read as it came"
                                .formatted(place(received.from()), told));
    }
}
