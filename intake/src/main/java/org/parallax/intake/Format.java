package org.parallax.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What a file's name says about its content. */
enum Format {
    TEXT,
    JSON_LINES,
    /** Likely to hold a report, in a format that is not taken; passed over with a fault. */
    DOCUMENT,
    /** Pictures, programs and the like; silently passed over in a folder. */
    OTHER;

    private static final int PEEK_BYTES = 64 * 1024;
    private static final int[] BOM = {0xEF, 0xBB, 0xBF};
    private static final Set<String> DOCUMENTS =
            Set.of(
                    "html", "htm", "xhtml", "mhtml", "pdf", "warc", "gz", "zip", "json", "csv",
                    "tsv", "xml", "rtf", "doc", "docx", "odt", "epub", "eml", "md");

    static Format of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        if (dot < 1) return OTHER;
        String extension = name.substring(dot + 1);
        return switch (extension) {
            case "txt" -> TEXT;
            case "jsonl" -> JSON_LINES;
            default -> DOCUMENTS.contains(extension) ? DOCUMENT : OTHER;
        };
    }

    /**
     * Whether the first two bytes beside white space and a byte-order mark are <code>{"</code> or
     * <code>{}</code>; the stream is left where it was. No prose begins like that.
     */
    static boolean beginsLikeJson(InputStream in) throws IOException {
        in.mark(PEEK_BYTES);
        boolean open = false;
        boolean json = false;
        for (int i = 0; i < PEEK_BYTES; i++) {
            int c = in.read();
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
            if (i < BOM.length && c == BOM[i]) continue;
            if (!open && c == '{') {
                open = true;
                continue;
            }
            json = open && (c == '"' || c == '}');
            break;
        }
        in.reset();
        return json;
    }
}
