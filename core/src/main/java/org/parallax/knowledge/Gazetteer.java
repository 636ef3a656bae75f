package org.parallax.knowledge;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Rows.Row;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The places that reports name, and what their inhabitants are called. Immutable. */
public final class Gazetteer {
    private static final List<String> COUNTRY_HEADER =
            List.of("iso2", "name", "ucdp", "demonyms", "capital");

    /** Words of a name that is spelled otherwise, articles not counted. */
    private static final int LONGEST_VARIANT = 4;

    private final PlaceTable places;
    private final PlaceIndex index;
    private final Phrases<Place> phrases;
    private final Phrases<Place> unsure;
    private final Phrases<Place> variants;
    private final Phrases<String> demonyms;

    private Gazetteer(PlaceTable places, PlaceIndex index, Phrases<String> demonyms) {
        this.places = places;
        this.index = index;
        this.phrases = new Phrases<>(index.phrases(), places::row);
        this.unsure = new Phrases<>(index.unsure(), places::row);
        this.variants = new Phrases<>(index.variants(), places::row);
        this.demonyms = demonyms;
    }

    /** Opened on first use, once. */
    private static final class Bundled {
        static final Gazetteer GAZETTEER = open();

        private static Gazetteer open() {
            try {
                Phrases<String> demonyms =
                        demonyms(Rows.reader(Rows.bundled("countries.tsv")), "countries.tsv");
                byte[] table = Rows.bundled("places.tsv");
                Optional<TableIndex> index = TableIndex.read(Rows.bundled("places.index"), table);
                if (index.isEmpty()) {
                    return empty(demonyms).with(Rows.reader(table), "places.tsv");
                }
                return new Gazetteer(
                        new PlaceTable.Bundled(
                                index.get().rows("places.tsv", table, PlaceRows::place)),
                        PlaceIndex.of(index.get().parts()),
                        demonyms);
            } catch (RegisterFault e) {
                throw new AssertionError("the program's own gazetteer is damaged", e);
            }
        }
    }

    /** The gazetteer that comes with the program. */
    public static Gazetteer bundled() {
        return Bundled.GAZETTEER;
    }

    /**
     * Reads a gazetteer; it knows no demonyms.
     *
     * @param fileName named in the message of a fault
     */
    public static Gazetteer load(BufferedReader in, String fileName) throws RegisterFault {
        return empty(new Phrases.Builder<String>().build()).with(in, fileName);
    }

    private static Gazetteer empty(Phrases<String> demonyms) {
        return new Gazetteer(new PlaceTable.None(), PlaceIndex.of(List.of(), 0), demonyms);
    }

    /** The columns of a table of places, cut by tabs. */
    public static String header() {
        return String.join("\t", PlaceRows.HEADER);
    }

    /** This gazetteer with a user's rows added; a row with an id known here takes its place. */
    public Gazetteer with(BufferedReader in, String fileName) throws RegisterFault {
        List<Place> added = new ArrayList<>();
        Map<String, Row> rowOf = new LinkedHashMap<>();
        for (Row row : Rows.read(in, fileName, PlaceRows.HEADER, PlaceRows.LEAST)) {
            Place place = PlaceRows.place(row);
            if (rowOf.put(place.id(), row) != null) {
                throw row.fault("'" + place.id() + "' stands here twice", "Give it one row");
            }
            added.add(place);
        }
        PlaceTable.Above all = new PlaceTable.Above(places, added);
        PlaceIndex above = PlaceIndex.of(added, places.size());
        Gazetteer more = new Gazetteer(all, index.and(above, all::isReplaced), demonyms);
        for (Map.Entry<String, Row> entry : rowOf.entrySet()) {
            more.requireSurroundings(entry.getKey(), entry.getValue());
        }
        return more;
    }

    private void requireSurroundings(String id, Row row) throws RegisterFault {
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.of(id);
        while (at.isPresent()) {
            Optional<Place> place = byId(at.get());
            if (place.isEmpty()) {
                throw row.fault("'" + at.get() + "' is unknown", "Add a row for it");
            }
            if (!seen.add(at.get())) {
                throw row.fault("'" + at.get() + "' lies within itself", "Break the circle");
            }
            at = place.get().within();
        }
    }

    /** Demonym to country. A word of two countries ("Congolese") is the first one's. */
    private static Phrases<String> demonyms(BufferedReader in, String fileName)
            throws RegisterFault {
        Phrases.Builder<String> builder = new Phrases.Builder<>();
        for (Row row : Rows.read(in, fileName, COUNTRY_HEADER)) {
            String country = row.required(0, "iso2");
            for (String demonym : Rows.list(row.cell(3))) builder.add(demonym, country);
        }
        return builder.build();
    }

    public Optional<Place> byId(String id) {
        int number = places.find(id);
        return number < 0 ? Optional.empty() : Optional.of(places.row(number));
    }

    private Optional<Place> under(String... key) {
        int number = index.row(PlaceIndex.key(key));
        return number < 0 ? Optional.empty() : Optional.of(places.row(number));
    }

    /** Every place, in the order of the table. */
    public List<Place> all() {
        return places.all().toList();
    }

    /**
     * Every name that by itself names a place; names of inhabitants are not among them, nor are
     * {@link #unsure} ones.
     */
    public Phrases<Place> phrases() {
        return phrases;
    }

    /**
     * Names that are also words ("Union"), surnames ("Jackson"), letters ("GA") or, without its
     * kind, the name of another place (a district named after its town). They name a place beside
     * something that says so: "Union, New Jersey", "near Jackson County".
     */
    public Phrases<Place> unsure() {
        return unsure;
    }

    /**
     * Places whose names differ from the words by rule only ({@link Variants}): "Salameyah" is
     * Salamiyah. Only where names come from other scripts; a name that {@link #phrases} has needs
     * no looking here.
     *
     * @param folds the words of a sentence, folded
     * @param at the first word after any article
     */
    public Optional<Phrases.Match<Place>> spelledOtherwise(List<String> folds, int at) {
        List<String> keys = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int i = at;
        while (i < folds.size() && keys.size() < LONGEST_VARIANT) {
            String fold = folds.get(i++);
            String key = Variants.wordKey(fold);
            if (key.isEmpty() && (keys.isEmpty() || !Variants.isDropped(fold))) break;
            if (key.isEmpty()) continue;
            keys.add(key);
            ends.add(i);
        }
        if (keys.isEmpty()) return Optional.empty();
        boolean article =
                at > 1 && folds.get(at - 1).equals("-") && Variants.isDropped(folds.get(at - 2));
        return variants.longestAt(keys, 0)
                .map(match ->
                        new Phrases.Match<>(
                                article ? at - 2 : at, ends.get(match.to() - 1), match.values()));
    }

    /** Every place that the words as a whole name, whether or not they do so by themselves. */
    public List<Place> named(String words) {
        List<String> folds =
                Tokenizer.tokens(words).stream().map(Token::form).map(Fold::fold).toList();
        if (folds.isEmpty()) return List.of();
        return Stream.of(phrases, unsure)
                .flatMap(names -> names.longestAt(folds, 0).stream())
                .filter(match -> match.to() == folds.size())
                .flatMap(match -> match.values().stream())
                .distinct()
                .toList();
    }

    /** Names of inhabitants, with the ISO 3166-1 alpha-2 code of their country. */
    public Phrases<String> demonyms() {
        return demonyms;
    }

    /**
     * "syrian" gives "SY". Demonyms of several words ("South Sudanese") are found by {@link
     * #demonyms}.
     *
     * @param foldedWord one word, folded by {@link Fold}
     */
    public Optional<String> countryOfDemonym(String foldedWord) {
        return demonyms.longestAt(List.of(foldedWord), 0).map(match -> match.values().getFirst());
    }

    /**
     * @param iso2 ISO 3166-1 alpha-2 code
     */
    public Optional<Place> country(String iso2) {
        return under("country", iso2);
    }

    /** The first-order division that {@code place} lies in. */
    public Optional<Place> division(Place place) {
        return place.adm1().flatMap(adm1 -> under("adm1", place.country(), adm1));
    }

    /**
     * True where {@code inner} is {@code outer}, is part of it, or lies in that division or
     * country.
     */
    public boolean isWithin(Place inner, Place outer) {
        return chain(inner).contains(outer.id()) || isUnder(inner, outer);
    }

    /** Ids of the place and of what it is a part of, from part to whole. */
    public List<String> chain(Place place) {
        List<String> chain = new ArrayList<>();
        Optional<Place> at = Optional.of(place);
        while (at.isPresent()) {
            chain.add(at.get().id());
            at = at.get().within().flatMap(this::byId);
        }
        return List.copyOf(chain);
    }

    /** True where {@code inner} lies in the division or country that {@code outer} is. */
    public boolean isUnder(Place inner, Place outer) {
        if (!inner.country().equals(outer.country())) return false;
        if (outer.precision() == Precision.COUNTRY) return true;
        return outer.isDivision()
                && inner.precision() != Precision.COUNTRY
                && inner.adm1().isPresent()
                && inner.adm1().equals(outer.adm1());
    }
}
