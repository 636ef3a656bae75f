package org.parallax.intake.document;

import org.parallax.text.Decoding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a document says, and what it says of itself. Nothing is guessed: what it does not state is
 * empty.
 *
 * @param part what this part of the file is called, below the file, where a file holds several: an
 *     attachment, an entry of a feed
 * @param raw the bytes of this part, where they are not those of the whole file
 * @param text paragraphs apart by an empty line; not blank
 * @param outlet who published it
 * @param authors as named, in their order
 * @param url the address it gives itself
 * @param language an ISO 639-1 code as it states it
 * @param day of publication, as the document's own zone has it
 * @param published the moment, where it states more than a day
 * @param decoding how its bytes became text; empty where they were no text
 * @param partial whether a limit or damage cut it short
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record Document(
        Optional<String> part,
        Optional<byte[]> raw,
        Optional<String> title,
        String text,
        Optional<String> outlet,
        List<String> authors,
        Optional<String> url,
        Optional<String> language,
        Optional<LocalDate> day,
        Optional<Instant> published,
        Optional<Decoding> decoding,
        boolean partial) {
    public Document {
        authors = List.copyOf(authors);
    }

    /** The same as if it were a file of its own. */
    public Document alone() {
        return new Document(
                Optional.empty(),
                Optional.empty(),
                title,
                text,
                outlet,
                authors,
                url,
                language,
                day,
                published,
                decoding,
                partial);
    }
}
