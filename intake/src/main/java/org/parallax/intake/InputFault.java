package org.parallax.intake;

import org.jspecify.annotations.Nullable;
import org.parallax.intake.bytes.FaultKind;

import java.util.Objects;

/**
 * The data is wrong, not the program: where, what was found, what to do about it. The message is
 * one line, {@code FILE:LINE: KIND: what was found. what to do}.
 */
@SuppressWarnings("serial") // printed and counted, never serialised
public final class InputFault extends Exception {
    /**
     * @param file the path as given, or {@code -} for standard input
     * @param line counted from 1; 1 for what concerns the whole file
     * @param object of a list of JSON that begins there, counted from 1; 0 for none
     */
    public record Place(String file, int line, int object) {
        public Place {
            if (line < 1) throw new IllegalArgumentException("lines count from 1: " + line);
            if (object < 0) throw new IllegalArgumentException("objects count from 1: " + object);
        }

        public Place(String file, int line) {
            this(file, line, 0);
        }

        /** What stands there, where JSON does. */
        String unit() {
            return object == 0 ? "the line" : "object " + object;
        }

        /** What to do depends on whether there is a file to be looked at. */
        String remedy(String ofFile, String ofStandardInput) {
            return file.equals("-") ? ofStandardInput : ofFile;
        }

        Place onLine(int other) {
            return new Place(file, other, object);
        }
    }

    private final FaultKind kind;
    private final Place place;

    /**
     * @param found what was found, without a full stop
     * @param remedy what to do about it, without a full stop
     */
    public InputFault(FaultKind kind, Place place, String found, String remedy) {
        this(kind, place, found, remedy, null);
    }

    public InputFault(
            FaultKind kind, Place place, String found, String remedy, @Nullable Throwable cause) {
        super(
                oneLine(
                        place.file()
                                + ":"
                                + place.line()
                                + ": "
                                + kind
                                + ": "
                                + found
                                + ". "
                                + remedy),
                cause);
        this.kind = kind;
        this.place = place;
    }

    /** One line: {@code FILE:LINE: KIND: what was found. what to do}. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "every fault is given a message");
    }

    /** The same without its place: {@code KIND: what was found. what to do}. */
    public String reason() {
        return getMessage().substring((place.file() + ":" + place.line() + ": ").length());
    }

    public FaultKind kind() {
        return kind;
    }

    public Place place() {
        return place;
    }

    /** File names and values may hold line breaks and terminal escapes; a message must not. */
    static String oneLine(String message) {
        return message.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
