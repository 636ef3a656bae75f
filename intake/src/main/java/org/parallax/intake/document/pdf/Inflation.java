package org.parallax.intake.document.pdf;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what the streams of a file unpack to, without keeping any of it: PDFBox unpacks whole
 * streams in memory. Pictures are never unpacked here, so theirs are not counted.
 */
final class Inflation {
    /** Of one stream; the drawing of a page of news has 100 KiB. */
    private static final long STREAM = 48L * 1024 * 1024;

    /** Of all streams of a file. */
    private static final long FILE = 512L * 1024 * 1024;

    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);

    /** A dictionary is looked for this far before its stream. */
    private static final int DICTIONARY = 1_024;

    private final byte[] bytes;
    private final byte[] scratch = new byte[64 * 1024];
    private long total;

    private Inflation(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) throws Unreadable {
        new Inflation(bytes).check();
    }

    private void check() throws Unreadable {
        for (int at = 0; at < bytes.length - KEYWORD.length; at++) {
            if (bytes[at] != 's' || !isKeyword(at)) continue;
            int start = at + KEYWORD.length;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) start++;
            String dictionary = before(at);
            if (!dictionary.contains("/Fl") || isPicture(dictionary)) continue;
            at = Math.max(at, start + inflate(start, layers(dictionary)) - 1);
        }
    }

    private boolean isKeyword(int at) {
        for (int i = 1; i < KEYWORD.length; i++) if (bytes[at + i] != KEYWORD[i]) return false;
        int end = at + KEYWORD.length;
        boolean line = end < bytes.length && (bytes[end] == '\r' || bytes[end] == '\n');
        return line && (at == 0 || bytes[at - 1] != 'd'); // endstream
    }

    private String before(int at) {
        int from = Math.max(0, at - DICTIONARY);
        String text = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        return text.substring(Math.max(0, text.lastIndexOf(" obj")));
    }

    private static boolean isPicture(String dictionary) {
        return dictionary.replaceAll("\\s", "").contains("/Subtype/Image");
    }

    /** Streams may be packed again and again. */
    private static int layers(String dictionary) {
        int layers = 0;
        for (int at = dictionary.indexOf("/Fl"); at >= 0; at = dictionary.indexOf("/Fl", at + 1))
            layers++;
        return layers;
    }

    /** How many bytes the stream has as it is packed. */
    private int inflate(int start, int layers) throws Unreadable {
        if (layers > 1) {
            throw bomb("a stream packed " + layers + " times over");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            long size = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(scratch);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) break;
                size += more;
                total += more;
                if (size > STREAM) throw bomb("a stream of more than " + STREAM + " bytes");
                if (total > FILE) throw bomb("streams of more than " + FILE + " bytes");
            }
            return (int) inflater.getBytesRead();
        } catch (DataFormatException e) {
            return 0; // damaged or encrypted; PDFBox will say which
        } finally {
            inflater.end();
        }
    }

    private static Unreadable bomb(String found) {
        return new Unreadable(
                FaultKind.BOMB, found, "print the document to a new PDF, or leave it out");
    }
}
