package org.parallax.cli;

import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.PlaceStatistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the gazetteer, for people to read. */
final class PlacePages {
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
    private Optional<String> codes(Place place) {
        return places.division(place)
                .filter(it -> !it.id().equals(place.id()) && !it.codes().isEmpty())
                .map(it -> it.id() + ", " + String.join("; ", it.codes()));
    }

    /** How much the gazetteer holds, by precision and by country. */
    static List<String> statistics(PlaceStatistics it) {
        List<String> lines = new ArrayList<>();
        lines.add(Counts.line("places", it.entries()));
        lines.add(Counts.line("names and spellings", it.names()));
        lines.add(Counts.line("names that need more than themselves", it.unsureNames()));
        lines.add(Counts.line("places with a name not in Latin script", it.ownScript()));
        lines.add(Counts.line("places with a name of UCDP", it.ucdp()));
        lines.add(Counts.line("divisions with a code of GeoNames", it.coded()));
        lines.add(Counts.line("divisions with a P-code", it.pcoded()));
        lines.add("by precision");
        Counts.descending(it.byPrecision())
                .map(each -> Counts.line("  " + each.getKey().word(), each.getValue()))
                .forEach(lines::add);
        lines.add("by country (%d; XZ is no one country)".formatted(it.byCountry().size()));
        lines.addAll(Counts.byCountry(it.byCountry()));
        return lines;
    }
}
