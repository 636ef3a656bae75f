package org.parallax.pipeline;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What the ids of places are called, and in which town, division and country they lie. */
public interface Sites {
    /**
     * What is known of a place.
     *
     * @param place {@code gn:} and a GeoNames number, or {@code px:} and a name of ours
     */
    Optional<Site> of(String place);

    /**
     * Where a place lies.
     *
     * @param name its usual name in English
     * @param country empty for seas and regions that are of several countries, or of none
     * @param divisions names of its district and its province, where known
     * @param within ids of the place itself and of all that it lies in
     * @param town the town or city that it is, or is a part of
     */
    record Site(
            String name,
            Optional<Country> country,
            List<String> divisions,
            Set<String> within,
            Optional<Town> town) {
        public Site {
            divisions = List.copyOf(divisions);
            within = Set.copyOf(within);
        }
    }

    /**
     * A country.
     *
     * @param code ISO 3166-1 alpha-2
     * @param name its usual English name
     */
    record Country(String code, String name) {}

    /**
     * A town or city.
     *
     * @param lat degrees north, WGS 84
     * @param lon degrees east, WGS 84
     */
    record Town(String id, double lat, double lon) {}

    /** Nothing is known of any place. */
    static Sites none() {
        return _ -> Optional.empty();
    }

    /** The program's own places, or a user's beside them. Safe for use by several threads. */
    static Sites of(Tables tables) {
        Gazetteer places = tables.places();
        Map<String, Optional<Site>> known = new ConcurrentHashMap<>();
        return id -> known.computeIfAbsent(id, _ -> places.byId(id).map(it -> site(places, it)));
    }

    private static Site site(Gazetteer places, Place place) {
        Set<String> within = new LinkedHashSet<>();
        Optional<Town> town = Optional.empty();
        Optional<Place> at = Optional.of(place);
        while (at.isPresent() && within.add(at.get().id())) {
            if (town.isEmpty() && isTown(at.get())) town = at.map(Sites::town);
            at = at.get().within().flatMap(places::byId);
        }
        Optional<Place> country =
                place.isOfNoOneCountry() ? Optional.empty() : places.country(place.country());
        if (place.precision() != Precision.COUNTRY) {
            places.division(place).map(Place::id).ifPresent(within::add);
        }
        country.map(Place::id).ifPresent(within::add);
        return new Site(
                place.name(),
                country.map(it -> new Country(place.country(), it.name())),
                Stream.of(place.adm2(), place.adm1()).flatMap(Optional::stream).toList(),
                within,
                town);
    }

    private static boolean isTown(Place place) {
        return place.precision() == Precision.TOWN || place.precision() == Precision.CITY;
    }

    private static Town town(Place place) {
        return new Town(place.id(), place.lat(), place.lon());
    }
}
