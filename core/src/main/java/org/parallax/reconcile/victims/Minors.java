package org.parallax.reconcile.victims;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Who;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a named victim is under 18, or may well be: rather one too many, as the name of a minor
 * is never shown.
 */
final class Minors {
    private static final int FULL_AGE = 18;

    private static final Set<String> CHILDREN =
            Set.of(
                    "child",
                    "children",
                    "boy",
                    "boys",
                    "girl",
                    "girls",
                    "baby",
                    "babies",
                    "infant",
                    "infants",
                    "newborn",
                    "toddler",
                    "toddlers",
                    "schoolboy",
                    "schoolboys",
                    "schoolgirl",
                    "schoolgirls",
                    "schoolchild",
                    "schoolchildren",
                    "pupil",
                    "pupils",
                    "minor",
                    "minors",
                    "teenager",
                    "teenagers",
                    "teenage",
                    "adolescent",
                    "adolescents",
                    "kid",
                    "kids");

    private Minors() {}

    /**
     * One that says so is enough; where no age is told, a word for a child beside the name, too.
     */
    static boolean is(List<Telling> tellings) {
        List<Integer> ages =
                tellings.stream().flatMap(it -> it.victim().age().stream().boxed()).toList();
        if (ages.stream().anyMatch(age -> age < FULL_AGE)) return true;
        if (tellings.stream().anyMatch(Minors::isCountedAsChild)) return true;
        return ages.isEmpty() && tellings.stream().anyMatch(Minors::isBesideChildren);
    }

    private static boolean isCountedAsChild(Telling telling) {
        NamedVictim victim = telling.victim();
        List<Claim> claims = telling.account().reading().claims();
        return victim.claim().stream()
                .flatMap(id -> claims.stream().filter(it -> it.id().equals(id)))
                .anyMatch(it -> it instanceof FigureClaim figure && figure.who() == Who.CHILD);
    }

    private static boolean isBesideChildren(Telling telling) {
        NamedVictim victim = telling.victim();
        String sentence = telling.account().sentences().words(victim.quote());
        return Stream.concat(
                        words(sentence),
                        Stream.concat(victim.role().stream(), victim.kin().stream())
                                .flatMap(Minors::words))
                .anyMatch(CHILDREN::contains);
    }

    private static Stream<String> words(String text) {
        return Tokenizer.tokens(text).stream()
                .map(Token::form)
                .map(it -> it.toLowerCase(Locale.ROOT));
    }
}
