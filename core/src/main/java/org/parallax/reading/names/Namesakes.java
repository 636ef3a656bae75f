package org.parallax.reading.names;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;
import org.parallax.text.Part;
import org.parallax.text.Tokenizer;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells namesakes apart by what the whole report says: "Paris" beside "Lamar County" and "Texas" is
 * the one in Texas. One name means one place all through a report.
 *
 * <p>Every name votes for where its places lie ({@link PlaceVotes}), split among them by how likely
 * each is; a place that lies where the other names' votes are becomes likelier, and they are
 * counted again. What speaks for a place and how much is written in {@code namesakes.tsv}. The work
 * grows with the number of names, not of pairs.
 */
final class Namesakes {
    /** What speaks for a namesake. */
    enum Feature {
        PROMINENCE,
        IS_COUNTRY,
        IS_DIVISION,
        IS_DISTRICT,
        COUNTRY_SHARE,
        COUNTRY_NAMED,
        DIVISION_SHARE,
        DIVISION_NAMED,
        NEAR_SHARE,
        NEAR_NAMED,
        SAID,
        UNSURE
    }

    private static final double[] WEIGHTS = weights();
    private static final int ROUNDS = 3;

    /** Words between a place and what it lies in: "Paris, in the state of Texas". */
    private static final Set<String> BETWEEN = Words.set("place-links.tsv", "between");

    /** Words between what a place lies in and the place: "the Texas town of Paris". */
    private static final Set<String> HOLDING = Words.set("place-links.tsv", "holding");

    /** Words before a place: "in Paris", "near Paris". */
    private static final Set<String> IN = Words.set("place-links.tsv", "in");

    /** Words behind a place: "Union city", "Union province". */
    private static final Set<String> KINDS = Words.set("ground.tsv", "beside-name");

    private static final int WIDEST_GAP = 5;

    /** Part of its votes that is counted where a name may be none but "in" stands before it. */
    private static final double DOUBTFUL = 0.25;

    /** Part that is counted where nothing says that it is a place. */
    private static final double HARDLY = 0.1;

    /** Share of the votes from which a report is at home in a country. */
    private static final double AT_HOME = 0.4;

    /** Votes near a place above which a name behind "in" is the place's. */
    private static final double ENOUGH = 1.5;

    private final Gazetteer gazetteer;
    private final PlaceVotes votes;
    private final Doubts doubts;
    private final Map<String, Name> names = new LinkedHashMap<>();

    /** A name of the report, with how likely each of its places is meant. */
    static final class Name {
        final List<Place> places;
        final double[] chances;
        final boolean[] said;
        final int sure;
        int times;

        /** Whether words before it such as "in" or "near" say that it is a place. */
        boolean located;

        boolean isSaid() {
            for (boolean it : said) if (it) return true;
            return false;
        }

        /** How much its votes count. */
        double trust() {
            double doubt = sure > 0 || isSaid() ? 1 : located ? DOUBTFUL : HARDLY;
            return doubt * (1 + Math.log(times));
        }

        /** A town rather than the district or province that is named after it. */
        int likeliest() {
            int best = 0;
            for (int i = 1; i < chances.length; i++) if (chances[i] > chances[best]) best = i;
            if (best < sure || places.get(best).isSpot()) return best;
            int seat = -1;
            for (int i = 0; i < chances.length; i++) {
                boolean better = isSeat(places.get(i), places.get(best)) && i != best;
                if (better && (seat < 0 || chances[i] > chances[seat])) seat = i;
            }
            return seat < 0 ? best : seat;
        }

        private static boolean isSeat(Place town, Place around) {
            return town.isSpot()
                    && town.country().equals(around.country())
                    && town.adm1().equals(around.adm1());
        }

        Name(List<Place> places, int sure) {
            this.places = places;
            this.sure = sure;
            this.chances = new double[places.size()];
            this.said = new boolean[places.size()];
        }
    }

    /**
     * @param named the names of places in each sentence
     * @param countries what else speaks for a country, by ISO code: names of inhabitants, bodies
     */
    Namesakes(
            Document document,
            Gazetteer gazetteer,
            List<List<NamedPlace>> named,
            Map<String, Double> countries) {
        this.gazetteer = gazetteer;
        dateline(document).ifPresent(line -> meet(line, NamedPlaces.in(line, gazetteer)));
        for (Sentence sentence : document.sentences()) meet(sentence, named.get(sentence.index()));
        this.votes = new PlaceVotes(countries);
        this.doubts = new Doubts(gazetteer, votes);
        for (Name name : names.values()) weigh(name, votes);
        for (Name name : names.values()) votes.add(name, 1);
        for (int round = 0; round < ROUNDS; round++) {
            for (Name name : names.values()) {
                votes.add(name, -1);
                weigh(name, votes);
                votes.add(name, 1);
            }
        }
    }

    /** "HAMA, Syria": the words before the dash, which belong to no sentence. */
    private static Optional<Sentence> dateline(Document document) {
        return document.dateline()
                .map(span -> Tokenizer.tokens(span.in(document.report().text())))
                .filter(tokens -> !tokens.isEmpty())
                .map(tokens -> Sentence.of(Part.TEXT, 0, 0, false, tokens));
    }

    private static double[] weights() {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (List<String> row : Words.rows("namesakes.tsv", 2)) {
            Feature feature = Words.constant(Feature.class, row.get(0));
            weights.put(feature, Double.valueOf(row.get(1)));
        }
        if (weights.size() != Feature.values().length)
            throw new AssertionError("weights in namesakes.tsv: " + weights.keySet());
        return weights.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void meet(Sentence sentence, List<NamedPlace> matches) {
        for (int i = 0; i < matches.size(); i++) {
            Name name = name(sentence, matches.get(i));
            name.times++;
            if (IN.contains(sentence.fold(matches.get(i).from() - 1))) name.located = true;
            if (i + 1 == matches.size()) continue;
            NamedPlace next = matches.get(i + 1);
            if (isLinked(sentence, matches.get(i).to(), next.from(), BETWEEN))
                say(name, name(sentence, next));
            else if (isLinked(sentence, matches.get(i).to(), next.from(), HOLDING))
                say(name(sentence, next), name);
        }
    }

    private static boolean isLinked(Sentence sentence, int from, int to, Set<String> words) {
        if (to - from > WIDEST_GAP) return false;
        for (int i = from; i < to; i++) if (!words.contains(sentence.fold(i))) return false;
        return true;
    }

    /** What lies in the other, and what it lies in, are both meant by these words. */
    private void say(Name inner, Name outer) {
        for (int i = 0; i < inner.places.size(); i++) {
            for (int j = 0; j < outer.places.size(); j++) {
                Place in = inner.places.get(i);
                Place out = outer.places.get(j);
                if (in.id().equals(out.id()) || !gazetteer.isWithin(in, out)) continue;
                inner.said[i] = true;
                outer.said[j] = true;
            }
        }
    }

    private Name name(Sentence sentence, NamedPlace match) {
        return names.computeIfAbsent(
                words(sentence, match), it -> new Name(match.places(), match.sure()));
    }

    private static String words(Sentence sentence, NamedPlace match) {
        return String.join(" ", sentence.folds().subList(match.from(), match.to()));
    }

    /** Shares one among the places of a name, by the exponentials of what speaks for each. */
    private static void weigh(Name name, PlaceVotes votes) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < name.chances.length; i++) {
            name.chances[i] = score(features(name, i, votes));
            most = Math.max(most, name.chances[i]);
        }
        double sum = 0;
        for (int i = 0; i < name.chances.length; i++) {
            name.chances[i] = Math.exp(name.chances[i] - most);
            sum += name.chances[i];
        }
        for (int i = 0; i < name.chances.length; i++) name.chances[i] /= sum;
    }

    private static double score(double[] features) {
        double score = 0;
        for (int i = 0; i < features.length; i++) score += WEIGHTS[i] * features[i];
        return score;
    }

    /** In the order of {@link Feature}. */
    static double[] features(Name name, int i, PlaceVotes votes) {
        Place place = name.places.get(i);
        Precision precision = place.precision();
        double country = votes.country(place);
        double division = votes.division(place);
        double near = votes.near(place);
        return new double[] {
            Math.log10(PlaceNames.prominence(place)),
            precision == Precision.COUNTRY ? 1 : 0,
            place.isDivision() ? 1 : 0,
            precision == Precision.ADMIN2 ? 1 : 0,
            votes.countryShare(place),
            country / (1 + country),
            votes.divisionShare(place),
            division / (1 + division),
            votes.nearShare(place),
            near / (1 + near),
            name.said[i] ? 1 : 0,
            i < name.sure ? 0 : 1
        };
    }

    /**
     * The likeliest place of a name that was found in this report; none where that is a small one
     * abroad, of which nothing else in a report on another country speaks: it is more likely one
     * that the gazetteer does not know, or no place. Nor where any of many namesakes may be meant.
     */
    Resolution choose(Sentence sentence, NamedPlace match) {
        Name name = name(sentence, match);
        return isPlace(sentence, match)
                ? doubts.of(name, name.likeliest())
                : Resolution.none(Doubts.alsoAWord(name));
    }

    /**
     * Whether the words are meant for a place: a doubtful name is one where the report says what it
     * lies in, or says "in" before it and names much that lies around.
     */
    boolean isPlace(Sentence sentence, NamedPlace match) {
        if (!match.isDoubtful()) return true;
        Name name = name(sentence, match);
        if (name.isSaid()) return true;
        if (KINDS.contains(sentence.fold(match.to())))
            return votes.countryShare(name.places.get(name.likeliest())) > AT_HOME;
        return name.located
                && votes.near(name.places.get(name.likeliest())) - name.trust() > ENOUGH;
    }

    /** For fitting the weights. */
    Map<String, Name> names() {
        return names;
    }
}
