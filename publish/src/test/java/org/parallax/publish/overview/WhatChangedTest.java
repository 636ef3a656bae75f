package org.parallax.publish.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Invented.Sketch;
import org.parallax.publish.overview.WhatChanged.Changed;
import org.parallax.publish.overview.WhatChanged.Gone;
import org.parallax.publish.overview.WhatChanged.New;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class WhatChangedTest {
    private static List<String> changes(Incident[] before, Incident[] after) {
        PublicRecord was = Invented.record(before);
        PublicRecord is = Invented.record(after);
        return WhatChanged.since(was, is).all().stream().map(WhatChangedTest::words).toList();
    }

    private static String words(WhatChanged.Change change) {
        return switch (change) {
            case New(Row now) -> "new " + now.id();
            case Changed(Row now, Optional<String> formerly, var fields) ->
                    "changed %s%s: %s"
                            .formatted(
                                    now.id(),
                                    formerly.map(it -> " was " + it).orElse(""),
                                    fields.stream()
                                            .map(it -> it.words())
                                            .collect(Collectors.joining("; ")));
            case Gone(Row before, Optional<String> into) ->
                    "gone %s into %s".formatted(before.id(), into.orElse("nothing"));
        };
    }

    private static Sketch of(String id) {
        return new Sketch(id).day("2031-03-30").at(Invented.WARDA);
    }

    private static Incident[] all(Sketch... sketches) {
        return List.of(sketches).stream().map(Sketch::incident).toArray(Incident[]::new);
    }

    @Test
    void nothingChangedWhereAllIsTheSame() {
        assertEquals(
                List.of(),
                changes(
                        all(of("i1"), of("i2").killed(1, 2, 3)),
                        all(of("i2").killed(1, 2, 3), of("i1"))));
        PublicRecord record = Invented.record(all(of("i1")));
        assertEquals(List.of(), WhatChanged.since(record, record).all());
    }

    @Test
    void whatCameLastComesFirst() {
        assertEquals(
                List.of(
                        "new i4",
                        "new i3",
                        "changed i1: killed in all: 2 became 4; grade: fair became weak; why:"
                                + " weak: invented."),
                changes(
                        all(of("i1").killed(2, 2, 2).grade(Grade.FAIR), of("i2")),
                        all(
                                of("i1").killed(4, 4, 4).grade(Grade.WEAK),
                                of("i2"),
                                of("i3"),
                                of("i4"))));
    }

    @Test
    void whatWasTakenInLeadsOn() {
        assertEquals(
                List.of(
                        "gone i3 into nothing",
                        "changed i1: reports: now also r-i2",
                        "gone i2 into i1"),
                changes(
                        all(of("i1"), of("i2"), of("i3")),
                        all(of("i1").reports(List.of("r-i1", "r-i2")).anchors("c-i1", "c-i2"))));
    }

    @Test
    void anEarlierClaimOnlyGivesAnotherName() {
        assertEquals(
                List.of("changed i2 was i1: incident: i1 became i2; reports: now also r-i2"),
                changes(
                        all(of("i1")),
                        all(of("i2").reports(List.of("r-i2", "r-i1")).anchors("c-i2", "c-i1"))));
    }

    @Test
    void ofAnIncidentThatWasSplitOnePartIsNew() {
        assertEquals(
                List.of("new i2", "changed i1: reports: no longer r-i2"),
                changes(
                        all(of("i1").reports(List.of("r-i1", "r-i2")).anchors("c-i1", "c-i2")),
                        all(of("i1"), of("i2"))));
    }
}
