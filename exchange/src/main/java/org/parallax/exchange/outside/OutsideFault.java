package org.parallax.exchange.outside;

/** A row, or a whole file, is not what it should be. */
@SuppressWarnings("serial") // printed and counted, never serialised
public final class OutsideFault extends Exception {
    private static final int SHOWN = 60;

    /** Stable names; scripts may rely on them. */
    public enum Kind {
        /** No header, or nothing below it. */
        EMPTY,
        /** A picture, a program, an archive: nothing that can be read as letters. */
        NO_TEXT,
        /** The header lacks a column that must be there, or has one twice. */
        BAD_HEADER,
        /** More or fewer cells than the header has. */
        BAD_ROW,
        MISSING_FIELD,
        BAD_FIELD,
        BAD_DATE,
        TOO_LONG,
        /** Two rows of a file have one id and differ. */
        DUPLICATE_ID,
        /** A quotation mark that nothing closes, or letters behind one. */
        DAMAGED
    }

    private final Kind kind;
    private final String found;
    private final String remedy;

    /**
     * @param found what was found, without a full stop
     * @param remedy what to do about it, without a full stop
     */
    public OutsideFault(Kind kind, String found, String remedy) {
        super(kind + ": " + found + ". " + remedy);
        this.kind = kind;
        this.found = found;
        this.remedy = remedy;
    }

    public Kind kind() {
        return kind;
    }

    /** {@code FILE:LINE: KIND: what was found. what to do}. */
    public String line(String file, long line) {
        return harmless("%s:%d: %s: %s. %s".formatted(file, line, kind, found, remedy));
    }

    /** What a message quotes of a cell: its beginning. */
    static String shown(String cell) {
        return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
    }

    /** Cells may hold line breaks and what a terminal obeys; a message must not. */
    private static String harmless(String message) {
        return message.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
