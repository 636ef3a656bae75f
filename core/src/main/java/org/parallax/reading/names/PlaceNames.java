package org.parallax.reading.names;

import org.parallax.claims.Precision;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Scene.ActorMention;
import org.parallax.reading.scene.Scene.PlaceMention;
import org.parallax.reading.scene.Scene.Use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which places a sentence names and where a name stands for a government: "Damascus said" is
 * no place, "in Damascus" is one.
 */
final class PlaceNames {
    private static final Set<String> BEFORE = Words.set("place-links.tsv", "before");
    private static final Set<String> LINKED = Words.set("place-links.tsv", "linked");
    private static final Set<String> GROUND = Words.set("ground.tsv", "beside-name");
    private static final Set<String> PROVINCE = Words.set("place-links.tsv", "province");
    private static final Set<String> THIN = Words.set("place-links.tsv", "thin");
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

    /** What a place counts for that conflict news has named, whatever its population. */
    private static final double IN_THE_NEWS = 5_000;

    /** Tokens after a possessive in which ground may be named: "Aleppo's old eastern districts". */
    private static final int POSSESSED = 4;

    private final Gazetteer gazetteer;
    private final List<List<NamedPlace>> named;
    private final Namesakes namesakes;
    private final boolean thin;

    /**
     * @param named what {@link NamedPlaces} found
     * @param country the report's; where there is war, names that are not known are told of
     */
    PlaceNames(
            Gazetteer gazetteer,
            List<List<NamedPlace>> named,
            Namesakes namesakes,
            Optional<String> country) {
        this.thin = country.filter(THIN::contains).isPresent();
        this.gazetteer = gazetteer;
        this.named = named;
        this.namesakes = namesakes;
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
            default -> (place.ucdp().isPresent() ? IN_THE_NEWS : 100) + place.population();
        };
    }

    List<PlaceMention> in(Sentence sentence, List<ActorMention> actors) {
        List<PlaceMention> found = new ArrayList<>();
        for (NamedPlace match : named.get(sentence.index())) {
            boolean called = thin && PlaceWords.areBeside(sentence, match.from(), match.to());
            if (!called && !namesakes.isPlace(sentence, match)) continue;
            Optional<ActorMention> cover =
                    actors.stream()
                            .filter(a -> a.from() < match.to() && match.from() < a.to())
                            .findFirst();
            if (isInGroupsName(match, cover)) continue;
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
            Resolution resolution = division(sentence, match, namesakes.choose(sentence, match));
            found.add(
                    new PlaceMention(
                            match.from(), match.to(), resolution.place(), resolution.doubt(), use));
        }
        if (thin) found.addAll(UnlistedPlaces.in(sentence, gazetteer, found, actors));
        found.sort(Comparator.comparingInt(PlaceMention::from));
        return found;
    }

    /** "Arakan Army fighters": a movement is named after ground that it may not be on. */
    private static boolean isInGroupsName(NamedPlace match, Optional<ActorMention> cover) {
        return cover.filter(it -> it.to() - it.from() > match.to() - match.from())
                .flatMap(ActorMention::actor)
                .filter(Actor::isArmedGroup)
                .isPresent();
    }

    /**
     * "Sweida province": the province that is named after the town, however that is spelled; "the
     * countryside of Manbij": the district.
     */
    private Resolution division(Sentence sentence, NamedPlace match, Resolution resolution) {
        if (Countryside.isMeant(sentence, match)) {
            return resolution
                    .place()
                    .flatMap(town -> Countryside.around(town, gazetteer))
                    .map(Resolution::sure)
                    .orElse(resolution);
        }
        if (!PROVINCE.contains(sentence.fold(match.to()))) return resolution;
        return resolution
                .place()
                .filter(town -> town.isSpot() && town.adm1().equals(Optional.of(town.name())))
                .flatMap(gazetteer::division)
                .map(Resolution::sure)
                .orElse(resolution);
    }

    /** States are named after themselves and their capitals, not after a neighbourhood. */
    private static boolean mayGovern(NamedPlace match) {
        return match.places().stream()
                .anyMatch(place ->
                        place.precision() == Precision.COUNTRY
                                || place.precision() == Precision.CITY);
    }

    /**
     * @param alsoActor whether the register knows a body by the very same words
     */
    private static boolean isMetonym(Sentence sentence, NamedPlace match, boolean alsoActor) {
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
