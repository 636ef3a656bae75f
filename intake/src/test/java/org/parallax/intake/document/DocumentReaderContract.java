package org.parallax.intake.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What everyone may rely on who is given a reader of documents. */
public abstract class DocumentReaderContract {
    /** Of each form: {@code -Dparallax.random=300} for a longer look. */
    private static final int RANDOM = Integer.getInteger("parallax.random", 10);

    private static final String PARAGRAPH =
            "Three people were killed in shelling near the harbour on Monday, a monitor said. "
                    + "Its staff counted the dead at two clinics and spoke with their families.";

    /** The reader that is held to the contract; the same at each call. */
    protected abstract DocumentReader reader();

    /** What became of a source, in a form that can be compared. */
    protected static String outcome(DocumentReader reader, Source source) {
        try {
            return reader.read(source).stream()
                    .map(DocumentReaderContract::shown)
                    .toList()
                    .toString();
        } catch (Unreadable e) {
            return e.kind() + ": " + e.found() + ". " + e.remedy();
        }
    }

    private static String shown(Document document) {
        Optional<String> raw =
                document.raw().map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
        return document.part()
                + "|"
                + raw
                + "|"
                + document.title()
                + "|"
                + document.text()
                + "|"
                + document.outlet()
                + "|"
                + document.authors()
                + "|"
                + document.url()
                + "|"
                + document.language()
                + "|"
                + document.day()
                + "|"
                + document.published()
                + "|"
                + document.decoding()
                + "|"
                + document.partial();
    }

    protected static Source source(Form form, String text) {
        return new Source(
                text.getBytes(StandardCharsets.UTF_8), form, Optional.empty(), Optional.empty());
    }

    private static String page(String title) {
        return "<!doctype html><html><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p><p>%s</p></article></body></html>"
                .formatted(title, title, PARAGRAPH, PARAGRAPH);
    }

    @Test
    void aTextIsReadAsItStands() throws Unreadable {
        List<Document> documents = reader().read(source(Form.TEXT, PARAGRAPH));
        assertEquals(1, documents.size());
        assertEquals(PARAGRAPH, documents.getFirst().text());
    }

    @Test
    void lettersOfAllScriptsComeThrough() throws Unreadable {
        String text = "قُتل ثلاثة أشخاص — Троє людей загинули \uD83D\uDE91 \u202Ax\u202C é";
        assertEquals(text, reader().read(source(Form.TEXT, text)).getFirst().text());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEmptyIsToldSo(Form form) {
        for (String nothing : List.of("", " \n\t ")) {
            String outcome = outcome(reader(), source(form, nothing));
            assertFalse(outcome.startsWith("["), form + " of " + nothing.length() + ": " + outcome);
        }
        assertEquals(
                FaultKind.EMPTY.toString(),
                outcome(reader(), source(Form.TEXT, "")).replaceFirst(":.*", ""));
    }

    /** Any bytes give documents with text or a fault with words, at once and the second time. */
    @ParameterizedTest
    @EnumSource
    void bytesAtRandomDoNoHarm(Form form) {
        long seed = 20260106;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < RANDOM; i++) {
            byte[] bytes = new byte[random.nextInt(1, 2_000)];
            random.nextBytes(bytes);
            byte[] start = start(form).getBytes(StandardCharsets.UTF_8);
            if (i % 2 == 0)
                System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
            byte[] before = bytes.clone();
            Source source = new Source(bytes, form, Optional.empty(), Optional.empty());
            String outcome = outcome(reader(), source);
            String where = form + ", seed " + seed + ", run " + i + ": " + outcome;
            assertFalse(outcome.startsWith("POISON"), where);
            assertFalse(outcome.equals("[]"), where);
            assertArrayEquals(before, bytes, "the bytes were changed: " + where);
            assertEquals(outcome, outcome(reader(), source), "another answer: " + where);
        }
    }

    private static String start(Form form) {
        return switch (form) {
            case TEXT -> "\uFEFFMonday. ";
            case HTML -> "<!doctype html><html><body><p>Monday ";
            case PDF -> "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
            case MAIL -> "From: a@harbour.example\r\nSubject: Monday\r\nMIME-Version: 1.0\r\n\r\n";
            case FEED -> "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>";
        };
    }

    @ParameterizedTest(name = "{0} threads")
    @CsvSource({"2", "6"})
    void manyMayAskAtOnce(int threads) throws InterruptedException, ExecutionException {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            sources.add(
                    i % 2 == 0
                            ? source(Form.TEXT, i + " " + PARAGRAPH)
                            : source(Form.HTML, page("Report " + i)));
        }
        List<String> alone = sources.stream().map(source -> outcome(reader(), source)).toList();
        List<String> together = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<String>> futures =
                    sources.stream().map(s -> pool.submit(() -> outcome(reader(), s))).toList();
            for (Future<String> future : futures) together.add(future.get());
        }
        assertEquals(alone, together);
    }
}
