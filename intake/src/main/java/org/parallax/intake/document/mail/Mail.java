package org.parallax.intake.document.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail taken apart.
 *
 * @param title its subject, without the marks of replies and forwards
 * @param author the name of the sender, where there is one beside the address
 * @param outlet the name of the list or desk that sent it
 * @param language as it states it, such as {@code en-GB}
 * @param date as written
 * @param reply whether it answers another mail
 * @param texts to be read one after the other
 * @param attachments documents beside the text
 * @param partial whether its end is missing, or parts beyond the limits
 */
public record Mail(
        Optional<String> title,
        Optional<String> author,
        Optional<String> outlet,
        Optional<String> language,
        Optional<String> date,
        boolean reply,
        List<Leaf> texts,
        List<Leaf> attachments,
        boolean partial) {
    public Mail {
        texts = List.copyOf(texts);
        attachments = List.copyOf(attachments);
    }

    /** What a part holds; others than these are passed over. */
    public enum Kind {
        TEXT,
        HTML,
        PDF,
        MAIL
    }

    /**
     * A part without parts.
     *
     * @param name of the file, safe to be shown and joined to a path
     * @param flowed whether a space at the end of a line says that the line goes on (RFC 3676)
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
    public record Leaf(
            Kind kind,
            Optional<String> name,
            Optional<String> charset,
            boolean flowed,
            byte[] bytes) {}
}
