package org.parallax.publish;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Mention;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Speaker;
import org.parallax.claims.Where;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Span;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names of victims in one reading, by a first safe rule that rather finds one too many.
 *
 * <p>Two or more capitalised words in a row inside the words of a claim of killed, injured,
 * abducted, detained or missing persons are the name of a person, and so is a single capitalised
 * word before an age ("Lamia, 34,"). They are not where the reading knows them as an actor, a place
 * or a speaker, where one of them names a kind of body or site ("Forces", "Hospital"), or right
 * after a word such as "in" or "by".
 *
 * <p>Not found: a single name without an age, unless the claim counts persons by their names; and a
 * victim named outside such a claim only.
 */
final class VictimNames {
    private static final Set<Outcome> HARM =
            Set.of(
                    Outcome.KILLED,
                    Outcome.INJURED,
                    Outcome.ABDUCTED,
                    Outcome.DETAINED,
                    Outcome.MISSING,
                    Outcome.CASUALTIES);

    /** Small words inside a name: "Lamia al-Hadi", "Omar bin Salim". */
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ibn", "bint", "abu", "umm", "de", "da", "di", "van", "von");

    /** Words that begin a sentence or count, and titles: no name begins with them. */
    private static final Set<String> NO_NAMES =
            Set.of(
                    "a",
                    "an",
                    "the",
                    "at",
                    "in",
                    "on",
                    "least",
                    "over",
                    "about",
                    "around",
                    "some",
                    "more",
                    "than",
                    "another",
                    "other",
                    "others",
                    "dozens",
                    "scores",
                    "hundreds",
                    "thousands",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "twenty",
                    "thirty",
                    "forty",
                    "fifty",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "north",
                    "south",
                    "east",
                    "west",
                    "northern",
                    "southern",
                    "eastern",
                    "western",
                    "one",
                    "no",
                    "and",
                    "among",
                    "civilians",
                    "children",
                    "women",
                    "men",
                    "people",
                    "between",
                    "mr",
                    "mrs",
                    "ms",
                    "dr");

    /** What follows is where it happened, or who did it. */
    private static final Set<String> NO_VICTIM_AFTER =
            Set.of("in", "at", "near", "from", "outside", "around", "across", "to", "by");

    /** A run with one of these names a body or a site. */
    private static final Set<String> BODIES =
            Set.of(
                    "army",
                    "forces",
                    "force",
                    "police",
                    "ministry",
                    "ministers",
                    "government",
                    "hospital",
                    "clinic",
                    "school",
                    "university",
                    "observatory",
                    "front",
                    "brigade",
                    "brigades",
                    "battalion",
                    "division",
                    "corps",
                    "guard",
                    "guards",
                    "militia",
                    "party",
                    "council",
                    "committee",
                    "movement",
                    "organization",
                    "organisation",
                    "agency",
                    "office",
                    "authority",
                    "administration",
                    "defense",
                    "defence",
                    "crescent",
                    "cross",
                    "nations",
                    "union",
                    "league",
                    "street",
                    "road",
                    "square",
                    "neighborhood",
                    "neighbourhood",
                    "district",
                    "province",
                    "governorate",
                    "camp",
                    "village",
                    "city",
                    "river",
                    "valley",
                    "mountain",
                    "bridge",
                    "airport",
                    "base",
                    "checkpoint",
                    "mosque",
                    "church",
                    "market",
                    "rights",
                    "state",
                    "republic",
                    "war",
                    "command",
                    "command's",
                    "resistance",
                    "coalition");

    private static final Pattern DEMONYM =
            Pattern.compile(".*(ian|ians|ish|ese|eli|elis|aqi|aqis)");
    private static final Pattern AGE = Pattern.compile("[1-9][0-9]?|1[01][0-9]");

    private final Reading reading;
    private final List<Quote> found = new ArrayList<>();

    private VictimNames(Reading reading) {
        this.reading = reading;
    }

    /** Where the names stand, in no particular order. */
    static List<Quote> in(Reading reading) {
        VictimNames names = new VictimNames(reading);
        for (Claim claim : reading.claims()) {
            if (claim instanceof FigureClaim figure && HARM.contains(figure.outcome())) {
                names.search(figure.quote(), isOfNames(figure));
            }
        }
        return List.copyOf(names.found);
    }

    /** Claims that rest on persons told by name, whose single names are names of victims too. */
    private static boolean isOfNames(FigureClaim figure) {
        return figure.rule().startsWith("figure/named-");
    }

    /**
     * Looks a little past the words, since an age may follow them.
     *
     * @param single whether one capitalised word alone is a name
     */
    private void search(Quote quote, boolean single) {
        String text = reading.report().part(quote.part());
        Span words = quote.span();
        int end = Math.min(text.length(), words.end() + 8);
        List<Token> tokens = Tokenizer.tokens(text, words.start(), end);
        int at = 0;
        while (at < tokens.size() && tokens.get(at).start() < words.end()) {
            int past = endOfRun(tokens, at, words.end());
            if (past > at) consider(quote.part(), tokens, at, past, single);
            at = Math.max(past, at + 1);
        }
    }

    /** The index after a run of capitalised words that begins at {@code from}. */
    private static int endOfRun(List<Token> tokens, int from, int limit) {
        if (!capitalised(tokens.get(from))) return from;
        int past = from + 1;
        int at = past;
        while (at < tokens.size() && tokens.get(at).start() < limit) {
            Token token = tokens.get(at);
            if (capitalised(token)) {
                past = at + 1;
            } else if (!token.form().equals("-") && !PARTICLES.contains(lower(token))) {
                break;
            }
            at++;
        }
        return past;
    }

    private void consider(Part part, List<Token> tokens, int from, int past, boolean single) {
        int first = from;
        while (first < past && NO_NAMES.contains(lower(tokens.get(first)))) first++;
        if (first == past) return;
        List<Token> run = tokens.subList(first, past);
        long words = run.stream().filter(VictimNames::capitalised).count();
        if (words < 2 && !single && !ageFollows(tokens, past)) return;
        if (run.stream().anyMatch(token -> BODIES.contains(lower(token)))) return;
        if (run.stream().allMatch(token -> DEMONYM.matcher(lower(token)).matches())) return;
        if (first > 0 && NO_VICTIM_AFTER.contains(lower(tokens.get(first - 1)))) return;
        Span span = new Span(run.getFirst().start(), run.getLast().end());
        if (!known(part, span)) found.add(Quote.of(reading.report(), part, span));
    }

    /** True before ", 34". */
    private static boolean ageFollows(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).form().equals(",")
                && AGE.matcher(tokens.get(at + 1).form()).matches();
    }

    private static boolean capitalised(Token token) {
        return Character.isUpperCase(token.form().codePointAt(0));
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }

    private boolean known(Part part, Span span) {
        return reading.mentions().stream().anyMatch(mention -> isPublic(mention, part, span))
                || reading.claims().stream().anyMatch(claim -> isPublic(claim, part, span));
    }

    private static boolean isPublic(Mention mention, Part part, Span span) {
        boolean resolved =
                switch (mention) {
                    case Mention.OfActor actor -> actor.actor().isPresent();
                    case Mention.OfPlace place -> place.where().isPresent();
                    case Mention.OfDate _, Mention.OfNumber _ -> false;
                };
        return resolved && mention.quote().part() == part && mention.quote().span().overlaps(span);
    }

    private static boolean isPublic(Claim claim, Part part, Span span) {
        if (claim.quote().part() != part) return false;
        return claim.where().stream()
                        .map(Where::span)
                        .flatMap(Optional::stream)
                        .anyMatch(place -> place.overlaps(span))
                || claim.saidBy().stream().map(Speaker::span).anyMatch(said -> said.overlaps(span));
    }
}
