package org.parallax.reading.names;

import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.Spelling;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks up the names of places in a sentence, with all the places that are called so. */
final class NamedPlaces {
    private static final Set<String> BEFORE = Words.set("place-links.tsv", "before");
    private static final Set<String> ATTRIBUTES = Words.set("place-links.tsv", "attribute");

    /** The last Latin letter; scripts after it have no capitals to tell names by. */
    private static final int LAST_LATIN = 0x250;

    private static final int LONGEST_INITIALS = 4;

    /** In words; what begins with "by" and is longer is a headline. */
    private static final int LONGEST_BYLINE = 12;

    private static final Set<String> FROM = Set.of("in", "from", "at");

    /** Inhabitants below which a name is more often a person's than the place's. */
    private static final long SMALL = 20_000;

    private NamedPlaces() {}

    /** One list a sentence of the document, each in text order. */
    static List<List<NamedPlace>> in(Document document, Gazetteer gazetteer) {
        return document.sentences().stream().map(sentence -> in(sentence, gazetteer)).toList();
    }

    static List<NamedPlace> in(Sentence sentence, Gazetteer gazetteer) {
        List<NamedPlace> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<NamedPlace> name = at(sentence, at, gazetteer);
            name.ifPresent(found::add);
            at = name.map(NamedPlace::to).orElse(at + 1);
        }
        return found.stream()
                .filter(name -> isName(sentence, name) && !isInByline(sentence, name))
                .flatMap(name -> spelled(sentence, name).stream())
                .filter(name -> !isSurname(sentence, name, found))
                .toList();
    }

    /** The longest sure name, else the longest doubtful one. */
    private static Optional<NamedPlace> at(Sentence sentence, int at, Gazetteer gazetteer) {
        Optional<Phrases.Match<Place>> sure = gazetteer.phrases().longestAt(sentence.folds(), at);
        Optional<Phrases.Match<Place>> unsure = gazetteer.unsure().longestAt(sentence.folds(), at);
        if (sure.isEmpty()) return unsure.map(it -> new NamedPlace(at, it.to(), it.values(), 0));
        List<Place> places = new ArrayList<>(sure.get().values());
        int to = sure.get().to();
        unsure.filter(it -> it.to() == to)
                .ifPresent(it ->
                        it.values().stream()
                                .filter(place -> !places.contains(place))
                                .forEach(places::add));
        return Optional.of(new NamedPlace(at, to, places, sure.get().values().size()));
    }

    /** True where one of its words has a capital, or is of a script that has none. */
    private static boolean isName(Sentence sentence, NamedPlace name) {
        for (int i = name.from(); i < name.to(); i++) if (sentence.capitalised(i)) return true;
        return sentence.form(name.from()).codePointAt(0) > LAST_LATIN;
    }

    /** "By The Nile Herald": who wrote it; "By A Reporter in Hama" is told from there. */
    private static boolean isInByline(Sentence sentence, NamedPlace name) {
        return sentence.heading()
                && sentence.fold(0).equals("by")
                && sentence.size() <= LONGEST_BYLINE
                && !FROM.contains(sentence.fold(name.from() - 1));
    }

    /** Without the places that the words can only be the initials of: "Car" is no "CAR". */
    private static Optional<NamedPlace> spelled(Sentence sentence, NamedPlace name) {
        String form = sentence.form(name.from());
        boolean mayBeInitials =
                name.to() - name.from() == 1
                        && form.length() <= LONGEST_INITIALS
                        && !form.equals(form.toUpperCase(Locale.ROOT));
        if (!mayBeInitials) return Optional.of(name);
        List<Place> sure =
                name.places().subList(0, name.sure()).stream()
                        .filter(place -> isSpelled(place, form))
                        .toList();
        List<Place> places = new ArrayList<>(sure);
        name.places().subList(name.sure(), name.places().size()).stream()
                .filter(place -> isSpelled(place, form))
                .forEach(places::add);
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new NamedPlace(name.from(), name.to(), places, sure.size()));
    }

    private static boolean isSpelled(Place place, String form) {
        return Stream.concat(place.names().stream(), place.unsureNames().stream())
                .filter(name -> name.equalsIgnoreCase(form))
                .allMatch(name -> Spelling.fits(name, List.of(form)));
    }

    /**
     * "Samir Haddad": the name of a small place right behind another name that is no place is the
     * end of a person's.
     */
    private static boolean isSurname(Sentence sentence, NamedPlace name, List<NamedPlace> all) {
        int before = name.from() - 1;
        return name.to() - name.from() == 1
                && before >= 0
                && People.isNameWord(sentence, before)
                && !ATTRIBUTES.contains(sentence.fold(before))
                && !BEFORE.contains(sentence.fold(before))
                && all.stream().noneMatch(it -> it.covers(before) && !it.isDoubtful())
                && name.places().subList(0, name.sure()).stream().allMatch(NamedPlaces::isSmall);
    }

    private static boolean isSmall(Place place) {
        boolean ours = place.id().startsWith("px:");
        return place.isSpot() && (ours ? place.ucdp().isPresent() : place.population() < SMALL);
    }
}
