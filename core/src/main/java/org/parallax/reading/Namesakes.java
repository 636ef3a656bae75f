package org.parallax.reading;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Place;
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
        SAID
    }

    private static final double[] WEIGHTS = weights();
    private static final int ROUNDS = 3;

    /** Words between a place and what it lies in: "Paris, in the state of Texas". */
    private static final Set<String> BETWEEN = Words.set("place-links.tsv", "between");

    /** Words between what a place lies in and the place: "the Texas town of Paris". */
    private static final Set<String> HOLDING = Words.set("place-links.tsv", "holding");

    private static final int WIDEST_GAP = 5;

    private final Gazetteer gazetteer;
    private final Map<String, Name> names = new LinkedHashMap<>();

    /** A name of the report, with how likely each of its places is meant. */
    static final class Name {
        final List<Place> places;
        final double[] chances;
        final boolean[] said;
        int times;

        Name(List<Place> places) {
            this.places = places;
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
            List<List<Phrases.Match<Place>>> named,
            Map<String, Double> countries) {
        this.gazetteer = gazetteer;
        dateline(document).ifPresent(line -> meet(line, PlaceNames.in(gazetteer, line)));
        for (Sentence sentence : document.sentences()) meet(sentence, named.get(sentence.index()));
        PlaceVotes votes = new PlaceVotes(countries);
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

    private void meet(Sentence sentence, List<Phrases.Match<Place>> matches) {
        for (int i = 0; i < matches.size(); i++) {
            Name name = name(sentence, matches.get(i));
            name.times++;
            if (i + 1 == matches.size()) continue;
            Phrases.Match<Place> next = matches.get(i + 1);
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

    private Name name(Sentence sentence, Phrases.Match<Place> match) {
        return names.computeIfAbsent(words(sentence, match), it -> new Name(match.values()));
    }

    private static String words(Sentence sentence, Phrases.Match<Place> match) {
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
            name.said[i] ? 1 : 0
        };
    }

    /** The likeliest place of a name that was found in this report. */
    Place choose(Sentence sentence, Phrases.Match<Place> match) {
        Name name = name(sentence, match);
        int best = 0;
        for (int i = 1; i < name.chances.length; i++)
            if (name.chances[i] > name.chances[best]) best = i;
        return name.places.get(best);
    }

    /** For fitting the weights. */
    Map<String, Name> names() {
        return names;
    }
}
