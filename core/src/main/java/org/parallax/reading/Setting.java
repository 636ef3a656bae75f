package org.parallax.reading;

import org.parallax.claims.Basis;
import org.parallax.claims.Precision;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.reading.dates.DateMention;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Violence;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.Scene;
import org.parallax.reading.scene.Scene.PlaceMention;
import org.parallax.reading.scene.Scene.Use;
import org.parallax.text.Span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the days and places of a draft: in its own words, else in its sentence, else where the
 * report last was.
 */
final class Setting {
    private final Gazetteer gazetteer;
    private final Optional<LocalDate> day;
    private final List<Scene> scenes;

    Setting(Gazetteer gazetteer, Optional<LocalDate> day, List<Scene> scenes) {
        this.gazetteer = gazetteer;
        this.day = day;
        this.scenes = scenes;
    }

    /**
     * @param zone the content of the saying that holds the draft; dates outside it tell when it was
     *     said, not when it was
     */
    When when(Draft.Place at, Optional<Span> zone) {
        Optional<DateMention> nearest =
                at.scene().dates().stream()
                        .filter(date -> date.when().known())
                        .filter(date ->
                                zone.isEmpty()
                                        || zone.get()
                                                .contains(
                                                        at.scene()
                                                                .sentence()
                                                                .span(date.from(), date.to())))
                        .filter(date -> !tellsOfSaying(at.scene(), date, zone))
                        .min(Comparator.comparingInt(date -> distance(date, at)));
        if (nearest.isPresent()) return nearest.get().when();
        if (day.isEmpty()) return When.UNKNOWN;
        return new When(Optional.empty(), day, Basis.PUBLISHED);
    }

    /** "said on Tuesday": the date hangs on the verb of speech. */
    private static boolean tellsOfSaying(Scene scene, DateMention date, Optional<Span> zone) {
        if (zone.isPresent() || scene.tree().isEmpty()) return false;
        Tree tree = scene.tree().get();
        int at = date.to() - 1;
        for (int steps = 0; steps < 3 && at >= 0; steps++) {
            at = tree.head(at);
            if (at >= 0 && tree.isVerb(at))
                return Cues.of(tree.lemma(at)).map(Cues.Cue::strong).orElse(false);
        }
        return false;
    }

    private static int distance(DateMention date, Draft.Place at) {
        int inside = date.from() >= at.from() && date.to() <= at.to() ? 0 : 20;
        return inside + Math.abs(date.from() - at.anchor());
    }

    List<Where> where(Draft.Place at) {
        Scene scene = at.scene();
        List<PlaceMention> own =
                ground(scene).filter(p -> p.from() >= at.from() && p.to() <= at.to()).toList();
        if (own.isEmpty()) own = nearest(scene, at);
        if (own.isEmpty())
            own =
                    scene.places().stream()
                            .filter(p -> p.use() == Use.IN_NAME)
                            .filter(p ->
                                    p.place().filter(Setting::isFine).isPresent()
                                            && p.from() >= at.from()
                                            && p.to() <= at.to())
                            .toList();
        if (own.isEmpty() && namesTheCity(scene.sentence())) {
            List<Where> city = lastCity(scene.sentence().index());
            if (!city.isEmpty()) return city;
        }
        if (!own.isEmpty()) return where(scene, own, true);
        for (int i = scene.sentence().index() - 1; i >= 0; i--) {
            Scene before = scenes.get(i);
            boolean subheading =
                    before.sentence().heading()
                            && before.sentence().part() == scene.sentence().part();
            List<PlaceMention> places =
                    ground(before)
                            .filter(p -> p.place().filter(Setting::isSpot).isPresent())
                            .filter(p -> !isOfSaying(before, p))
                            .toList();
            if (!subheading && !places.isEmpty()) return where(before, places, false);
        }
        return firstNamed();
    }

    private static Stream<PlaceMention> ground(Scene scene) {
        return scene.places().stream().filter(p -> p.use() == Use.GROUND && p.place().isPresent());
    }

    /** "in the city": the city named last. */
    private static boolean namesTheCity(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean town = sentence.fold(i).equals("city") || sentence.fold(i).equals("town");
            if (town && sentence.fold(i - 1).equals("the") && !sentence.fold(i + 1).equals("of"))
                return true;
        }
        return false;
    }

    private List<Where> lastCity(int sentence) {
        for (int i = sentence - 1; i >= 0; i--) {
            List<PlaceMention> cities =
                    scenes.get(i).places().stream()
                            .filter(p -> p.use() != Use.GOVERNMENT)
                            .filter(p -> p.place().filter(Setting::isTown).isPresent())
                            .toList();
            if (!cities.isEmpty()) return where(scenes.get(i), List.of(cities.getFirst()), false);
        }
        return List.of();
    }

    private static boolean isTown(Place place) {
        return place.precision() == Precision.CITY;
    }

    /** Small enough to be where a thing happened that the next sentence tells of. */
    private static boolean isSpot(Place place) {
        return isFine(place) && place.precision() != Precision.ADMIN1;
    }

    private static boolean isFine(Place place) {
        return place.precision() != Precision.COUNTRY;
    }

    /**
     * The first place of the report at all: a report on one city may name it in its title or
     * dateline alone.
     */
    private List<Where> firstNamed() {
        for (Scene scene : scenes) {
            List<PlaceMention> places =
                    scene.places().stream()
                            .filter(p -> p.use() != Use.GOVERNMENT)
                            .filter(p -> !isOfSaying(scene, p))
                            .filter(p -> p.place().filter(Setting::isFine).isPresent())
                            .limit(1)
                            .toList();
            if (!places.isEmpty()) return where(scene, places, false);
        }
        return List.of();
    }

    /** The places of the clause that the draft's predicate heads, else those of the sentence. */
    private static List<PlaceMention> nearest(Scene scene, Draft.Place at) {
        List<PlaceMention> all = ground(scene).toList();
        if (all.isEmpty() || scene.tree().isEmpty()) return all;
        Tree tree = scene.tree().get();
        int verb = tree.clauseVerb(at.anchor());
        List<PlaceMention> inClause =
                all.stream().filter(p -> tree.clauseVerb(p.to() - 1) == verb).toList();
        if (!inClause.isEmpty()) return inClause;
        return all.stream().filter(p -> !isOfSaying(scene, p)).toList();
    }

    /**
     * "told reporters in Geneva": where it was said, not where it was; of "claimed the bombing in
     * Homs" Homs is where the bombing was.
     */
    private static boolean isOfSaying(Scene scene, PlaceMention place) {
        return scene.tree()
                .filter(tree -> {
                    int verb = tree.clauseVerb(place.to() - 1);
                    return verb >= 0
                            && Cues.of(tree.lemma(verb)).filter(Cues.Cue::strong).isPresent()
                            && !isOfViolence(tree, place.to() - 1, verb);
                })
                .isPresent();
    }

    /** True where a noun of violence stands between the name and its verb. */
    private static boolean isOfViolence(Tree tree, int name, int verb) {
        int at = tree.head(name);
        for (int steps = 0; at >= 0 && at != verb && steps < tree.size(); steps++) {
            if (Violence.noun(tree.lemma(at)).isPresent()) return true;
            at = tree.head(at);
        }
        return false;
    }

    /** The narrowest places: one that holds another named beside it is left out. */
    private List<Where> where(Scene scene, List<PlaceMention> mentions, boolean here) {
        List<Where> found = new ArrayList<>();
        for (PlaceMention mention : mentions) {
            Place place = mention.place().orElseThrow();
            boolean holder =
                    mentions.stream()
                            .map(m -> m.place().orElseThrow())
                            .anyMatch(p ->
                                    !p.id().equals(place.id()) && gazetteer.isWithin(p, place));
            boolean twice = found.stream().anyMatch(w -> w.place().equals(place.id()));
            if (holder || twice) continue;
            Optional<Span> span =
                    here
                            ? Optional.of(scene.sentence().span(mention.from(), mention.to()))
                            : Optional.empty();
            found.add(where(place, span));
        }
        return found;
    }

    static Where where(Place place, Optional<Span> span) {
        return new Where(
                place.id(), place.name(), place.lat(), place.lon(), place.precision(), span);
    }
}
