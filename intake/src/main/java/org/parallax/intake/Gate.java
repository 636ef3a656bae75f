package org.parallax.intake;

import org.jspecify.annotations.Nullable;
import org.parallax.intake.InputFault.Place;
import org.parallax.intake.bytes.FaultKind;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Hands on what one run takes in, and refuses an id the run has seen. */
final class Gate {
    private final Consumer<Arrival> sink;
    private final Set<String> ids = new HashSet<>();

    Gate(Consumer<Arrival> sink) {
        this.sink = sink;
    }

    void good(Received received, Place place) {
        if (ids.add(received.report().id())) {
            sink.accept(new Arrival.Good(received));
            return;
        }
        bad(
                new InputFault(
                        FaultKind.DUPLICATE_ID,
                        place,
                        "a report with the id '%s' came before"
                                .formatted(Clip.of(received.report().id())),
                        "give each report an id of its own, or name a file only once"));
    }

    void bad(InputFault fault) {
        sink.accept(new Arrival.Bad(fault));
    }

    void bad(FaultKind kind, Place place, String found, String remedy, @Nullable Throwable cause) {
        bad(new InputFault(kind, place, found, remedy, cause));
    }
}
