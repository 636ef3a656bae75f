package org.parallax.exchange.ged;

import org.parallax.knowledge.Conflict;
import org.parallax.reconcile.accounts.Background;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A background that is asked for each body once: the register reads a row anew each time. Of places
 * no more than {@value #MOST_SITES} are kept. Not safe for several threads.
 */
final class Remembered implements Background {
    private static final int MOST_SITES = 10_000;

    private final Background background;
    private final Map<String, Optional<Body>> bodies = new HashMap<>();
    private final Map<String, Optional<Site>> sites = new HashMap<>();

    Remembered(Background background) {
        this.background = background;
    }

    @Override
    public boolean isWithin(String actor, String ancestor) {
        Optional<String> at = Optional.of(actor);
        while (at.isPresent()) {
            if (at.get().equals(ancestor)) return true;
            at = body(at.get()).flatMap(Body::parent);
        }
        return false;
    }

    @Override
    public Optional<Body> body(String actor) {
        return bodies.computeIfAbsent(actor, background::body);
    }

    @Override
    public boolean liesIn(String place, String ancestor) {
        return background.liesIn(place, ancestor);
    }

    @Override
    public Optional<Site> site(String place) {
        if (sites.size() >= MOST_SITES) sites.clear();
        return sites.computeIfAbsent(place, background::site);
    }

    @Override
    public List<Conflict> conflicts(String country, Optional<LocalDate> day) {
        return background.conflicts(country, day);
    }
}
