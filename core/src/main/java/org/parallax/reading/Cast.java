package org.parallax.reading;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Fold;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.Sense;
import org.parallax.reading.Scene.ActorMention;
import org.parallax.reading.Scene.PlaceMention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who and where a report speaks of: the register's and the gazetteer's names, resolved by the
 * report's country and day, and the people it names in full once and by surname afterwards.
 */
final class Cast {
    /** Words after which a place name means ground, not a government. */
    private static final Set<String> AT =
            Set.of(
                    "in",
                    "near",
                    "from",
                    "to",
                    "of",
                    "around",
                    "outside",
                    "at",
                    "on",
                    "over",
                    "towards",
                    "toward",
                    "into",
                    "inside",
                    "across",
                    "through",
                    "between",
                    "and",
                    "northern",
                    "southern",
                    "eastern",
                    "western",
                    "central",
                    "for",
                    "within",
                    "throughout",
                    "via",
                    "leaving",
                    "northeast",
                    "northwest",
                    "southeast",
                    "southwest",
                    "north",
                    "south",
                    "east",
                    "west",
                    "downtown",
                    "countryside",
                    "rural");

    private static final Set<String> LINKED =
            Set.of(
                    "led",
                    "backed",
                    "affiliated",
                    "linked",
                    "aligned",
                    "allied",
                    "supported",
                    "run",
                    "controlled",
                    "held",
                    "based",
                    "appointed",
                    "funded",
                    "sponsored",
                    "majority");
    private static final Set<String> GROUND =
            Set.of(
                    "city",
                    "town",
                    "village",
                    "district",
                    "neighborhood",
                    "neighbourhood",
                    "neighborhoods",
                    "neighbourhoods",
                    "province",
                    "governorate",
                    "region",
                    "countryside",
                    "airport",
                    "area",
                    "camp",
                    "street",
                    "road",
                    "hospital",
                    "suburb",
                    "outskirts",
                    "county",
                    "state");

    private final ActorRegister register;
    private final Gazetteer gazetteer;
    private final Document document;
    private final Map<String, String> fullNames = new HashMap<>();
    private final Map<String, Actor> holders = new HashMap<>();
    private final Map<String, String> holderNames = new HashMap<>();
    private Optional<String> country = Optional.empty();

    Cast(ActorRegister register, Gazetteer gazetteer, Document document) {
        this.register = register;
        this.gazetteer = gazetteer;
        this.document = document;
        vote();
        for (Sentence sentence : document.sentences()) meet(sentence);
    }

    /** ISO code of the country the report is most about. */
    Optional<String> country() {
        return country;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    ActorRegister register() {
        return register;
    }

    /**
     * The country with most names in the report; demonyms count, each place name is split among its
     * namesakes.
     */
    private void vote() {
        Map<String, Double> votes = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            for (Phrases.Match<Place> match : gazetteer.phrases().all(sentence.folds())) {
                if (!named(sentence, match.from(), match.to())) continue;
                double most = 0;
                for (Place place : match.values()) most = Math.max(most, weight(place));
                for (Place place : match.values()) {
                    if (weight(place) < most / 100) continue;
                    double vote =
                            place.precision() == Precision.COUNTRY ? 0.8 : weight(place) / most;
                    votes.merge(place.country(), vote, Double::sum);
                }
            }
            for (int i = 0; i < sentence.size(); i++) {
                if (!sentence.capitalised(i)) continue;
                gazetteer
                        .countryOfDemonym(sentence.fold(i))
                        .ifPresent(c -> votes.merge(c, 0.7, Double::sum));
            }
        }
        country =
                votes.entrySet().stream()
                        .max(
                                Map.Entry.<String, Double>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey);
    }

    /**
     * Places we describe ourselves carry no population; they are in the gazetteer because news
     * names them.
     */
    private static double weight(Place place) {
        if (place.id().startsWith("px:")) return 200_000;
        return switch (place.precision()) {
            case COUNTRY -> 50_000_000;
            case ADMIN1 -> 1_000_000 + place.population();
            case ADMIN2 -> 100_000 + place.population();
            default -> 100 + place.population();
        };
    }

    private static boolean named(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) if (sentence.capitalised(i)) return true;
        return sentence.form(from).codePointAt(0) > 0x250;
    }

    /** Keeps the full names of people for the sentences that use the surname alone. */
    private void meet(Sentence sentence) {
        for (Phrases.Match<Sense> match : register.phrases().all(sentence.folds())) {
            Optional<Actor> actor = register.resolve(match.values(), document.day(), country);
            if (actor.isEmpty() || actor.get().kind() != Actor.Kind.OFFICE_HOLDER) continue;
            String surname = sentence.fold(match.to() - 1);
            holders.putIfAbsent(surname, actor.get());
            String words = text(sentence, match.from(), match.to());
            boolean byName = Fold.fold(actor.get().name()).endsWith(surname);
            String known = holderNames.get(actor.get().id());
            boolean fuller =
                    known == null
                            || byName
                                    && (words.length() > known.length()
                                            || !Fold.fold(actor.get().name())
                                                    .endsWith(
                                                            Fold.fold(
                                                                    known.substring(
                                                                            known.lastIndexOf(' ')
                                                                                    + 1))));
            if (fuller) holderNames.put(actor.get().id(), words);
            fullNames.putIfAbsent(surname, words);
        }
        int at = 0;
        while (at < sentence.size()) {
            int to = nameEnd(sentence, at);
            if (to - at >= 2 && (at > 0 || to - at >= 2) && isPersonal(sentence, at, to)) {
                fullNames.putIfAbsent(sentence.fold(to - 1), text(sentence, at, to));
            }
            at = Math.max(to, at + 1);
        }
    }

    private String text(Sentence sentence, int from, int to) {
        return sentence.span(from, to).in(document.report().part(sentence.part()));
    }

    /** One past a run of capitalised words, particles inside a name included. */
    static int nameEnd(Sentence sentence, int from) {
        if (!isNameWord(sentence, from)) return from;
        int to = from + 1;
        while (to < sentence.size()) {
            String fold = sentence.fold(to);
            boolean particle =
                    Set.of("al", "el", "bin", "ibn", "abu", "ben", "de", "von", "van", "-")
                            .contains(fold);
            if (isNameWord(sentence, to)) to++;
            else if (particle && isNameWord(sentence, to + 1)) to += 2;
            else if (particle && sentence.fold(to + 1).equals("-") && isNameWord(sentence, to + 2))
                to += 3;
            else break;
        }
        return to;
    }

    private static boolean isNameWord(Sentence sentence, int i) {
        return sentence.capitalised(i)
                        && Character.isLetter(
                                sentence.form(i).codePointAt(sentence.form(i).length() - 1))
                || sentence.capitalised(i)
                        && sentence.form(i).endsWith(".")
                        && sentence.form(i).length() > 2;
    }

    /**
     * A run of capitalised words is a person's name where a title stands before it or speech beside
     * it.
     */
    private boolean isPersonal(Sentence sentence, int from, int to) {
        if (Set.of(
                        "the", "a", "an", "this", "in", "on", "at", "for", "as", "but", "and",
                        "when", "after")
                .contains(sentence.fold(from))) return false;
        for (int i = from; i < to; i++)
            if (register.phrases().longestAt(sentence.folds(), i).isPresent()) return false;
        boolean known = gazetteer.phrases().longestAt(sentence.folds(), to - 1).isPresent();
        if (known) return false;
        String before = sentence.fold(from - 1);
        String after = sentence.fold(to);
        return Titles.isTitle(before)
                || Cues.isSpeech(after)
                || Cues.isSpeech(before)
                || after.equals(",")
                || Titles.isTitle(sentence.fold(from));
    }

    List<ActorMention> actorsIn(Sentence sentence) {
        List<ActorMention> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<Phrases.Match<Sense>> match =
                    register.phrases().longestAt(sentence.folds(), at);
            Optional<ActorMention> mention = match.flatMap(m -> mention(sentence, m));
            if (mention.isEmpty()) mention = surname(sentence, at);
            if (mention.isPresent()) {
                found.add(mention.get());
                at = mention.get().to();
            } else {
                at++;
            }
        }
        return found;
    }

    private Optional<ActorMention> mention(Sentence sentence, Phrases.Match<Sense> match) {
        boolean lowAcronym =
                match.to() - match.from() == 1
                        && sentence.fold(match.from()).length() <= 3
                        && !sentence.form(match.from())
                                .equals(
                                        sentence.form(match.from())
                                                .toUpperCase(java.util.Locale.ROOT));
        if (lowAcronym) return Optional.empty();
        Optional<Actor> actor = register.resolve(match.values(), document.day(), country);
        if (actor.isEmpty()) return Optional.empty();
        boolean person = actor.get().kind() == Actor.Kind.OFFICE_HOLDER;
        Optional<String> name =
                person
                        ? Optional.of(
                                holderNames.getOrDefault(
                                        actor.get().id(), text(sentence, match.from(), match.to())))
                        : Optional.empty();
        return Optional.of(new ActorMention(match.from(), match.to(), actor, name));
    }

    /** "Barrack", once the report has named the envoy in full. */
    private Optional<ActorMention> surname(Sentence sentence, int i) {
        if (!sentence.capitalised(i)) return Optional.empty();
        int to = nameEnd(sentence, i);
        if (to <= i) return Optional.empty();
        for (int end = to; end > i; end--) {
            String fold = sentence.fold(end - 1);
            String full = fullNames.get(fold);
            if (full == null || fold.length() < 3) continue;
            boolean whole =
                    end - i == 1 || Fold.fold(full).endsWith(Fold.fold(text(sentence, i, end)));
            if (!whole) continue;
            Optional<Actor> holder = Optional.ofNullable(holders.get(fold));
            String name = holder.map(h -> holderNames.getOrDefault(h.id(), full)).orElse(full);
            return Optional.of(new ActorMention(i, end, holder, Optional.of(name)));
        }
        return Optional.empty();
    }

    List<PlaceMention> placesIn(Sentence sentence, List<ActorMention> actors) {
        List<PlaceMention> found = new ArrayList<>();
        for (Phrases.Match<Place> match : gazetteer.phrases().all(sentence.folds())) {
            if (!named(sentence, match.from(), match.to())) continue;
            Optional<ActorMention> cover =
                    actors.stream()
                            .filter(a -> a.from() < match.to() && match.from() < a.to())
                            .findFirst();
            boolean same =
                    cover.isPresent()
                            && cover.get().from() == match.from()
                            && cover.get().to() == match.to();
            boolean inName =
                    cover.isPresent()
                            && !same
                            && cover.get().to() - cover.get().from() > match.to() - match.from();
            boolean metonym = inName || isMetonym(sentence, match, same);
            found.add(new PlaceMention(match.from(), match.to(), choose(match.values()), metonym));
        }
        return found;
    }

    private static boolean isMetonym(
            Sentence sentence, Phrases.Match<Place> match, boolean alsoActor) {
        String after = sentence.fold(match.to());
        boolean linked = after.equals("-") && LINKED.contains(sentence.fold(match.to() + 1));
        if (linked) return true;
        if (!alsoActor) return false;
        boolean possessive =
                after.equals("'s")
                        || after.equals("\u2019s")
                        || after.equals("s")
                        || after.equals("'")
                        || after.equals("\u2019");
        if (possessive) {
            for (int i = match.to() + 1; i < match.to() + 5; i++)
                if (GROUND.contains(sentence.fold(i))) return false;
            return true;
        }
        return !AT.contains(sentence.fold(match.from() - 1)) && !GROUND.contains(after);
    }

    /**
     * The namesake in the report's country, else the most prominent by far; otherwise it stays
     * open.
     */
    private Optional<Place> choose(List<Place> namesakes) {
        Optional<Place> home =
                best(
                        namesakes.stream()
                                .filter(p ->
                                        country.isPresent() && p.country().equals(country.get()))
                                .toList());
        if (home.isPresent()) return home;
        return best(namesakes);
    }

    private static Optional<Place> best(List<Place> places) {
        return places.stream()
                .max(
                        java.util.Comparator.<Place>comparingDouble(Cast::weight)
                                .thenComparing(Place::id));
    }
}
