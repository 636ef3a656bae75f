package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.Documents;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;

import java.util.List;
import java.util.Optional;

/** What holds of every document, whatever form it had. */
final class Documented {
    private static final Optional<String> URL = Optional.of("https://harbour.example/2026/01/a");

    private Documented() {}

    static void check(Form form, byte[] data) {
        Source source = new Source(data, form, Optional.empty(), URL);
        List<Document> documents;
        try {
            documents = new Documents().read(source);
        } catch (Unreadable refused) {
            Faults.check(refused);
            return;
        }
        assertFalse(documents.isEmpty(), "documents or a fault");
        for (Document document : documents) {
            assertFalse(document.text().isBlank(), "a document without text");
            assertFalse(document.title().map(String::isBlank).orElse(false), "a blank title");
            assertTrue(document.authors().stream().noneMatch(String::isBlank), "a blank author");
            assertTrue(
                    document.language().map(code -> code.matches("[a-z]{2,3}")).orElse(true),
                    "no code of a language: " + document.language());
        }
        assertEquals(texts(documents), again(source), "same bytes, same text");
    }

    private static List<String> again(Source source) {
        try {
            return texts(new Documents().read(source));
        } catch (Unreadable e) {
            throw new AssertionError("read once, but not twice", e);
        }
    }

    private static List<String> texts(List<Document> documents) {
        return documents.stream().map(it -> it.title() + it.text() + it.day()).toList();
    }
}
