package org.parallax.intake;

import java.util.Locale;
import java.util.Set;

/** What a file's name says about its content. */
enum Format {
    TEXT,
    JSON_LINES,
    /** One JSON object after the other, or a list of them. */
    JSON,
    HTML,
    PDF,
    MAIL,
    FEED,
    GZIP,
    ZIP,
    TAR,
    WARC,
    /** Likely to hold a report, in a format that is not taken; passed over with a fault. */
    DOCUMENT,
    /** Pictures, programs and the like; silently passed over in a folder. */
    OTHER;

    private static final String GZ = ".gz";

    private static final Set<String> DOCUMENTS =
            Set.of(
                    "mhtml", "mht", "csv", "tsv", "rtf", "doc", "docx", "odt", "pages", "epub",
                    "md", "msg", "mbox", "bz2", "xz", "zst", "7z", "rar", "wacz", "arc");

    /**
     * @param name of a file, without its folder or with it
     */
    static Format of(String name) {
        String extension = extension(name);
        return switch (extension) {
            case "txt" -> TEXT;
            case "jsonl", "ndjson" -> JSON_LINES;
            case "json" -> JSON;
            case "html", "htm", "xhtml" -> HTML;
            case "pdf" -> PDF;
            case "eml" -> MAIL;
            case "xml", "rss", "atom" -> FEED;
            case "zip" -> ZIP;
            case "tar" -> TAR;
            case "tgz" -> GZIP;
            case "warc" -> WARC;
            case "gz" -> packed(withoutGz(name));
            default -> DOCUMENTS.contains(extension) ? DOCUMENT : OTHER;
        };
    }

    /** A packed file is what is in it; without a second extension only a look inside tells. */
    private static Format packed(String inner) {
        Format within = of(inner);
        return switch (within) {
            case WARC, DOCUMENT -> within;
            case OTHER -> extension(inner).isEmpty() ? GZIP : OTHER;
            case TEXT, JSON_LINES, JSON, HTML, PDF, MAIL, FEED, GZIP, ZIP, TAR -> GZIP;
        };
    }

    /** What a packed file would be called unpacked. */
    static String withoutGz(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz")) return name.substring(0, name.length() - 4) + ".tar";
        return lower.endsWith(GZ) ? name.substring(0, name.length() - GZ.length()) : name;
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1);
    }
}
