package org.parallax.exchange.linked;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.pipeline.Json;

import java.util.List;

/**
 * The context of the document: what its terms mean. Terms of Web Annotation are spelt as in the
 * W3C's own context; those of schema.org, PROV and Dublin Core as theirs are; every other term is
 * of our vocabulary, so that none is ever dropped.
 */
final class Vocabulary {
    /** Before every term that is ours alone. */
    static final String TERMS = Iris.OURS + "term:";

    private static final List<String> ANNOTATION_TYPES =
            List.of(
                    "Annotation",
                    "SpecificResource",
                    "TextPositionSelector",
                    "TextQuoteSelector",
                    "describing",
                    "exact");

    private static final List<String> SCHEMA_TERMS =
            List.of(
                    "Article",
                    "Claim",
                    "Dataset",
                    "Event",
                    "GeoCoordinates",
                    "Organization",
                    "Place",
                    "geo",
                    "headline",
                    "identifier",
                    "inLanguage",
                    "latitude",
                    "location",
                    "longitude",
                    "name",
                    "publisher",
                    "url");

    private Vocabulary() {}

    /** The object under {@code @context}. */
    static ObjectNode context() {
        ObjectNode context = Json.object();
        context.put("@version", 1.1);
        context.put("@vocab", TERMS);
        context.put("oa", "http://www.w3.org/ns/oa#");
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("schema", "http://schema.org/");
        context.put("dcterms", "http://purl.org/dc/terms/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("id", "@id").put("type", "@type");
        ANNOTATION_TYPES.forEach(term -> context.put(term, "oa:" + term));
        typed(context, "target", "oa:hasTarget", "@id");
        typed(context, "body", "oa:hasBody", "@id");
        typed(context, "source", "oa:hasSource", "@id");
        typed(context, "selector", "oa:hasSelector", "@id");
        typed(context, "scope", "oa:hasScope", "@id");
        typed(context, "motivation", "oa:motivatedBy", "@vocab");
        typed(context, "start", "oa:start", "xsd:nonNegativeInteger");
        typed(context, "end", "oa:end", "xsd:nonNegativeInteger");
        SCHEMA_TERMS.forEach(term -> context.put(term, "schema:" + term));
        for (String day : List.of("startDate", "endDate", "datePublished")) {
            typed(context, day, "schema:" + day, "xsd:date");
        }
        typed(context, "sameAs", "schema:sameAs", "@id");
        context.put("Agent", "prov:Agent");
        context.put("attributedTo", "prov:wasAttributedTo");
        typed(context, "derivedFrom", "prov:wasDerivedFrom", "@id");
        typed(context, "created", "dcterms:created", "xsd:dateTime");
        context.put("licence", "dcterms:rights");
        for (String day : List.of("from", "to", "since")) typed(context, day, "xsd:date");
        for (String id :
                List.of("reports", "also_in", "rests_on", "denials", "part_of", "episode")) {
            typed(context, id, "@id");
        }
        context.putObject("said_by").put("@id", TERMS + "said_by").put("@container", "@list");
        return context;
    }

    private static void typed(ObjectNode context, String term, String type) {
        typed(context, term, TERMS + term, type);
    }

    private static void typed(ObjectNode context, String term, String iri, String type) {
        context.putObject(term).put("@id", iri).put("@type", type);
    }
}
