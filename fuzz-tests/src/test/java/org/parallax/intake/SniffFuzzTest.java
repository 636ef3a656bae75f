package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Quick;
import org.parallax.fuzz.Texts;
import org.parallax.intake.archive.Names;
import org.parallax.intake.document.Form;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** The first bytes and the name of a file say what it is, and neither leads anywhere. */
class SniffFuzzTest {
    private static final String[] TYPES = {
        "application/pdf", "text/html", "text/plain", "message/rfc822", "application/atom+xml", ""
    };

    @FuzzTest(maxDuration = "0s")
    void kinds(byte[] data) throws Exception {
        Quick.check(data, SniffFuzzTest::promises);
    }

    private static void promises(byte[] data) throws IOException {
        Optional<Format> format = Sniff.of(data);
        BufferedInputStream in = new BufferedInputStream(new ByteArrayInputStream(data));
        assertEquals(format, Sniff.of(in), "a stream is what its bytes are");
        assertArrayEquals(data, in.readAllBytes(), "it is left where it was");
        for (String type : TYPES) {
            Optional<Form> form = WebForms.of(type, data);
            if (form.isPresent()) {
                assertTrue(WebForms.mayBeDocument(type, data), type + " is " + form.get());
            }
        }
        String name = Names.clean(Texts.utf8(data));
        assertEquals(Format.of(name), Format.of(name));
        assertFalse(("/" + name + "/").contains("/../"), "leads up: " + name);
        assertFalse(name.startsWith("/") || name.isBlank(), "leads to the root: " + name);
        assertFalse(name.chars().anyMatch(Character::isISOControl), "holds a control: " + name);
        if (!name.contains("…")) assertEquals(name, Names.clean(name), "clean is clean");
    }
}
