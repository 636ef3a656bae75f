package org.parallax.intake.document.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a PDF by way of PDFBox. */
public final class PdfReader {
    /** Characters of text taken from one file: 32 Mi, at most 64 MiB. */
    private static final long TEXT = 32L * 1024 * 1024;

    /** Of what PDFBox unpacks and keeps, in memory. */
    private static final long SCRATCH = 128L * 1024 * 1024;

    /** What may stand behind the last object: tables of places and junk. */
    private static final int TAIL = 256 * 1024;

    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2})(?:[-_].*)?");

    private PdfReader() {}

    /**
     * @throws Unreadable if it is damaged, needs a password, is a bomb or has no text
     */
    public static Pdf read(byte[] bytes) throws Unreadable {
        Inflation.check(bytes);
        Settings.settle();
        try (PDDocument document = open(bytes)) {
            return read(document, isCut(bytes));
        } catch (InvalidPasswordException e) {
            throw encrypted(e);
        } catch (Strip.TooMuch e) {
            throw new Unreadable(
                    FaultKind.BOMB, String.valueOf(e.getMessage()), "print it to a new PDF", e);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        } catch (LinkageError e) {
            // Keys of persons need libraries that are not there; nobody's key is here either.
            throw encrypted(e);
        }
    }

    /** Whether something follows the last mark of an end: a file cut short, mended by PDFBox. */
    private static boolean isCut(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        int end = tail.lastIndexOf("%%EOF");
        return end < 0 || end < tail.lastIndexOf("endobj");
    }

    private static PDDocument open(byte[] bytes) throws IOException {
        return Loader.loadPDF(
                bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(SCRATCH).streamCache);
    }

    private static Pdf read(PDDocument document, boolean cut) throws IOException, Unreadable {
        PageTree tree = PageTree.of(document);
        Strip strip = new Strip();
        Gathered gathered = new Gathered(cut);
        for (PDPage page : tree.pages()) {
            if (gathered.letters() > TEXT) {
                gathered.leaveOut();
                break;
            }
            try {
                gathered.add(strip.sheet(page), page.getCropBox().getHeight());
            } catch (Strip.TooMuch e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                gathered.addBroken(e); // this page; the others may be whole
            }
        }
        if (tree.partial() || strip.isCut()) gathered.leaveOut();
        List<List<Piece>> pages = gathered.pages();
        List<Paragraph> paragraphs = Paragraphs.of(Margins.without(pages));
        if (paragraphs.isEmpty() && !gathered.isMoreThanStamps()) throw gathered.textless();
        if (paragraphs.isEmpty()) paragraphs = Paragraphs.of(pages);
        return pdf(document, paragraphs, gathered.isPartial());
    }

    private static Pdf pdf(PDDocument document, List<Paragraph> paragraphs, boolean partial) {
        PDDocumentInformation information = document.getDocumentInformation();
        Front front =
                Front.of(paragraphs, stated(information::getTitle), stated(information::getAuthor));
        String text = String.join("\n\n", front.body().stream().map(Paragraph::text).toList());
        return new Pdf(
                front.title(), front.authors(), language(document), front.day(), text, partial);
    }

    private static Optional<String> language(PDDocument document) {
        return stated(document.getDocumentCatalog()::getLanguage)
                .map(LANGUAGE::matcher)
                .filter(Matcher::matches)
                .map(tag -> tag.group(1).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> stated(Supplier<String> field) {
        return Optional.ofNullable(field.get()).map(String::strip).filter(at -> !at.isEmpty());
    }

    private static Unreadable encrypted(Throwable cause) {
        return new Unreadable(
                FaultKind.ENCRYPTED, "a PDF that needs a password", "save it without one", cause);
    }

    static Unreadable damaged(Throwable cause) {
        String why =
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        String line = why.lines().findFirst().orElse("").strip();
        return new Unreadable(
                FaultKind.DAMAGED,
                "a PDF that cannot be read ("
                        + (line.length() > 120 ? line.substring(0, 120) + "…" : line)
                        + ")",
                "get the document anew",
                cause);
    }
}
