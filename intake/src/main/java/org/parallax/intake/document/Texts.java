package org.parallax.intake.document;

import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoded;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Rubbish;
import org.parallax.intake.bytes.Unreadable;

import java.util.List;
import java.util.Optional;

/** Plain text in whatever charset. */
final class Texts {
    private Texts() {}

    static Document read(Source source) throws Unreadable {
        Declared declared = new Declared(source.charset(), Optional.empty());
        Decoded decoded = Decoder.decode(source.bytes(), declared);
        if (decoded.text().indexOf('\0') >= 0)
            throw new Unreadable(
                    FaultKind.BINARY, "NUL bytes, so this is no text", "save it as plain text");
        Optional<String> rubbish = Rubbish.in(source.bytes(), decoded);
        if (rubbish.isPresent())
            throw new Unreadable(
                    FaultKind.BINARY,
                    "no text in any charset (" + rubbish.get() + ")",
                    "save it as plain text");
        if (decoded.text().isBlank())
            throw new Unreadable(FaultKind.EMPTY, "no text in it", "leave it out");
        return document(decoded);
    }

    /** Of which nothing else is known. */
    static Document document(Decoded decoded) {
        return new Document(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                decoded.text(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(decoded.how()),
                false);
    }

    /** With one kind of line end, and without NUL and other controls. */
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
    }
}
