package org.parallax.reading.names;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Sense;
import org.parallax.knowledge.Spelling;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.Scene.ActorMention;
import org.parallax.reading.scene.Scene.PlaceMention;
import org.parallax.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who and where a report speaks of: puts the register's and the gazetteer's names in a sentence,
 * resolved by the report's country and day. From "Barrack left Aleppo" the envoy whom the report
 * named in full before, and the Aleppo of the country it is about.
 *
 * <p>{@link CountryVote} finds that country, {@link People} remembers who was named in full, {@link
 * PlaceNames} tells namesakes and governments from ground.
 */
public final class Cast {
    /** Acronyms of so few letters must be in capitals: "IS" is a body, "is" is not. */
    private static final int SHORT = 3;

    private static final Set<String> OWN = Set.of("its", "their");

    private final ActorRegister register;
    private final Gazetteer gazetteer;
    private final Document document;
    private final Optional<String> country;
    private final People people;
    private final CampWords camps;
    private final Offices offices;
    private final PlaceNames placeNames;
    private final OwnTroops ownTroops;
    private final OtherRule otherRule;

    public Cast(ActorRegister register, Gazetteer gazetteer, Document document) {
        this.register = register;
        this.gazetteer = gazetteer;
        this.document = document;
        List<List<NamedPlace>> known = NamedPlaces.in(document, gazetteer);
        this.country = CountryVote.of(document, gazetteer, register, known);
        List<List<NamedPlace>> named = OtherSpellings.with(document, gazetteer, known, country);
        Namesakes namesakes =
                new Namesakes(
                        document,
                        gazetteer,
                        named,
                        CountryVote.beside(document, gazetteer, register));
        this.placeNames = new PlaceNames(gazetteer, named, namesakes, country);
        this.camps = new CampWords(register, gazetteer, document.day(), country);
        this.offices = new Offices(register);
        this.ownTroops = new OwnTroops(register, gazetteer, document.day());
        this.otherRule = new OtherRule(register, document, country);
        this.people = new People(register, gazetteer, document, country);
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    public ActorRegister register() {
        return register;
    }

    /** In text order, none overlapping another. */
    public List<ActorMention> actorsIn(Sentence sentence) {
        List<ActorMention> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            int token = at;
            Optional<ActorMention> mention =
                    register.phrases()
                            .longestAt(sentence.folds(), at)
                            .flatMap(match -> mention(sentence, match, found))
                            .or(() -> office(sentence, token, found))
                            .or(() -> people.surname(sentence, token))
                            .or(() -> camp(sentence, token));
            mention.ifPresent(found::add);
            at = mention.map(ActorMention::to).orElse(at + 1);
        }
        return found;
    }

    /** The same with the help of syntax: "troops" in a government's words are its own. */
    public List<ActorMention> settled(
            Sentence sentence, Optional<Tree> tree, List<ActorMention> actors) {
        return tree.map(it -> ownTroops.of(sentence, it, actors)).orElse(actors);
    }

    private Optional<ActorMention> mention(
            Sentence sentence, Phrases.Match<Sense> match, List<ActorMention> before) {
        if (isLowAcronym(sentence, match)) return Optional.empty();
        List<String> forms =
                sentence.tokens().subList(match.from(), match.to()).stream()
                        .map(Token::form)
                        .toList();
        List<Sense> senses = match.values().stream().filter(sense -> fits(sense, forms)).toList();
        if (isOfOthers(sentence, match.from(), before) || isFromAbroad(sentence, match.to())) {
            senses = senses.stream().filter(sense -> !sense.name().generic()).toList();
        }
        senses = senses.stream().filter(sense -> !otherRule.leavesOpen(sense, sentence)).toList();
        boolean office = senses.stream().anyMatch(Cast::isOffice);
        if (office && !people.isLoneOffice(sentence, match.from(), match.to())) {
            senses = senses.stream().filter(sense -> !isOffice(sense)).toList();
        }
        if (senses.isEmpty()) return Optional.empty();
        Optional<String> home = owner(sentence, match.from(), before).or(() -> country);
        Optional<Actor> actor =
                register.resolve(senses, document.day(), home)
                        .filter(found ->
                                !isPerson(found)
                                        || people.isHolder(
                                                found, sentence, match.from(), match.to()))
                        .map(people::inOffice);
        return actor.map(a ->
                new ActorMention(
                        match.from(),
                        match.to(),
                        actor,
                        isPerson(a)
                                ? Optional.of(people.nameOf(a, sentence, match.from(), match.to()))
                                : Optional.empty()));
    }

    /** "Norland denied that its army": the army of the state named last before. */
    private static Optional<String> owner(Sentence sentence, int from, List<ActorMention> before) {
        if (!OWN.contains(sentence.fold(from - 1))) return Optional.empty();
        return before.stream()
                .flatMap(mention -> mention.actor().stream())
                .filter(actor -> actor.kind() == Actor.Kind.STATE)
                .reduce((first, second) -> second)
                .flatMap(Actor::country);
    }

    /** "the president": a person only in a report about one country. */
    private static boolean isOffice(Sense sense) {
        return sense.name().generic() && isPerson(sense.actor());
    }

    private static boolean isPerson(Actor actor) {
        return actor.kind() == Actor.Kind.OFFICE_HOLDER;
    }

    /**
     * "IS militants", "Chadian rebels": whose they are stands before them, so they are not those
     * whom the word alone means in this country.
     */
    private boolean isOfOthers(Sentence sentence, int from, List<ActorMention> before) {
        int end = sentence.fold(from - 1).equals(")") ? from - 1 : from;
        boolean named =
                !before.isEmpty()
                        && before.getLast().to() == end
                        && before.getLast().actor().filter(Actor::hasFighters).isPresent();
        if (named) return true;
        Optional<String> origin = gazetteer.countryOfDemonym(sentence.fold(from - 1));
        return origin.isPresent() && !origin.equals(country);
    }

    private Optional<ActorMention> office(Sentence sentence, int at, List<ActorMention> before) {
        return offices.at(sentence, at)
                .filter(match ->
                        match.values().stream().noneMatch(sense -> sense.name().generic())
                                || people.isLoneOffice(sentence, match.from(), match.to()))
                .flatMap(match -> {
                    Optional<String> home = owner(sentence, at, before).or(() -> country);
                    return register.resolve(match.values(), document.day(), home)
                            .map(body ->
                                    new ActorMention(
                                            match.from(),
                                            match.to(),
                                            Optional.of(body),
                                            Optional.empty()));
                });
    }

    /** "soldiers from Norland": no soldiers of the country that the report is about. */
    private boolean isFromAbroad(Sentence sentence, int to) {
        if (!sentence.fold(to).equals("from")) return false;
        return register.phrases()
                .longestAt(sentence.folds(), to + 1)
                .flatMap(match -> register.resolve(match.values(), document.day(), country))
                .filter(actor -> actor.kind() == Actor.Kind.STATE)
                .filter(actor -> actor.country().isPresent() && !actor.country().equals(country))
                .isPresent();
    }

    private Optional<ActorMention> camp(Sentence sentence, int at) {
        return camps.at(sentence, at)
                .map(body -> new ActorMention(at, at + 1, Optional.of(body), Optional.empty()));
    }

    /**
     * Some papers write long initials as a name: "Isis", "Nato". A ministry without its country is
     * called by common words, which many write small: "the defence ministry".
     */
    private static boolean fits(Sense sense, List<String> forms) {
        String name = sense.name().words();
        if (sense.name().generic() && isMinistry(sense.actor())) return true;
        boolean capital = Character.isUpperCase(forms.getFirst().codePointAt(0));
        return Spelling.fits(name, forms) || capital && forms.getFirst().length() > SHORT;
    }

    private static boolean isMinistry(Actor actor) {
        return actor.kind() == Actor.Kind.MINISTRY || actor.kind() == Actor.Kind.HEALTH_AUTHORITY;
    }

    private static boolean isLowAcronym(Sentence sentence, Phrases.Match<Sense> match) {
        String form = sentence.form(match.from());
        return match.to() - match.from() == 1
                && sentence.fold(match.from()).length() <= SHORT
                && !form.equals(form.toUpperCase(Locale.ROOT));
    }

    public List<PlaceMention> placesIn(Sentence sentence, List<ActorMention> actors) {
        return placeNames.in(sentence, actors);
    }
}
