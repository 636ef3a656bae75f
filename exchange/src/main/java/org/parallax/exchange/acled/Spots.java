package org.parallax.exchange.acled;

import org.parallax.claims.Precision;
import org.parallax.claims.Where;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.PlaceWords;
import org.parallax.exchange.event.RecordView;
import org.parallax.knowledge.Place;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the named place that ACLED would code an event at. */
final class Spots {
    /** What a name of a division says of its kind; ACLED leaves it away. */
    private static final Pattern KIND =
            Pattern.compile(
                    "(?i)\\s+(district|county|province|governorate|department|region|state"
                            + "|municipality|prefecture|raion|oblast|sub-?district)$");

    private static final String NEAR =
            "(?:near|outside|around|close to|not far from|on the outskirts of|outskirts of"
                    + "|(?:north|south|east|west|kilomet(?:er|re)s|km|miles)(?:east|west)?"
                    + " (?:of|from))\\s+(?:the\\s+)?(?:city of\\s+|town of\\s+|village of\\s+)?";

    private final RecordView record;
    private final Countries countries;

    Spots(RecordView record, Countries countries) {
        this.record = record;
        this.countries = countries;
    }

    /** What there is to say of a place: where to code it, or why not. */
    record Found(Optional<Spot> spot, String why) {
        static Found none(String why) {
            return new Found(Optional.empty(), why);
        }
    }

    /**
     * @param accounts the event's claims
     */
    Found of(Event event, List<Account> accounts, SubEvent sub) {
        if (event.where().isEmpty()) return Found.none("no account tells the place");
        Where where = event.where().get();
        Optional<Place> known = record.place(event);
        if (known.isEmpty()) return Found.none("the gazetteer does not know the place");
        Place place = known.get();
        Optional<Country> country = countries.of(place.country());
        if (country.isEmpty()) return Found.none("the place lies in no single country");
        return switch (where.precision()) {
            case EXACT, NEIGHBOURHOOD, TOWN, CITY ->
                    found(settled(place, where, country.get(), nearness(place, accounts)));
            case ADMIN2 -> found(district(place, country.get()));
            case ADMIN1 -> found(province(place, country.get()));
            case COUNTRY ->
                    sub.type() == SubEvent.EventType.STRATEGIC
                            ? found(wholeCountry(place, country.get()))
                            : Found.none("only the country is known, and that is not coded");
        };
    }

    private static Found found(Spot spot) {
        return new Found(Optional.of(spot), "");
    }

    /**
     * A town or a part of one; what stands in a part of a city is coded there, a site in use in its
     * town.
     *
     * @param where no finer than this
     */
    private Spot settled(Place place, Where where, Country country, int precision) {
        Place part = part(place, where.precision());
        boolean itself = part.id().equals(place.id());
        Optional<Place> city =
                part.within().flatMap(record.places()::byId).filter(Spots::isSettled);
        String name = city.map(Place::name).map(it -> it + " - ").orElse("");
        String own = city.isEmpty() ? part.name() : without(part.name(), city.get().name());
        return new Spot(
                country,
                admin(part.adm1()),
                admin(part.adm2()),
                name + own,
                itself ? where.lat() : part.lat(),
                itself ? where.lon() : part.lon(),
                precision,
                "");
    }

    /** The settled place around a place that is no finer than it may be told; itself if none is. */
    private Place part(Place place, Precision told) {
        Optional<Place> at = Optional.of(place);
        while (at.isPresent() && isTooFine(at.get(), told)) {
            at = at.get().within().flatMap(record.places()::byId);
        }
        return at.filter(Spots::isSettled).orElse(place);
    }

    private static boolean isTooFine(Place place, Precision told) {
        return place.precision() == Precision.EXACT || place.precision().compareTo(told) < 0;
    }

    /** "Kurdish districts of Aleppo", behind "Aleppo - ", is "Kurdish districts". */
    private static String without(String part, String city) {
        String tail = " of " + city;
        return part.endsWith(tail) ? part.substring(0, part.length() - tail.length()) : part;
    }

    private static boolean isSettled(Place place) {
        return switch (place.precision()) {
            case NEIGHBOURHOOD, TOWN, CITY -> true;
            case EXACT, ADMIN2, ADMIN1, COUNTRY -> false;
        };
    }

    /** A district by the town of its name, a village without coordinates by its own. */
    private Spot district(Place place, Country country) {
        if (place.isSpot()) return middle(place, country, 2, "its district");
        return town(place)
                .map(it -> shownBy(it, place, country, 2))
                .orElseGet(() -> middle(place, country, 2, "it"));
    }

    /** A province by the town of its name, which is mostly its capital. */
    private Spot province(Place place, Country country) {
        if (place.isSpot()) return middle(place, country, 3, "its province");
        return town(place)
                .map(it -> shownBy(it, place, country, 3))
                .orElseGet(() -> middle(place, country, 3, "it"));
    }

    private Spot wholeCountry(Place place, Country country) {
        return new Spot(
                country,
                "",
                "",
                place.name(),
                place.lat(),
                place.lon(),
                3,
                "Only the country is known; the point is its middle.");
    }

    /** The largest town in a division that is called like it. */
    private Optional<Place> town(Place division) {
        String name = bare(division.name());
        return record.places().named(name).stream()
                .filter(Spots::isTown)
                .filter(it -> it.country().equals(division.country()))
                .filter(it -> it.adm1().equals(division.adm1()))
                .max((one, other) -> Long.compare(one.population(), other.population()));
    }

    private static boolean isTown(Place place) {
        return place.precision() == Precision.TOWN || place.precision() == Precision.CITY;
    }

    private static Spot shownBy(Place town, Place division, Country country, int precision) {
        return new Spot(
                country,
                admin(town.adm1()),
                admin(town.adm2()),
                town.name(),
                town.lat(),
                town.lon(),
                precision,
                "Located only to %s; the town of that name stands for it."
                        .formatted(division.name()));
    }

    private static Spot middle(Place place, Country country, int precision, String of) {
        return new Spot(
                country,
                admin(place.adm1()),
                admin(place.adm2()),
                place.name(),
                place.lat(),
                place.lon(),
                precision,
                "Located only to %s; the point is the middle of %s.".formatted(place.name(), of));
    }

    private static String admin(Optional<String> name) {
        return name.map(Spots::bare).orElse("");
    }

    static String bare(String division) {
        return KIND.matcher(division).replaceFirst("");
    }

    /** 2 where every claim that names the place puts the event near it, else 1. */
    private static int nearness(Place place, List<Account> accounts) {
        List<String> names =
                Stream.concat(Stream.of(place.name()), place.names().stream()).toList();
        List<String> candidates =
                accounts.stream()
                        .filter(it -> it.kind().equals("incident"))
                        .map(Account::words)
                        .filter(words -> PlaceWords.mayName(words, names))
                        .toList();
        if (candidates.isEmpty()) return 1;
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern near = Pattern.compile("(?iU)\\b" + NEAR + "(?:" + any + ")\\b");
        Pattern named = Pattern.compile("(?iU)\\b(?:" + any + ")\\b");
        List<String> told = candidates.stream().filter(it -> named.matcher(it).find()).toList();
        boolean all = !told.isEmpty() && told.stream().allMatch(it -> near.matcher(it).find());
        return all ? 2 : 1;
    }
}
