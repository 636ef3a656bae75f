package org.parallax.exchange.ged;

import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.PlaceWords;
import org.parallax.knowledge.Place;
import org.parallax.reconcile.accounts.Background.Site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where it happened, as UCDP writes it.
 *
 * @param precision {@code where_prec}, 1 to 7
 * @param name the place that the coordinates are of, by UCDP's name where known
 * @param description the same as the record has it
 */
record Spot(
        Where where,
        int precision,
        String name,
        String description,
        Optional<String> adm1,
        Optional<String> adm2,
        Optional<String> country,
        Optional<String> countryName) {
    private static final int EXACT = 1;
    private static final int NEAR = 2;
    private static final int DISTRICT = 3;
    private static final int DIVISION = 4;
    private static final int VAGUE = 5;
    private static final int COUNTRY = 6;
    private static final int AT_SEA = 7;

    /** After the point of a degree. */
    static final int DIGITS = 6;

    private static final double CELLS_PER_DEGREE = 2;
    private static final int CELLS_PER_ROW = 720;

    private static final Pattern WATER =
            Pattern.compile("^(?:Sea|Gulf|Strait|Bay) of .*|.* (?:Sea|Ocean|Strait|Channel|Gulf)$");

    /**
     * @param accounts the claims of the incident, in whose words "near" may stand before the place
     * @return empty where it is pinned to nothing smaller than several countries
     */
    static Optional<Spot> of(
            Where where, Optional<Place> place, Optional<Site> site, Stream<Account> accounts) {
        boolean nobodys = place.filter(Place::isOfNoOneCountry).isPresent();
        boolean water = isWater(where, place);
        if (nobodys && !water && where.precision() == Precision.COUNTRY) return Optional.empty();
        int precision = water ? AT_SEA : nobodys ? VAGUE : precision(where, place, accounts);
        Optional<String> name =
                switch (where.precision()) {
                    case EXACT, NEIGHBOURHOOD, TOWN, CITY -> site.flatMap(Site::where);
                    case ADMIN2 -> site.flatMap(Site::where).or(() -> site.flatMap(Site::adm2));
                    case ADMIN1 -> site.flatMap(Site::where).or(() -> site.flatMap(Site::adm1));
                    case COUNTRY -> site.flatMap(Site::countryName);
                };
        String near = precision == NEAR ? "near " : "";
        return Optional.of(
                new Spot(
                        where,
                        precision,
                        name.orElse(where.name()),
                        "%s%s (%s)".formatted(near, where.name(), where.precision().word()),
                        site.flatMap(Site::adm1),
                        site.flatMap(Site::adm2),
                        site.flatMap(Site::country),
                        site.flatMap(Site::countryName)));
    }

    /** A sea is of no division; it may be listed under the country whose coast it washes. */
    private static boolean isWater(Where where, Optional<Place> place) {
        boolean area =
                where.precision().compareTo(Precision.CITY) > 0
                        && place.filter(it -> it.adm1().isEmpty()).isPresent();
        return area && WATER.matcher(where.name()).matches();
    }

    boolean isAtSea() {
        return precision == AT_SEA;
    }

    private static int precision(Where where, Optional<Place> place, Stream<Account> accounts) {
        return switch (where.precision()) {
            case EXACT, NEIGHBOURHOOD, TOWN, CITY -> isNear(where, place, accounts) ? NEAR : EXACT;
            case ADMIN2 -> DISTRICT;
            case ADMIN1 -> DIVISION;
            case COUNTRY -> COUNTRY;
        };
    }

    /** True where every claim whose words name the place puts it near, none right there. */
    private static boolean isNear(Where where, Optional<Place> place, Stream<Account> accounts) {
        List<String> all =
                Stream.concat(
                                Stream.of(where.name()),
                                place.stream().map(Place::names).flatMap(List::stream))
                        .distinct()
                        .toList();
        List<String> told =
                accounts.map(Account::words).filter(it -> PlaceWords.mayName(it, all)).toList();
        if (told.isEmpty()) return false;
        String names = all.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern named = Pattern.compile("\\b(?:" + names + ")\\b", Pattern.CASE_INSENSITIVE);
        Pattern near =
                Pattern.compile(
                        "\\b(?:near|outside|around|outskirts of|close to"
                                + "|(?:north|south|east|west) of)(?: the)?"
                                + "(?: town of| city of| village of)? (?:"
                                + names
                                + ")\\b",
                        Pattern.CASE_INSENSITIVE);
        List<String> words = told.stream().filter(it -> named.matcher(it).find()).toList();
        return !words.isEmpty() && words.stream().allMatch(it -> near.matcher(it).find());
    }

    /** As {@code geom_wkt} has it. */
    String point() {
        return "POINT(%s %s)".formatted(plain(where.lon()), plain(where.lat()));
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The half-degree cell of PRIO-GRID, counted from the south-west corner of the world. */
    long cell() {
        return cell(where.lat(), where.lon());
    }

    static long cell(double lat, double lon) {
        // the pole and the date line belong to the last row and column
        double row = Math.min(Math.floor((lat + 90) * CELLS_PER_DEGREE), CELLS_PER_ROW / 2 - 1);
        double column = Math.min(Math.floor((lon + 180) * CELLS_PER_DEGREE), CELLS_PER_ROW - 1);
        return (long) (row * CELLS_PER_ROW + column) + 1;
    }
}
