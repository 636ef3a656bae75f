package org.parallax.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Inputs written as one readable line, and what came of them as another. */
final class Samples {
    private Samples() {}

    /** UTF-8, but for {@code \n}, {@code \r}, {@code \t} and {@code \xNN} (one byte). */
    static byte[] bytes(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            String two = written.substring(i, Math.min(i + 2, written.length()));
            switch (two) {
                case "\\n" -> bytes.write('\n');
                case "\\r" -> bytes.write('\r');
                case "\\t" -> bytes.write('\t');
                case "\\x" -> bytes.write(Integer.parseInt(written.substring(i + 2, i + 4), 16));
                default -> bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
            i += two.equals("\\x") ? 3 : List.of("\\n", "\\r", "\\t").contains(two) ? 1 : 0;
        }
        return bytes.toByteArray();
    }

    static void write(Path file, String written) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes(written));
    }

    static InputStream stream(String written) {
        return new ByteArrayInputStream(bytes(written));
    }

    static List<Arrival> arrivals(Intake intake, List<String> inputs) {
        List<Arrival> arrivals = new ArrayList<>();
        intake.each(inputs, arrivals::add);
        return arrivals;
    }

    /** {@code id=text} for a report, {@code LINE KIND} for a fault, joined by semicolons. */
    static String inShort(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival ->
                        switch (arrival) {
                            case Arrival.Good(Received received) ->
                                    received.report().id() + "=" + received.report().text().strip();
                            case Arrival.Skipped skipped ->
                                    skipped.fault().place().line() + " " + skipped.fault().kind();
                        })
                .collect(Collectors.joining("; "));
    }

    /** The messages of the faults, without the folder {@code below} that the files lie in. */
    static String messages(List<Arrival> arrivals, Path below) {
        return arrivals.stream()
                .filter(Arrival.Bad.class::isInstance)
                .map(arrival -> ((Arrival.Bad) arrival).fault().getMessage())
                .map(message -> message.replace(below + "/", ""))
                .collect(Collectors.joining("; "));
    }
}
