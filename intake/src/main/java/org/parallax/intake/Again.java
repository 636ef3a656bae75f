package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.archive.Payload;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Source;
import org.parallax.text.Capture.Hop;

import java.util.Optional;

/**
 * A document that broke its reader, given to a reader again as it was then.
 *
 * @param place for faults
 */
record Again(Poison poison, Place place) {
    void read(DocumentReader documents, Gate gate) {
        Optional<Hop> answer =
                poison.capture().hops().isEmpty()
                        ? Optional.empty()
                        : Optional.of(poison.capture().hops().getLast());
        byte[] body;
        try {
            Optional<String> packing = answer.flatMap(hop -> hop.header("Content-Encoding"));
            body = Payload.unpacked(poison.raw(), packing);
        } catch (Unreadable e) {
            gate.bad(place, e);
            return;
        }
        Optional<String> type = answer.flatMap(hop -> hop.header("Content-Type"));
        Source source =
                new Source(
                        body,
                        poison.form(),
                        WebPages.charset(type),
                        answer.map(Hop::url).filter(url -> !url.isBlank()));
        new Reading(
                        documents,
                        place,
                        poison.from(),
                        Called.stated(poison.id()),
                        answer.isPresent(),
                        source,
                        poison.raw(),
                        poison.capture())
                .call()
                .into(gate, null);
    }
}
