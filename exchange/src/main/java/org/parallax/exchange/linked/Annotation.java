package org.parallax.exchange.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Where;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.event.Source;
import org.parallax.pipeline.Json;
import org.parallax.publish.Withhold;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A claim as a Web Annotation: its target the words of a report, its body what they are read as.
 *
 * <p>The position is told in code points of the part of the report, as the W3C counts it. Where a
 * name in the words is masked they are no quotation any more: they stand in the body, and the
 * position alone selects.
 */
final class Annotation {
    private static final Set<String> BODIES =
            Set.of("perpetrators", "targets", "parties", "actor", "speaker", "about", "side");

    private final RecordView record;
    private final Agents agents;

    /** The report that was asked for last: claims come report by report. */
    private Optional<Source> last = Optional.empty();

    Annotation(RecordView record, Agents agents) {
        this.record = record;
        this.agents = agents;
    }

    ObjectNode of(Account account) {
        ObjectNode node = Json.object();
        node.put("id", Iris.claim(account.id()));
        node.put("type", "Annotation");
        node.put("motivation", "describing");
        node.set("target", target(account));
        node.set("body", body(account));
        return node;
    }

    private static boolean isQuoted(Account account) {
        return !(account.withheld() && Withhold.isIn(account.words()));
    }

    private static ObjectNode target(Account account) {
        ObjectNode target = Json.object();
        target.put("type", "SpecificResource");
        target.put("source", Iris.part(account.report(), account.part()));
        target.put("scope", Iris.report(account.report()));
        ArrayNode selectors = target.putArray("selector");
        selectors.add(position(account.start(), account.end()));
        if (isQuoted(account)) {
            selectors.addObject().put("type", "TextQuoteSelector").put("exact", account.words());
        }
        return target;
    }

    private static ObjectNode position(int start, int end) {
        return Json.object()
                .put("type", "TextPositionSelector")
                .put("start", start)
                .put("end", end);
    }

    private ObjectNode body(Account account) {
        ObjectNode body = Json.object();
        String kind = account.kind();
        body.putArray("type")
                .add("Claim")
                .add(Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "Claim");
        if (!isQuoted(account)) body.put("masked_words", account.words());
        body.put("rule", account.rule());
        body.put("stance", account.stance().word());
        putSayers(body, account);
        account.when().from().map(LocalDate::toString).ifPresent(it -> body.put("from", it));
        account.when().to().map(LocalDate::toString).ifPresent(it -> body.put("to", it));
        body.put("day_basis", account.when().basis().word());
        if (!account.where().isEmpty()) {
            ArrayNode places = body.putArray("places");
            account.where().forEach(it -> places.add(place(it)));
        }
        account.detail()
                .properties()
                .forEach(it -> putDetail(body, kind, it.getKey(), it.getValue()));
        if (account.withheld()) body.put("withheld", true);
        return body;
    }

    /** The first sayer is who it is attributed to; where nobody is named, the publisher. */
    private void putSayers(ObjectNode body, Account account) {
        if (account.saidBy().isEmpty()) {
            source(account.report())
                    .map(Source::publisher)
                    .ifPresent(it -> body.set("attributedTo", agents.of(it)));
            return;
        }
        body.set("attributedTo", agent(account.saidBy().getFirst()));
        ArrayNode sayers = body.putArray("said_by");
        for (Account.Said said : account.saidBy()) {
            ObjectNode sayer = sayers.addObject();
            sayer.set("agent", agent(said));
            sayer.put("as_written", said.name()).put("cue", said.cue());
        }
    }

    private ObjectNode agent(Account.Said said) {
        return said.actor().map(agents::of).orElseGet(() -> Agents.named(said.name()));
    }

    private Optional<Source> source(String report) {
        if (last.filter(it -> it.report().equals(report)).isEmpty()) last = record.source(report);
        return last;
    }

    static ObjectNode place(Where where) {
        ObjectNode place = Json.object();
        place.put("type", "Place").put("identifier", where.place()).put("name", where.name());
        place.put("precision", where.precision().word());
        Iris.geoNames(where.place()).ifPresent(it -> place.put("sameAs", it));
        return place;
    }

    /** Under the contract's name, but where Web Annotation or JSON-LD has that name for another. */
    private void putDetail(ObjectNode body, String kind, String key, JsonNode value) {
        if (value.isNull() || value.isArray() && value.isEmpty()) return;
        if (BODIES.contains(key)) {
            putBodies(body, key, value);
        } else if (value.isObject()) {
            if (value.hasNonNull("start")) {
                body.set(
                        key + "_at",
                        position(value.path("start").intValue(), value.path("end").intValue()));
            }
        } else {
            switch (key) {
                case "type", "scope" -> body.set(kind + "_" + key, value);
                case "part_of" -> body.put(key, Iris.claim(value.textValue()));
                default -> body.set(key, value);
            }
        }
    }

    private void putBodies(ObjectNode body, String key, JsonNode value) {
        if (value.isTextual()) {
            body.set(key, agents.of(value.textValue()));
            return;
        }
        ArrayNode all = body.putArray(key);
        for (JsonNode each : value) all.add(agents.of(each.textValue()));
    }
}
