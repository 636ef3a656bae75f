package org.parallax.intake;

import org.parallax.intake.archive.Gunzip;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the first bytes say of the whole; names and headers often lie, first bytes seldom. */
final class Sniff {
    private static final int PEEK_BYTES = 16 * 1024;
    private static final int TAR_MAGIC_AT = 257;

    /** A JSON object begins like that, and no prose does. */
    private static final Pattern OBJECT = Pattern.compile("\\{[ \\t\\r\\n]*[\"}]");

    private static final Pattern LIST = Pattern.compile("\\[[ \\t\\r\\n]*\\{[ \\t\\r\\n]*[\"}]");
    private static final Pattern HTML =
            Pattern.compile(
                    "(?:<!--[^>]{0,4000}-->\\s*+){0,9}+"
                        + "<(?:!doctype\\s+html|html|head|body|title|meta|script|div|p|h1)\\b.*",
                    Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("<\\?xml\\b.*", Pattern.DOTALL);
    private static final Pattern FEED =
            Pattern.compile("<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\\b");
    private static final Pattern XHTML = Pattern.compile("<(?:!doctype\\s+html|html)\\b");
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,76}:.*");
    private static final Pattern MAIL_ONLY =
            Pattern.compile("(?:received|return-path|message-id|mime-version|delivered-to):.*");
    private static final Pattern OFFICE =
            Pattern.compile(
                    "PK.{28}(?:\\[Content_Types\\]\\.xml|mimetype|_rels/).*", Pattern.DOTALL);

    private Sniff() {}

    /** The format of a stream, which is left where it was; empty where nothing speaks for one. */
    static Optional<Format> of(BufferedInputStream in) throws IOException {
        in.mark(PEEK_BYTES);
        byte[] head = new byte[PEEK_BYTES];
        int length = 0;
        for (int count = 0; count >= 0 && length < PEEK_BYTES; ) {
            count = in.read(head, length, PEEK_BYTES - length);
            length += Math.max(0, count);
            // lines may come as they are made, so the first is not kept waiting for more
            if (isJson(text(Arrays.copyOf(head, length)))) break;
        }
        in.reset();
        return of(Arrays.copyOf(head, length));
    }

    /** The same of what is called a text, which may begin with a tag and be one. */
    static Optional<Format> ofText(BufferedInputStream in) throws IOException {
        Optional<Format> found = of(in);
        if (found.isEmpty() || found.get() != Format.HTML) return found;
        in.mark(PEEK_BYTES);
        String start = text(in.readNBytes(PEEK_BYTES)).toLowerCase(Locale.ROOT);
        in.reset();
        return found.filter(page -> XHTML.matcher(start).find());
    }

    private static boolean isJson(String text) {
        return OBJECT.matcher(text).lookingAt() || LIST.matcher(text).lookingAt();
    }

    static Optional<Format> of(byte[] head) {
        Optional<Format> packed = bySignature(head);
        if (packed.isPresent()) return packed;
        String text = text(head);
        if (OBJECT.matcher(text).lookingAt()) return Optional.of(Format.JSON_LINES);
        if (LIST.matcher(text).lookingAt()) return Optional.of(Format.JSON);
        String lower = text.toLowerCase(Locale.ROOT);
        if (HTML.matcher(lower).matches()) return Optional.of(Format.HTML);
        if (FEED.matcher(lower).lookingAt()) return Optional.of(Format.FEED);
        if (XML.matcher(lower).matches()) {
            String start = lower.substring(0, Math.min(lower.length(), 4_096));
            if (FEED.matcher(start).find()) return Optional.of(Format.FEED);
            return Optional.of(XHTML.matcher(start).find() ? Format.HTML : Format.FEED);
        }
        return isMail(lower) ? Optional.of(Format.MAIL) : Optional.empty();
    }

    private static Optional<Format> bySignature(byte[] head) {
        String latin =
                new String(head, 0, Math.min(head.length, 1_024), StandardCharsets.ISO_8859_1);
        if (Gunzip.begins(head)) return Optional.of(packed(head));
        if (latin.startsWith("WARC/")) return Optional.of(Format.WARC);
        if (latin.startsWith("%PDF")) return Optional.of(Format.PDF);
        if (OFFICE.matcher(latin).matches()) return Optional.of(Format.DOCUMENT);
        if (latin.startsWith("PK\3\4") || latin.startsWith("PK\5\6"))
            return Optional.of(Format.ZIP);
        if (latin.startsWith("ustar", TAR_MAGIC_AT)) return Optional.of(Format.TAR);
        return Optional.empty();
    }

    /** Web archives are packed record by record, and opened as such. */
    private static Format packed(byte[] head) {
        try (Gunzip gunzip = new Gunzip(new ByteArrayInputStream(head))) {
            String start = new String(gunzip.readNBytes(5), StandardCharsets.ISO_8859_1);
            return start.equals("WARC/") ? Format.WARC : Format.GZIP;
        } catch (IOException e) {
            return Format.GZIP; // whoever opens it says what is wrong with it
        }
    }

    /** The first bytes as letters, without a mark and white space before them. */
    private static String text(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00EF\u00BB\u00BF")) text = text.substring(3);
        if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
            text = text.substring(2).replace("\0", "");
        }
        return text.stripLeading();
    }

    /** Lines of a header, one of which only programs write. */
    private static boolean isMail(String lower) {
        boolean only = false;
        for (String line : lower.lines().limit(200).toList()) {
            if (line.isEmpty()) break;
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (!folded && !HEADER.matcher(line).matches()) return false;
            only |= MAIL_ONLY.matcher(line).matches();
        }
        return only;
    }
}
