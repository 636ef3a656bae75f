package org.parallax.exchange.linked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.RichRecord;
import org.parallax.pipeline.Json;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The record as JSON-LD, as it is written and as a processor that is not ours understands it. */
class JsonLdTest {
    private static final Schema ANNOTATION = new Schema("annotation.schema.json");
    private static final String OA = "http://www.w3.org/ns/oa#";

    private static JsonNode written = Json.object();
    private static JsonNode expanded = Json.object();

    private static List<String> lines(MadeRecord made) {
        try (Stream<String> lines =
                new JsonLd().lines(made.view(), MadeRecord.preamble(), _ -> {})) {
            return lines.toList();
        }
    }

    @BeforeAll
    static void readAndExpand() throws JsonLdError {
        String text = String.join("\n", lines(RichRecord.made()));
        written = Json.parse(text);
        expanded = expanded(text);
    }

    /** By Titanium, which may load nothing. */
    private static JsonNode expanded(String text) throws JsonLdError {
        return Json.parse(
                com.apicatalog.jsonld.JsonLd.expand(JsonDocument.of(new StringReader(text)))
                        .loader((address, _) -> {
                            throw new AssertionError("asks for " + address);
                        })
                        .get()
                        .toString());
    }

    private static JsonNode node(JsonNode graph, String key, String id) {
        for (JsonNode node : graph) if (node.path(key).asText().equals(id)) return node;
        throw new AssertionError("no node " + id);
    }

    /** The annotation of some words, as it is written. */
    private static JsonNode annotation(String words) {
        for (JsonNode node : written.path("@graph")) {
            for (JsonNode selector : node.path("target").path("selector")) {
                if (selector.path("exact").asText().equals(words)) return node;
            }
        }
        throw new AssertionError("no annotation of " + words);
    }

    @Test
    void everyClaimIsAWebAnnotation() {
        int annotations = 0;
        for (JsonNode node : written.path("@graph")) {
            if (!node.path("type").asText().equals("Annotation")) continue;
            annotations++;
            assertEquals(List.of(), ANNOTATION.faults(node), node.toString());
        }
        assertEquals(8, annotations);
    }

    @Test
    void theSchemaFindsFaults() {
        JsonNode wrong =
                Json.parse(
                        annotation("Nine people died")
                                .toString()
                                .replace("\"start\":0", "\"start\":-1"));
        assertEquals(1, ANNOTATION.faults(wrong).size());
    }

    @Test
    void aProcessorFindsTheTermsOfWebAnnotation() {
        JsonNode claim = node(expanded, "@id", annotation("Nine people died").path("id").asText());
        assertEquals(OA + "Annotation", claim.path("@type").path(0).asText());
        assertEquals(
                OA + "describing", claim.path(OA + "motivatedBy").path(0).path("@id").asText());
        JsonNode target = claim.path(OA + "hasTarget").path(0);
        assertEquals(
                "urn:x-parallax:report:odd%20id%2F%D8%AD%D9%84%D8%A8%20%231#text",
                target.path(OA + "hasSource").path(0).path("@id").asText());
        JsonNode position = target.path(OA + "hasSelector").path(0);
        assertEquals(OA + "TextPositionSelector", position.path("@type").path(0).asText());
        assertEquals(0, position.path(OA + "start").path(0).path("@value").asInt(-1));
        JsonNode quote = target.path(OA + "hasSelector").path(1);
        assertEquals("Nine people died", quote.path(OA + "exact").path(0).path("@value").asText());
        JsonNode body = claim.path(OA + "hasBody").path(0);
        assertEquals("http://schema.org/Claim", body.path("@type").path(0).asText());
        assertEquals(9, body.path("urn:x-parallax:term:low").path(0).path("@value").asInt());
    }

    @Test
    void aClaimIsAttributedToItsFirstSayer() {
        JsonNode body = annotation("At least 6 civilians were killed").path("body");
        assertEquals("urn:x-parallax:actor:sohr", body.path("attributedTo").path("id").asText());
        assertEquals("Rebels", body.path("said_by").path(1).path("as_written").asText());
        assertTrue(body.path("said_by").path(1).path("agent").path("id").isMissingNode());
        JsonNode own = annotation("the road is closed").path("body");
        assertEquals("Valley Courier", own.path("attributedTo").path("name").asText());
        assertTrue(own.path("said_by").isMissingNode());
    }

    @Test
    void anEventLinksToItsClaims() {
        JsonNode event = node(expanded, "@id", "urn:x-parallax:incident:full");
        assertEquals("http://schema.org/Event", event.path("@type").path(0).asText());
        List<String> claims = new ArrayList<>();
        for (JsonNode it : event.path("http://www.w3.org/ns/prov#wasDerivedFrom")) {
            claims.add(it.path("@id").asText());
        }
        assertEquals(2, claims.size());
        for (String claim : claims) {
            assertEquals(
                    OA + "Annotation", node(expanded, "@id", claim).path("@type").path(0).asText());
        }
    }

    /** Keys that stay after expansion are told by how often each value stands in both. */
    @Test
    void noKeyIsDropped() {
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> after = new HashMap<>();
        for (JsonNode node : written.path("@graph")) count(node, before);
        for (JsonNode node : expanded) count(node, after);
        before.keySet().removeIf(it -> it.startsWith("type "));
        after.keySet().removeIf(it -> it.startsWith("type "));
        before.remove("describing");
        after.remove(OA + "describing");
        assertEquals(before, after);
    }

    /** Scalars by how often they stand there. */
    private static void count(JsonNode node, Map<String, Integer> found) {
        if (node.isValueNode()) {
            found.merge(node.asText(), 1, Integer::sum);
        } else if (node.isArray()) {
            for (JsonNode each : node) count(each, found);
        } else {
            node.properties()
                    .forEach(it -> {
                        boolean type = it.getKey().equals("type") || it.getKey().equals("@type");
                        if (!type) count(it.getValue(), found);
                    });
        }
    }

    @Test
    void everyTermIsOfAVocabulary() {
        Set<String> terms = new TreeSet<>();
        keys(expanded, terms);
        for (String term : terms) {
            assertTrue(
                    Stream.of(
                                    "@",
                                    OA,
                                    "http://schema.org/",
                                    "http://www.w3.org/ns/prov#",
                                    "http://purl.org/dc/terms/",
                                    Vocabulary.TERMS)
                            .anyMatch(term::startsWith),
                    term);
        }
    }

    private static void keys(JsonNode node, Set<String> found) {
        node.properties().forEach(it -> found.add(it.getKey()));
        for (JsonNode each : node) keys(each, found);
    }

    @Test
    void maskedWordsAreNoQuotation() {
        for (JsonNode node : written.path("@graph")) {
            JsonNode body = node.path("body");
            if (!body.path("withheld").booleanValue()) continue;
            assertEquals(1, node.path("target").path("selector").size());
            String words = body.path("masked_words").asText();
            assertEquals((RichRecord.NAME + " and 3 people were killed").length(), words.length());
            assertTrue(words.endsWith(" and 3 people were killed"), words);
            return;
        }
        throw new AssertionError("nothing is withheld");
    }

    @Test
    void noNameIsTold() {
        String all = String.join("\n", lines(RichRecord.made())).toLowerCase(java.util.Locale.ROOT);
        for (String tells : List.of("zorvanel", "quistabar", "36.201", "37.161")) {
            assertFalse(all.contains(tells), tells);
        }
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    killed in Aleppo     | incident_type       | shelling
                    killed in Aleppo     | weapon              | mortar
                    The army denied it   | act                 | deny
                    The army denied it   | quoted              | false
                    The army denied it   | cue_at.type         | TextPositionSelector
                    The army denied it   | speaker.id          | urn:x-parallax:actor:syria-army
                    Rebels hold the mill | change              | holds
                    a truce was signed   | agreement_type      | truce
                    a truce was signed   | status              | signed
                    the road is closed   | access_type         | road-closed
                    Nine people died     | figure_scope        | incident
                    Nine people died     | from                | 2031-04-03
                    """)
    void aKindHasItsOwnTerms(String words, String path, String value) {
        JsonNode body = annotation(words).path("body");
        for (String key : path.split("\\.")) body = body.path(key);
        assertEquals(value, body.asText());
    }
}
