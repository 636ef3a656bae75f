package org.parallax.evaluation.load;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.Place;
import org.parallax.pipeline.Tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A country at war as the program's tables know it.
 *
 * @param places towns and quarters, by id
 * @param fighters armies and armed groups
 * @param tellers monitors and health authorities
 */
record MadeCountry(List<Place> places, List<Actor> fighters, List<Actor> tellers) {
    private static final List<String> AT_WAR =
            List.of("SY", "UA", "YE", "SD", "NG", "AF", "MM", "IQ", "SO", "ML");

    /** Those of which the tables know enough. */
    static List<MadeCountry> all(Tables tables) {
        List<MadeCountry> all = new ArrayList<>();
        // each look at the gazetteer reads all its rows
        Map<String, List<Place>> points =
                tables.places().all().stream()
                        .filter(it -> AT_WAR.contains(it.country()) && isPoint(it))
                        .sorted(Comparator.comparing(Place::id))
                        .collect(Collectors.groupingBy(Place::country));
        for (String country : AT_WAR) {
            List<Place> places = points.getOrDefault(country, List.of());
            List<Actor> own =
                    tables.actors().all().stream()
                            .filter(it -> it.country().filter(country::equals).isPresent())
                            .sorted(Comparator.comparing(Actor::id))
                            .toList();
            List<Actor> fighters = own.stream().filter(Actor::hasFighters).toList();
            List<Actor> tellers = own.stream().filter(MadeCountry::tells).toList();
            if (places.size() > 100 && fighters.size() > 1) {
                all.add(new MadeCountry(places, fighters, tellers));
            }
        }
        return all;
    }

    private static boolean isPoint(Place place) {
        return place.precision() == Precision.TOWN
                || place.precision() == Precision.CITY
                || place.precision() == Precision.NEIGHBOURHOOD;
    }

    private static boolean tells(Actor actor) {
        return actor.kind() == Actor.Kind.MONITOR || actor.kind() == Actor.Kind.HEALTH_AUTHORITY;
    }

    /** Few places have most of it: the chance falls about as one over the place's rank. */
    Place place(Random random) {
        int rank = (int) Math.pow(places.size(), random.nextDouble()) - 1;
        // half of them anywhere, so that there are days and places enough for a large record
        return places.get(random.nextBoolean() ? rank : random.nextInt(places.size()));
    }

    Actor fighter(Random random) {
        return fighters.get(random.nextInt(fighters.size()));
    }
}
