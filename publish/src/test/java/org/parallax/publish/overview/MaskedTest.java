package org.parallax.publish.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.event.Incident;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Snapshot;
import org.parallax.pipeline.Toy;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Invented.Sketch;
import org.parallax.text.Report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** No name of a victim is shown, counted, found or told of by its absence. All are invented. */
class MaskedTest {
    private static final String NAME = "Zorvanel Quistabar";

    /** Somebody took the victim for a place, a body and a first sayer. */
    private static final Incident INCIDENT =
            new Sketch("i1")
                    .reports(List.of("told"))
                    .at(new Where("px:z", NAME, 36.5, 40.2, Precision.TOWN, Optional.empty()))
                    .on(List.of("zorvanel quistabar"))
                    .origins(List.of("quistabar"))
                    .day("2031-03-30")
                    .incident();

    private static PublicRecord record(Incident... incidents) {
        List<Report> reports =
                List.of(
                        report(
                                "told",
                                NAME + " killed at mill",
                                NAME + " and 6 people were killed."),
                        report("other", "The mill", "2 people were killed."));
        return PublicRecord.of(
                new Snapshot(
                        reports.stream().map(Toy::read).toList(),
                        List.of(incidents),
                        actor -> actor));
    }

    private static Report report(String id, String title, String text) {
        return new Report(
                id,
                text,
                Optional.of(title),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void assertMasked(String printed) {
        assertTrue(printed.contains("\u2588"), "a mask is seen: " + printed);
        assertSilent(printed);
    }

    /** Neither the name, nor the id and the degrees of the place that it was taken for. */
    private static void assertSilent(String printed) {
        String small = printed.toLowerCase(Locale.ROOT);
        for (String telling : List.of("zorvanel", "quistabar", "px:z", "36.5", "40.2")) {
            assertFalse(small.contains(telling), telling + " in " + printed);
        }
    }

    @Test
    void nothingPrintsIt() throws Refusal {
        Overview overview = Overview.of(record(INCIDENT), Invented.sites());
        assertMasked(Printed.found(overview.find(Filter.NONE)));
        assertMasked(overview.find(Filter.NONE).rows().toString());
        assertEquals(1, overview.map(Filter.NONE, Box.EARTH, 4).unplaced());
        Incident disputed =
                new Sketch("i1")
                        .reports(List.of("told"))
                        .at(INCIDENT.where().orElseThrow())
                        .disputed("place")
                        .incident();
        Queue queue = Overview.of(record(disputed), Invented.sites()).queue();
        assertSilent(Printed.queue(queue.open(Set.of(), Optional.empty(), 9, Settled.nothing())));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "q=zorvanel",
                "q=Quistabar",
                "q=z",
                "place=Zorvanel",
                "actor=zorvanel+quistabar",
                "origin=quistabar"
            })
    void nothingFindsIt(String query) throws Refusal {
        Overview overview = Overview.of(record(INCIDENT), Invented.sites());
        assertEquals(0, overview.find(Filter.ofQuery(query)).matching());
        assertEquals(1, overview.find(Filter.ofQuery("q=mill+shelling")).matching());
    }

    @Test
    void whatItWasBeforeItWasWithheldIsNotToldAsAChange() {
        PublicRecord before =
                PublicRecord.of(
                        new Snapshot(
                                List.of(
                                        Toy.read(
                                                report(
                                                        "other",
                                                        "The mill",
                                                        "2 people were killed."))),
                                List.of(INCIDENT),
                                actor -> actor));
        Incident now =
                new Sketch("i1")
                        .reports(List.of("told"))
                        .at(Invented.WARDA)
                        .on(List.of("north-army"))
                        .origins(List.of("monitor-a"))
                        .day("2031-03-30")
                        .incident();
        assertSilent(Printed.changed(WhatChanged.since(before, record(now))));
        assertSilent(Printed.changed(WhatChanged.since(record(now), record(INCIDENT))));
        assertSilent(Printed.changed(WhatChanged.since(record(INCIDENT), record(now))));
        assertSilent(Printed.changed(WhatChanged.since(record(INCIDENT), record())));
    }
}
