package org.parallax.text;

/**
 * How bytes became text. The bytes are kept, so that a better decoding stays possible.
 *
 * @param charset its name by IANA, such as {@code windows-1256}
 * @param basis why that one
 * @param replaced how many stretches of bytes meant nothing in it and became U+FFFD
 */
public record Decoding(String charset, Basis basis, int replaced) {
    /** What spoke for a charset, the strongest first. */
    public enum Basis {
        /** A byte-order mark. */
        BOM,
        /** The bytes are UTF-8, which nothing else is by chance. */
        UTF8,
        /** The header they came with. */
        HTTP,
        /** The document itself. */
        META,
        /** The frequencies of the bytes. */
        DETECTED,
        /** Nothing; windows-1252 gives every byte some letter. */
        ASSUMED
    }

    public Decoding {
        if (replaced < 0) throw new IllegalArgumentException("replaced is negative: " + replaced);
    }
}
