package org.parallax.web;

import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Standing.State;
import org.parallax.event.Subject;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Settled;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What decisions in force have accepted or kept apart, by the incidents' ids as they are now. */
final class SettledByPersons implements Settled {
    private final Set<List<String>> accepted = new HashSet<>();
    private final Set<Set<String>> apart = new HashSet<>();

    SettledByPersons(PublicRecord record) {
        for (Standing standing : record.decisions()) {
            if (standing.state() != State.IN_FORCE) continue;
            switch (standing.decision().ruling()) {
                case Ruling.Accept(Subject of, String matter) ->
                        accepted.add(List.of(now(record, of), matter));
                case Ruling.Apart(Subject one, Subject other) ->
                        apart.add(Set.copyOf(List.of(now(record, one), now(record, other))));
                case Ruling.Merge _,
                        Ruling.Split _,
                        Ruling.Correct _,
                        Ruling.Undo _,
                        Ruling.Release _ -> {}
            }
        }
    }

    private static String now(PublicRecord record, Subject subject) {
        return record.incident(subject.incident()).map(Incident::id).orElse(subject.incident());
    }

    @Override
    public boolean accepted(String incident, String matter) {
        return accepted.contains(List.of(incident, matter));
    }

    @Override
    public boolean apart(String one, String other) {
        return !one.equals(other) && apart.contains(Set.of(one, other));
    }
}
