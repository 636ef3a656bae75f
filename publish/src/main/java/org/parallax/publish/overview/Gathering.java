package org.parallax.publish.overview;

import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.publish.Outline;
import org.parallax.publish.Phrase;

import java.util.Optional;

/** A cell of a map while rows are put into it. */
final class Gathering {
    private final Index index;
    private final int first;
    private final Sums.Adding killed;
    private int count;
    private double lons;
    private double lats;
    private boolean onePlace = true;
    private boolean oneType = true;
    private Precision precision;

    Gathering(Index index, int first) {
        this.index = index;
        this.first = first;
        this.killed = new Sums.Adding(Outcome.KILLED, index.killed);
        this.precision = index.precision(first);
    }

    void add(int row) {
        count++;
        killed.add(row);
        lons += index.lons[row];
        lats += index.lats[row];
        onePlace &= index.placeId(row).equals(index.placeId(first));
        oneType &= index.types[row] == index.types[first];
        Precision its = index.precision(row);
        if (its.compareTo(precision) > 0) precision = its;
    }

    Cell cell() {
        Outline outline = index.outlines.get(first);
        Sums sums = killed.sums();
        return new Cell(
                onePlace ? index.lons[first] : lons / count,
                onePlace ? index.lats[first] : lats / count,
                count,
                sums,
                oneType ? Optional.of(outline.type()) : Optional.empty(),
                count == 1 ? Optional.of(outline.id()) : Optional.empty(),
                onePlace ? Optional.of(index.placeId(first)) : Optional.empty(),
                precision,
                count == 1 ? alone(outline) : together(sums),
                Labels.radiusMetres(precision));
    }

    private String together(Sums sums) {
        String place = onePlace ? " in " + index.placeName(first) : "";
        return "%s%s. %s".formatted(Phrase.plural(count, "incident"), place, sums.words());
    }

    private String alone(Outline outline) {
        return "%s in %s, %s; %s; %s"
                .formatted(
                        Phrase.capital(Phrase.words(outline.type().word())),
                        index.placeName(first),
                        Phrase.when(outline.when()),
                        outline.total(Outcome.KILLED)
                                .map(it -> "killed " + Phrase.bounds(it))
                                .orElse("killed: no number given"),
                        Labels.precision(precision));
    }
}
