package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.event.Incident;
import org.parallax.store.Event;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The life of one incident: each change of it in the order of the ledger, found by telling the
 * record's life again. Nothing of it is stored.
 *
 * <p>Up to {@value #ONE_BY_ONE} events are told one by one. Of a longer life those that have to do
 * with the incident are: the others go in batches between them, so that a change that one of those
 * made is told as made by {@code other reports}.
 */
public final class History {
    private static final int ONE_BY_ONE = 2_000;
    private static final int BATCH = 500;

    /** How often reports that prove to belong to it may be taken out of their batches. */
    private static final int ROUNDS = 4;

    private History() {}

    /**
     * One change.
     *
     * @param entry the ledger entry that made it, the last of several
     * @param why in words, without a full stop; names in it are not masked
     * @param before empty where the incident was not told of before
     * @param after empty where it is not told of any more
     */
    public record Step(
            long entry,
            Instant at,
            String why,
            Optional<Incident> before,
            Optional<Incident> after) {
        /** The id that it has now, or had. */
        public String incident() {
            return after.or(() -> before).map(Incident::id).orElseThrow();
        }
    }

    /**
     * @param readings all that took part, those of earlier versions of reports among them
     */
    public record Life(List<Step> steps, List<Reading> readings, Names names) {
        public Life {
            steps = List.copyOf(steps);
            readings = List.copyOf(readings);
        }
    }

    /**
     * The life of an incident up to now.
     *
     * @param id any that it ever had
     * @throws Refusal if there never was an incident of that id
     */
    public static Life of(Parallax parallax, Ledger ledger, String id) throws Refusal, StoreFault {
        return of(parallax, ledger, id, ONE_BY_ONE, BATCH);
    }

    /**
     * @param oneByOne up to how many events are told one by one
     * @param batch how many others are put together otherwise
     */
    static Life of(Parallax parallax, Ledger ledger, String id, int oneByOne, int batch)
            throws Refusal, StoreFault {
        List<Event> events;
        try (Stream<Event> all = ledger.events(ledger.size())) {
            events = all.toList();
        }
        Replay.Source source =
                (report, entry) -> new KeptReadings(parallax, ledger, entry).at(report);
        boolean few = events.size() <= oneByOne;
        Set<String> related = new HashSet<>();
        for (int round = 1; ; round++) {
            Replay replay = new Replay(parallax.begin(), source);
            List<Replay.Frame> frames = replay.tell(events, few ? 1 : batch, related);
            List<Step> steps = Line.of(frames, id);
            if (steps.isEmpty()) {
                throw new Refusal(
                        "there never was an incident %s. parallax export lists those there are"
                                .formatted(id));
            }
            boolean more = related.addAll(reports(steps));
            if (few || !more || round == ROUNDS) {
                return new Life(steps, replay.readings(), parallax.names());
            }
        }
    }

    /** Those that are or once were in it. */
    private static List<String> reports(List<Step> steps) {
        List<String> reports = new ArrayList<>();
        for (Step step : steps) {
            for (Optional<Incident> version : List.of(step.before(), step.after())) {
                version.ifPresent(it -> {
                    reports.addAll(it.reports());
                    reports.addAll(it.alsoIn());
                });
            }
        }
        return reports;
    }
}
