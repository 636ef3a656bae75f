package org.parallax.publish.warc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.parallax.store.Stored;
import org.parallax.text.Capture;
import org.parallax.text.Decoding;
import org.parallax.text.Report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * A report as JSON, so that whoever takes the archive in has what was read of its bytes and what
 * stood beside them: the title of a feed's entry, the fields of other people's JSON. {@code
 * {"text","title","outlet","url","language","published","came":{"authors":[…],"published",
 * "why","charset","basis","replaced"}}}; what is not known is left out.
 */
final class Retelling {
    static final String TYPE = "application/vnd.parallax.report+json";

    private static final JsonFactory JSON = new JsonFactory();

    private Retelling() {}

    static byte[] of(Stored stored) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            Report report = stored.report();
            json.writeStartObject();
            json.writeStringField("text", report.text());
            write(json, "title", report.title());
            write(json, "outlet", report.outlet());
            write(json, "url", report.url());
            write(json, "language", report.language());
            write(json, "published", report.published().map(Object::toString));
            json.writeObjectFieldStart("came");
            came(json, stored.capture());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new AssertionError("memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    private static void came(JsonGenerator json, Capture capture) throws IOException {
        if (!capture.authors().isEmpty()) {
            json.writeArrayFieldStart("authors");
            for (String author : capture.authors()) json.writeString(author);
            json.writeEndArray();
        }
        write(json, "published", capture.published().map(Object::toString));
        write(json, "why", capture.why());
        if (capture.decoding().isEmpty()) return;
        Decoding decoding = capture.decoding().get();
        json.writeStringField("charset", decoding.charset());
        json.writeStringField("basis", decoding.basis().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("replaced", decoding.replaced());
    }

    private static void write(JsonGenerator json, String name, Optional<String> value)
            throws IOException {
        if (value.isPresent()) json.writeStringField(name, value.get());
    }
}
