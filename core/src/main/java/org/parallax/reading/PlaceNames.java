package org.parallax.reading;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.Spelling;
import org.parallax.reading.Scene.ActorMention;
import org.parallax.reading.Scene.PlaceMention;
import org.parallax.reading.Scene.Use;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the places a sentence names, chooses among namesakes, and tells where a name stands for a
 * government: "Damascus said" is no place, "in Damascus" is one.
 */
final class PlaceNames {
    private static final Set<String> BEFORE = Words.set("place-links.tsv", "before");
    private static final Set<String> ATTRIBUTES = Words.set("place-links.tsv", "attribute");
    private static final Set<String> LINKED = Words.set("place-links.tsv", "linked");
    private static final Set<String> GROUND = Words.set("ground.tsv", "beside-name");
    private static final Set<String> POSSESSIVES = Set.of("'s", "\u2019s", "s", "'", "\u2019");

    /** "The forces of Damascus": what a government has, and a city has not. */
    private static final Set<String> RULED =
            Set.of(
                    "side",
                    "forces",
                    "army",
                    "government",
                    "troops",
                    "allies",
                    "ally",
                    "behalf",
                    "support",
                    "backing",
                    "authorities",
                    "rulers",
                    "policy");

    /** Tokens after a possessive in which ground may be named: "Aleppo's old eastern districts". */
    private static final int POSSESSED = 4;

    /** The last Latin letter; scripts after it have no capitals to tell names by. */
    private static final int LAST_LATIN = 0x250;

    private static final int LONGEST_INITIALS = 4;

    /** Inhabitants below which a name is more often a person's than the place's. */
    private static final long SMALL = 20_000;

    private final List<List<Phrases.Match<Place>>> named;
    private final Namesakes namesakes;

    /**
     * @param named what {@link #find} found
     */
    PlaceNames(List<List<Phrases.Match<Place>>> named, Namesakes namesakes) {
        this.named = named;
        this.namesakes = namesakes;
    }

    /** The names of places in each sentence, with all their namesakes; looked up once a report. */
    static List<List<Phrases.Match<Place>>> find(Gazetteer gazetteer, Document document) {
        return document.sentences().stream().map(sentence -> in(gazetteer, sentence)).toList();
    }

    static List<Phrases.Match<Place>> in(Gazetteer gazetteer, Sentence sentence) {
        return named(sentence, gazetteer.phrases().all(sentence.folds()));
    }

    private static List<Phrases.Match<Place>> named(
            Sentence sentence, List<Phrases.Match<Place>> matches) {
        return matches.stream()
                .filter(match -> isName(sentence, match))
                .flatMap(match -> spelled(sentence, match).stream())
                .filter(match -> !isSurname(sentence, match, matches))
                .toList();
    }

    /** Without the places that the words can only be the initials of: "Car" is no "CAR". */
    private static Optional<Phrases.Match<Place>> spelled(
            Sentence sentence, Phrases.Match<Place> match) {
        String form = sentence.form(match.from());
        boolean mayBeInitials =
                match.to() - match.from() == 1
                        && form.length() <= LONGEST_INITIALS
                        && !form.equals(form.toUpperCase(Locale.ROOT));
        if (!mayBeInitials) return Optional.of(match);
        List<Place> places =
                match.values().stream()
                        .filter(place ->
                                place.names().stream()
                                        .filter(name -> name.equalsIgnoreCase(form))
                                        .allMatch(name -> Spelling.fits(name, List.of(form))))
                        .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Phrases.Match<>(match.from(), match.to(), places));
    }

    /**
     * "Samir Haddad": the name of a small place right behind another name that is no place is the
     * end of a person's.
     */
    private static boolean isSurname(
            Sentence sentence, Phrases.Match<Place> match, List<Phrases.Match<Place>> all) {
        int before = match.from() - 1;
        return match.to() - match.from() == 1
                && before >= 0
                && People.isNameWord(sentence, before)
                && !ATTRIBUTES.contains(sentence.fold(before))
                && !BEFORE.contains(sentence.fold(before))
                && all.stream().noneMatch(it -> it.from() <= before && before < it.to())
                && match.values().stream().allMatch(PlaceNames::isSmall);
    }

    private static boolean isSmall(Place place) {
        boolean ours = place.id().startsWith("px:");
        return place.isSpot() && (ours ? place.ucdp().isPresent() : place.population() < SMALL);
    }

    /**
     * How likely news means this place by its name. Places we describe ourselves carry no
     * population; they are in the gazetteer because news names them.
     */
    static double prominence(Place place) {
        if (place.precision() == Precision.COUNTRY) return 50_000_000;
        if (place.isDivision()) return 1_000_000 + place.population();
        if (place.id().startsWith("px:")) return 200_000;
        return switch (place.precision()) {
            case ADMIN2 -> 100_000 + place.population();
            default -> 100 + place.population();
        };
    }

    /** True where one of its words has a capital, or is of a script that has none. */
    private static boolean isName(Sentence sentence, Phrases.Match<Place> match) {
        for (int i = match.from(); i < match.to(); i++) if (sentence.capitalised(i)) return true;
        return sentence.form(match.from()).codePointAt(0) > LAST_LATIN;
    }

    List<PlaceMention> in(Sentence sentence, List<ActorMention> actors) {
        List<PlaceMention> found = new ArrayList<>();
        for (Phrases.Match<Place> match : named.get(sentence.index())) {
            Optional<ActorMention> cover =
                    actors.stream()
                            .filter(a -> a.from() < match.to() && match.from() < a.to())
                            .findFirst();
            boolean same =
                    cover.filter(a -> a.from() == match.from() && a.to() == match.to()).isPresent();
            boolean inLongerName =
                    cover.filter(a -> a.to() - a.from() > match.to() - match.from()).isPresent();
            Use use =
                    inLongerName
                            ? Use.IN_NAME
                            : mayGovern(match) && isMetonym(sentence, match, same)
                                    ? Use.GOVERNMENT
                                    : Use.GROUND;
            found.add(
                    new PlaceMention(
                            match.from(),
                            match.to(),
                            Optional.of(namesakes.choose(sentence, match)),
                            use));
        }
        return found;
    }

    /** States are named after themselves and their capitals, not after a neighbourhood. */
    private static boolean mayGovern(Phrases.Match<Place> match) {
        return match.values().stream()
                .anyMatch(place ->
                        place.precision() == Precision.COUNTRY
                                || place.precision() == Precision.CITY);
    }

    /**
     * @param alsoActor whether the register knows a body by the very same words
     */
    private static boolean isMetonym(
            Sentence sentence, Phrases.Match<Place> match, boolean alsoActor) {
        String after = sentence.fold(match.to());
        boolean linked = after.equals("-") && LINKED.contains(sentence.fold(match.to() + 1));
        if (linked || !alsoActor) return linked;
        if (POSSESSIVES.contains(after)) {
            for (int i = match.to() + 1; i <= match.to() + POSSESSED; i++)
                if (GROUND.contains(sentence.fold(i))) return false;
            return true;
        }
        String before = sentence.fold(match.from() - 1);
        // "the siege of Damascus" is ground, "on the side of Damascus" is not
        if (before.equals("of") && RULED.contains(sentence.fold(match.from() - 2))) return true;
        return !BEFORE.contains(before) && !GROUND.contains(after);
    }
}
