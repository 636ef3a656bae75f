package org.parallax.web.pages;

import org.parallax.publish.Phrase;
import org.parallax.publish.overview.Facet;
import org.parallax.publish.overview.Found;
import org.parallax.web.visit.Way;

import java.util.List;
import java.util.Optional;

/**
 * One body, place or origin: what the program knows of it, and what is reported.
 *
 * @param all the way to all its incidents
 */
public record KnownView(
        String name,
        List<Line> known,
        String said,
        String killed,
        List<Facet> facets,
        List<OverviewView.RowView> rows,
        String all) {

    /** A name, what it is, and where it leads. */
    public record Line(String name, Optional<String> way, String words) {
        public static Line of(String name, String words) {
            return new Line(name, Optional.empty(), words);
        }
    }

    public static KnownView of(
            String name, List<Line> known, String parameter, String id, Found found, Way way) {
        long most =
                found.rows().stream()
                        .flatMap(it -> it.killed().stream())
                        .mapToLong(it -> it.high())
                        .max()
                        .orElse(0);
        return new KnownView(
                Phrase.capital(name),
                known,
                found.words(),
                found.killed().words(),
                found.facets().stream()
                        .filter(it -> !it.parameter().equals(parameter))
                        .filter(it -> !it.values().isEmpty())
                        .toList(),
                found.rows().stream().map(it -> OverviewView.row(it, most, way)).toList(),
                way.to("/?" + parameter + "=" + Way.encoded(id)));
    }
}
