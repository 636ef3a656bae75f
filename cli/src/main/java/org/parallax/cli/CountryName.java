package org.parallax.cli;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Fold;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Place;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A country as people type it: "SY", "sy", "Syria". */
final class CountryName {
    private CountryName() {}

    /**
     * The country's ISO 3166-1 alpha-2 code.
     *
     * @throws WrongCall where no country is so called
     */
    static String code(Gazetteer places, String words) throws WrongCall {
        Optional<Place> country = places.country(words.toUpperCase(Locale.ROOT));
        if (country.isEmpty()) country = named(places, words);
        return country.map(Place::country)
                .orElseThrow(() ->
                        new WrongCall(
                                "no country is called %s. Give its name, or two letters such as SY"
                                        .formatted(words)));
    }

    private static Optional<Place> named(Gazetteer places, String words) {
        List<String> folds =
                Tokenizer.tokens(words).stream().map(Token::form).map(Fold::fold).toList();
        if (folds.isEmpty()) return Optional.empty();
        return places.phrases()
                .longestAt(folds, 0)
                .filter(match -> match.to() == folds.size())
                .map(Phrases.Match::values)
                .flatMap(found ->
                        found.stream()
                                .filter(it -> it.precision() == Precision.COUNTRY)
                                .findFirst());
    }
}
