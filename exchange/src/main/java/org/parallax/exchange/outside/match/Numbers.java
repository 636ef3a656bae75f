package org.parallax.exchange.outside.match;

import org.parallax.event.Bounds;
import org.parallax.exchange.outside.OutsideTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which numbers of incidents and rows are one number. */
final class Numbers {
    private Numbers() {}

    /**
     * Sums over all that share one row or one incident.
     *
     * @param ours the incidents that the row tells of
     * @param theirs the rows that tell of the incident
     */
    static List<Told> of(OutsideTable table, List<Ours> ours, List<Theirs> theirs) {
        List<Told> told =
                new ArrayList<>(
                        switch (table) {
                            case GED, ACLED ->
                                    List.of(
                                            new Told(
                                                    "killed",
                                                    "all",
                                                    Told.sum(
                                                            ours.stream()
                                                                    .map(Ours::killed)
                                                                    .toList()),
                                                    Told.sum(
                                                            theirs.stream()
                                                                    .map(it -> it.event().killed())
                                                                    .toList())));
                            case AIRWARS -> civilian(ours, theirs);
                        });
        told.removeIf(it -> !it.isTold());
        return told;
    }

    /** Where our accounts do not tell civilians from others, all are held against theirs. */
    private static List<Told> civilian(List<Ours> ours, List<Theirs> theirs) {
        Optional<Bounds> civilians = Told.sum(ours.stream().map(Ours::civilians).toList());
        Optional<Bounds> all = Told.sum(ours.stream().map(Ours::killed).toList());
        Told killed =
                new Told(
                        "killed",
                        civilians.isPresent() ? "civilian" : "all",
                        civilians.or(() -> all),
                        Told.sum(theirs.stream().map(it -> it.event().civilians()).toList()));
        Optional<Bounds> hurt = Told.sum(theirs.stream().map(it -> it.event().injured()).toList());
        // what they do not state they do not count
        Stream<Told> injured =
                hurt.stream()
                        .map(it ->
                                new Told(
                                        "injured",
                                        "all",
                                        Told.sum(ours.stream().map(Ours::injured).toList()),
                                        Optional.of(it)));
        return Stream.concat(Stream.of(killed), injured).toList();
    }
}
