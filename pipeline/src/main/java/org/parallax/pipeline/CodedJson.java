package org.parallax.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Where;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** What one report alone supports, as one line of the output contract. */
public final class CodedJson {
    private CodedJson() {}

    /** The line of an event, or of the reason why there is none. */
    public static String line(Coded coded) {
        return Json.line(
                switch (coded) {
                    case Coded.Event(String report, CodedEvent event) -> event(report, event);
                    case Coded.None(String report, String why) ->
                            Json.object().put("report", report).putNull("event").put("why", why);
                });
    }

    private static ObjectNode event(String report, CodedEvent event) {
        ObjectNode node = Json.object();
        node.put("report", report);
        node.put("type", event.type().word());
        Json.put(node, "weapon", event.weapon());
        Json.putDay(node, "start_date", event.startDate());
        Json.putDay(node, "end_date", event.endDate());
        Json.put(node, "date_precision", event.datePrecision());
        Json.put(node, "country", event.country());
        Json.put(node, "country_name", event.countryName());
        Json.put(node, "adm1", event.adm1());
        Json.put(node, "adm2", event.adm2());
        putWhere(node, event.where());
        Json.put(node, "where_precision", event.wherePrecision());
        Json.put(node, "side_a", event.sideA());
        Json.put(node, "side_b", event.sideB());
        Json.put(node, "perpetrator", event.perpetrator());
        putDeaths(node, event.deaths());
        Json.put(node, "children", event.children());
        Json.put(node, "women", event.women());
        Json.put(node, "injured_low", event.injuredLow());
        Json.put(node, "injured_high", event.injuredHigh());
        Json.put(node, "claims", event.claims());
        return node;
    }

    private static void putWhere(ObjectNode node, Optional<Where> where) {
        if (where.isPresent()) {
            node.put("where", where.get().name());
            node.put("lat", where.get().lat()).put("lon", where.get().lon());
        } else {
            node.putNull("where").putNull("lat").putNull("lon");
        }
    }

    private static void putDeaths(ObjectNode node, Optional<CodedEvent.Deaths> deaths) {
        putDeaths(node, "deaths_a", deaths, CodedEvent.Deaths::sideA);
        putDeaths(node, "deaths_b", deaths, CodedEvent.Deaths::sideB);
        putDeaths(node, "deaths_civilians", deaths, CodedEvent.Deaths::civilians);
        putDeaths(node, "deaths_unknown", deaths, CodedEvent.Deaths::unknown);
        putDeaths(node, "low", deaths, CodedEvent.Deaths::low);
        putDeaths(node, "best", deaths, CodedEvent.Deaths::best);
        putDeaths(node, "high", deaths, CodedEvent.Deaths::high);
    }

    private static void putDeaths(
            ObjectNode node,
            String key,
            Optional<CodedEvent.Deaths> deaths,
            ToLongFunction<CodedEvent.Deaths> number) {
        Json.put(
                node,
                key,
                deaths.map(d -> OptionalLong.of(number.applyAsLong(d)))
                        .orElse(OptionalLong.empty()));
    }
}
