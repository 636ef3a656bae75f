package org.parallax.exchange.linked;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.event.Source;
import org.parallax.exchange.form.Form;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.form.Preamble;
import org.parallax.pipeline.Json;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The record as JSON-LD 1.1, a node a line: what the record says of itself, then its reports, its
 * claims as Web Annotations, its incidents as events. Nothing that forms see is left out.
 */
public final class JsonLd implements Form {
    @Override
    public String name() {
        return "jsonld";
    }

    @Override
    public Stream<String> lines(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        Agents agents = new Agents(record);
        Annotation annotation = new Annotation(record, agents);
        EventNode event = new EventNode(agents);
        return Elements.lines(
                "{\"@context\":" + Json.line(Vocabulary.context()) + ",\"@graph\":[",
                List.of(
                        () -> Stream.of(Json.line(dataset(record, preamble))),
                        () -> record.sources().map(it -> Json.line(source(it))),
                        () -> record.accounts().map(it -> Json.line(annotation.of(it))),
                        () -> record.events().map(it -> Json.line(event.of(it)))),
                () -> "]}");
    }

    private static ObjectNode dataset(RecordView record, Preamble preamble) {
        ObjectNode node = Json.object();
        node.put("id", Iris.record(preamble.root()));
        node.put("type", "Dataset");
        node.put("name", "A record of reports of armed conflict");
        preamble.fields().forEach(node::put);
        node.put("claim_count", record.accountCount());
        node.put("incident_count", record.eventCount());
        return node;
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = Json.object();
        node.put("id", Iris.report(source.report()));
        node.put("type", "Article");
        node.put("identifier", source.report());
        source.title().ifPresent(it -> node.put("headline", it));
        source.outlet()
                .ifPresent(it ->
                        node.putObject("publisher").put("type", "Organization").put("name", it));
        source.url().ifPresent(it -> node.put("url", it));
        source.language().ifPresent(it -> node.put("inLanguage", it));
        source.published().map(LocalDate::toString).ifPresent(it -> node.put("datePublished", it));
        return node;
    }
}
