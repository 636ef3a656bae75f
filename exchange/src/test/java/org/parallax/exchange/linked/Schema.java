package org.parallax.exchange.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A schema of the tests' own, after the standard that it is named for. */
final class Schema {
    private final JsonSchema schema;

    /**
     * @param file beside this class
     */
    Schema(String file) {
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            if (in == null) throw new AssertionError("no schema " + file);
            JsonNode read = new ObjectMapper().readTree(in);
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(read);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    /** What is wrong with a document; nothing where it is right. */
    List<String> faults(JsonNode document) {
        return schema.validate(document).stream().map(Object::toString).toList();
    }
}
