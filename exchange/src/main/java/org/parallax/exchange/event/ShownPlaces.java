package org.parallax.exchange.event;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Where;
import org.parallax.pipeline.Sites;
import org.parallax.publish.Withhold;
import org.parallax.publish.overview.Coarse;

import java.util.Optional;

/**
 * Where things are told to lie: as the page puts them on its map, and nowhere where the place's
 * name is withheld, as its id and its degrees would tell the name.
 */
final class ShownPlaces {
    private final Sites sites;

    ShownPlaces(Sites sites) {
        this.sites = sites;
    }

    /**
     * @param where as a line tells it
     * @param type of the incident that lies there
     */
    Optional<Where> shown(Where where, IncidentType type) {
        if (Withhold.isIn(where.name())) return Optional.empty();
        Coarse coarse = Coarse.of(where, type, sites);
        return Optional.of(
                new Where(
                        where.place(),
                        where.name(),
                        coarse.lat(),
                        coarse.lon(),
                        coarse.precision(),
                        where.span()));
    }
}
