package org.parallax.cli;

import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.PlaceStatistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the gazetteer, for people to read. */
final class PlacePages {
    private static final int COUNTRIES_A_LINE = 10;

    private final Gazetteer places;

    PlacePages(Gazetteer places) {
        this.places = places;
    }

    /** One place on one line. */
    static String line(Place place) {
        return String.format(
                Locale.ROOT,
                "%-30s %-2s  %-13s %9.4f %9.4f %,12d  %s%s",
                place.id(),
                place.country(),
                place.precision().word(),
                place.lat(),
                place.lon(),
                place.population(),
                place.name(),
                Stream.of(place.adm2(), place.adm1())
                        .flatMap(it -> it.stream())
                        .map(it -> ", " + it)
                        .collect(Collectors.joining()));
    }

    /** Everything that the gazetteer has on one place, and an empty line. */
    List<String> entry(Place place) {
        List<String> lines = new ArrayList<>();
        lines.add(place.id() + ": " + place.name());
        lines.add("  names       " + String.join("; ", place.names()));
        if (!place.unsureNames().isEmpty()) {
            lines.add("  not alone   " + String.join("; ", place.unsureNames()));
        }
        lines.add("  precision   " + place.precision().word());
        lines.add(String.format(Locale.ROOT, "  at          %.4f, %.4f", place.lat(), place.lon()));
        lines.add("  in          " + surroundings(place));
        place.within()
                .flatMap(places::byId)
                .ifPresent(it -> lines.add("  part of     " + it.id() + ", " + it.name()));
        if (place.population() > 0) {
            lines.add(String.format(Locale.ROOT, "  population  %,d", place.population()));
        }
        place.ucdp().ifPresent(it -> lines.add("  UCDP        " + it));
        if (!place.codes().isEmpty()) {
            lines.add("  codes       " + String.join("; ", place.codes()));
        }
        codes(place).ifPresent(it -> lines.add("  division    " + it));
        lines.add("");
        return lines;
    }

    private String surroundings(Place place) {
        String country = places.country(place.country()).map(Place::name).orElse("no one country");
        return Stream.of(place.adm2().stream(), place.adm1().stream(), Stream.of(country))
                        .flatMap(it -> it)
                        .collect(Collectors.joining(", "))
                + " ("
                + place.country()
                + ")";
    }

    /** The codes of the first-order division that a town lies in. */
    private java.util.Optional<String> codes(Place place) {
        return places.division(place)
                .filter(it -> !it.id().equals(place.id()) && !it.codes().isEmpty())
                .map(it -> it.id() + ", " + String.join("; ", it.codes()));
    }

    /** How much the gazetteer holds, by precision and by country. */
    static List<String> statistics(PlaceStatistics it) {
        List<String> lines = new ArrayList<>();
        lines.add(count("places", it.entries()));
        lines.add(count("names and spellings", it.names()));
        lines.add(count("names that need more than themselves", it.unsureNames()));
        lines.add(count("places with a name not in Latin script", it.ownScript()));
        lines.add(count("places with a name of UCDP", it.ucdp()));
        lines.add(count("divisions with a code of GeoNames", it.coded()));
        lines.add(count("divisions with a P-code", it.pcoded()));
        lines.add("by precision");
        descending(it.byPrecision())
                .map(each -> count("  " + each.getKey().word(), each.getValue()))
                .forEach(lines::add);
        lines.add("by country (%d; XZ is no one country)".formatted(it.byCountry().size()));
        List<String> each =
                descending(it.byCountry()).map(e -> e.getKey() + " " + e.getValue()).toList();
        for (int from = 0; from < each.size(); from += COUNTRIES_A_LINE) {
            int to = Math.min(from + COUNTRIES_A_LINE, each.size());
            lines.add("  " + String.join(", ", each.subList(from, to)));
        }
        return lines;
    }

    private static <K extends Comparable<K>> Stream<Map.Entry<K, Integer>> descending(
            Map<K, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()));
    }

    private static String count(String what, int number) {
        return String.format(Locale.ROOT, "%-40s %,9d", what, number);
    }
}
