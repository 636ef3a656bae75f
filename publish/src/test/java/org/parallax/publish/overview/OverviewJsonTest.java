package org.parallax.publish.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.parallax.claims.Precision;
import org.parallax.pipeline.IncidentJson;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.overview.Invented.Sketch;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class OverviewJsonTest {
    private static final Overview TWO =
            Invented.overview(
                    new Sketch("i1")
                            .day("2031-03-30")
                            .at(Invented.WARDA)
                            .killed(4, 6, 12)
                            .incident(),
                    new Sketch("i2").day("2031-03-31").disputed("killed").incident(),
                    new Sketch("i3").at(Invented.COAST).incident());

    @Test
    void days() {
        assertEquals(
                """
                {"unit":"day","bins":[{"from":"2031-03-30","to":"2031-03-30","incidents":1,\
                "killed":{"low":4,"best":6,"high":12},"unknown":0},{"from":"2031-03-31",\
                "to":"2031-03-31","incidents":1,"killed":null,"unknown":1}],"undated":1}\
                """,
                OverviewJson.days(TWO.days(Filter.NONE)));
    }

    @Test
    void map() {
        assertEquals(
                """
                {"cells":[{"lon":40.25,"lat":36.5,"count":1,"killed":6,"unknown":0,\
                "type":"shelling","incident":"i1","place":"px:warda","precision":"town",\
                "label":"Shelling in Tall Warda, 30 Mar 2031; killed 4–6–12; known to the town",\
                "radius_m":%d}],"outside":1,"unplaced":1}\
                """
                        .formatted(Labels.radiusMetres(Precision.TOWN)),
                OverviewJson.map(TWO.map(Filter.NONE, new Box(39, 36, 41, 37), 5)));
    }

    @Test
    void found() throws JsonProcessingException, Refusal {
        Found found =
                TWO.find(Filter.ofQuery("q=sh"), new Paging(Order.NEWEST, Optional.empty(), 1));
        JsonNode node = new ObjectMapper().readTree(OverviewJson.found(found));
        assertEquals(
                "{\"known\":1,\"unknown\":2,\"low\":4,\"best\":6,\"high\":12,\"open\":false}",
                node.get("killed").toString());
        assertEquals(
                "{\"known\":0,\"unknown\":3,\"low\":null,\"best\":null,\"high\":null,\"open\":false}",
                node.get("injured").toString());
        assertEquals(
                List.of(3, 3, 1, 1),
                List.of("matching", "of", "undated", "unplaced").stream()
                        .map(it -> node.get(it).intValue())
                        .toList());
        assertEquals(
                new ObjectMapper().readTree(IncidentJson.line(found.rows().getFirst().incident())),
                node.get("incidents").get(0));
        assertEquals(
                "{\"parameter\":\"type\",\"label\":\"What\",\"values\":[{\"value\":\"shelling\","
                        + "\"label\":\"Shelling\",\"count\":3,\"chosen\":false}],\"more\":0}",
                node.get("facets").get(0).toString());
        assertEquals(found.next().orElseThrow(), node.get("next").textValue());
    }

    @Test
    void queue() throws Refusal {
        assertEquals(
                """
                {"open":{"contested":1,"merge":0,"place":1,"grade":0},"settled":0,"items":[\
                {"kind":"contested","matter":"figures/killed","incident":"i2","title":"Shelling",\
                "days":"31 Mar 2031","other":null,"why":"On killed origins differ: 4 (monitor-a)\
                 against 12 (monitor-b).","priority":55,"because":"55 for what it is."}],\
                "next":"queue.1j.i2/figures/killed"}\
                """,
                OverviewJson.queue(
                        TWO.queue().open(Set.of(), Optional.empty(), 1, Settled.nothing())));
    }

    @Test
    void changed() {
        WhatChanged changed =
                WhatChanged.since(
                        Invented.record(new Sketch("i1").killed(1, 1, 1).incident()),
                        Invented.record(new Sketch("i1").killed(2, 2, 2).incident()));
        assertEquals(
                """
                {"changes":[{"change":"changed","incident":"i1","title":"Shelling",\
                "days":"day not known","formerly":null,"into":null,"fields":[\
                {"field":"totals/killed","from":"1","to":"2",\
                "words":"killed in all: 1 became 2"}]}]}\
                """,
                OverviewJson.changed(changed));
    }
}
