package org.parallax.pipeline;

import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Reconciled;
import org.parallax.reconcile.Reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A record to which reports and decisions come and from which they go. For one thread at a time.
 */
sealed interface Growing {
    /** More reports, none of which is there. */
    void add(Collection<Reading> more);

    /** One report fewer, which is there. */
    void remove(String report);

    /** What holds in place of what held before. */
    void decide(Collection<Decision> decisions);

    Reconciled record();

    /**
     * @param incidents those of the last {@link #record}
     */
    Chronicle chronicle(List<Incident> incidents);

    /** The program's own: only what lies near a report is done anew. */
    record Stepwise(Reconciliation reconciliation) implements Growing {
        @Override
        public void add(Collection<Reading> more) {
            reconciliation.add(more);
        }

        @Override
        public void remove(String report) {
            reconciliation.remove(report);
        }

        @Override
        public void decide(Collection<Decision> decisions) {
            reconciliation.decide(decisions);
        }

        @Override
        public Reconciled record() {
            return reconciliation.record();
        }

        @Override
        public Chronicle chronicle(List<Incident> incidents) {
            return reconciliation.chronicle(incidents);
        }
    }

    /** Steps of one's own, which make the whole record each time. */
    final class Anew implements Growing {
        private final BiFunction<List<Reading>, List<Decision>, Reconciled> reconciler;
        private final Map<String, Reading> readings = new LinkedHashMap<>();
        private List<Decision> decisions = List.of();

        Anew(BiFunction<List<Reading>, List<Decision>, Reconciled> reconciler) {
            this.reconciler = reconciler;
        }

        @Override
        public void add(Collection<Reading> more) {
            for (Reading reading : more) readings.put(reading.report().id(), reading);
        }

        @Override
        public void remove(String report) {
            readings.remove(report);
        }

        @Override
        public void decide(Collection<Decision> now) {
            decisions = List.copyOf(now);
        }

        @Override
        public Reconciled record() {
            return reconciler.apply(new ArrayList<>(readings.values()), decisions);
        }

        @Override
        public Chronicle chronicle(List<Incident> incidents) {
            return new Chronicle(incidents, List.of());
        }
    }
}
