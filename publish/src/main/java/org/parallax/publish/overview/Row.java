package org.parallax.publish.overview;

import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.publish.Outline;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;

import java.util.Optional;

/**
 * One incident of a list, as it may be shown.
 *
 * @param withheld whether a name in it is masked
 * @param title such as {@code Shelling in Tall Warda}
 * @param days such as {@code 6–8 Jan 2026}
 * @param place its name, or that it is not known
 * @param precision how exactly the place is known; empty where it is not
 * @param sides such as {@code by the northern army (accused), on civilians}
 * @param grade such as {@code Weak: one origin alone tells of it}
 */
public record Row(
        Incident incident,
        boolean withheld,
        String title,
        String days,
        String place,
        Optional<String> precision,
        String sides,
        String grade) {

    static Row of(PublicRecord record, Outline outline) {
        return of(record, outline, outline.shown());
    }

    /**
     * @param shown the incident masked
     */
    static Row of(PublicRecord record, Outline outline, Incident shown) {
        return new Row(
                shown,
                outline.withholds(shown),
                Phrase.title(shown),
                Phrase.when(shown.when()),
                Phrase.where(shown),
                shown.where().map(it -> Labels.precision(it.precision())),
                Phrase.sides(record, shown),
                Labels.grade(shown.grade()));
    }

    public String id() {
        return incident.id();
    }

    /** Empty where no account gives a number: that is not zero. */
    public Optional<Bounds> killed() {
        return Optional.ofNullable(incident.totals().get(Outcome.KILLED));
    }
}
