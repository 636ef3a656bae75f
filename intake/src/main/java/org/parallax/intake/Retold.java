package org.parallax.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.text.Capture;
import org.parallax.text.Decoding;
import org.parallax.text.Decoding.Basis;
import org.parallax.text.Report;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report as the web archive of a record tells it again beside its bytes: the contract's "Reports
 * in", and {@code "came":{"authors":[…],"published","charset","basis","replaced"}} for what else
 * was read of them. What is not known is left out.
 */
final class Retold {
    private static final ObjectMapper JSON = new ObjectMapper(JsonReport.JSON);

    private Retold() {}

    /**
     * @param found how the archive says that the bytes came
     */
    static Received read(String json, JsonReport.Taken taken, Capture found) throws InputFault {
        Report report = JsonReport.read(json, taken.id(), taken.place());
        JsonNode came = came(json, taken.place());
        List<String> authors = new ArrayList<>();
        came.path("authors").forEach(author -> authors.add(author.asText()));
        try {
            Capture capture =
                    new Capture(
                            found.at(),
                            found.hops(),
                            found.type(),
                            decoding(came),
                            authors,
                            text(came, "published").map(Instant::parse),
                            found.via(),
                            found.partial(),
                            found.partial() ? text(came, "why") : Optional.empty());
            return new Received(report, taken.raw(), taken.sha256(), taken.from(), capture);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InputFault(
                    FaultKind.BAD_FIELD,
                    taken.place(),
                    "'came' holds what no export of a record writes",
                    "export the record again",
                    e);
        }
    }

    private static JsonNode came(String json, Place place) throws InputFault {
        try {
            return JSON.readTree(json).path("came");
        } catch (JsonProcessingException e) {
            throw JsonReport.notJson(place, e);
        }
    }

    private static Optional<Decoding> decoding(JsonNode came) {
        Optional<String> basis = text(came, "basis").map(it -> it.toUpperCase(Locale.ROOT));
        return text(came, "charset")
                .map(charset ->
                        new Decoding(
                                charset,
                                basis.map(Basis::valueOf).orElse(Basis.ASSUMED),
                                came.path("replaced").asInt()));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
