package org.parallax.reconcile.tolls;

import static org.parallax.reconcile.tolls.Feature.is;

import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.Who;
import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.reconcile.origins.Origins;
import org.parallax.reconcile.tolls.Toll.Part;
import org.parallax.reconcile.tolls.TollScene.Owner;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What speaks for and against a toll being the one of the report's main event. */
public final class LeadFeatures {
    /**
     * A toll of a report.
     *
     * @param scene the report's tolls and main event
     */
    public record Candidate(TollScene scene, Toll toll) {
        long best() {
            return toll.sum().best();
        }

        int order() {
            return scene.order(toll);
        }

        boolean has(Predicate<FigureClaim> test) {
            return toll.figures().stream().anyMatch(test);
        }

        boolean all(Predicate<FigureClaim> test) {
            return toll.figures().stream().allMatch(test);
        }

        boolean says(Cues cue) {
            return cue.in(scene.words(toll));
        }

        boolean isWord() {
            return all(it -> it.count().stated()) && all(Origins::isVague);
        }

        boolean isNumber() {
            return TollScene.isNumber(toll);
        }

        /**
         * Compares with the first number of the headline; 0 where there is none or it is the same.
         */
        int besideHeadline() {
            List<Long> numbers = scene.headlineNumbers();
            if (scene.isHeadline(toll) || numbers.isEmpty() || numbers.contains(best())) return 0;
            return Long.compare(best(), numbers.getFirst());
        }

        boolean holdsHeadlineNumber() {
            return toll.classes() > 1
                    && !scene.isHeadline(toll)
                    && has(it ->
                            it.count().stated()
                                    && scene.headlineNumbers()
                                            .contains(Range.of(it.count()).best()));
        }

        boolean isHeadlineNumber() {
            return !scene.isHeadline(toll) && scene.headlineNumbers().contains(best());
        }
    }

    private static final Set<Who> BY_AGE = EnumSet.of(Who.CHILD, Who.WOMAN);
    private static final Set<Who> TRADES =
            EnumSet.of(Who.MEDIC, Who.JOURNALIST, Who.AID_WORKER, Who.CIVIL_DEFENCE);

    public static final List<Feature<Candidate>> ALL =
            List.of(
                    is(
                            "headline number",
                            "it states a number in the headline",
                            it -> it.scene().isHeadline(it.toll()) && it.isNumber()),
                    is(
                            "headline word",
                            "it stands in the headline without a number",
                            it -> it.scene().isHeadline(it.toll()) && !it.isNumber()),
                    is("first sentence", "the lead sums up", it -> it.order() == 1),
                    is("second sentence", "still the lead", it -> it.order() == 2),
                    is("third sentence", "still the lead", it -> it.order() == 3),
                    is(
                            "sentences 4 to 6",
                            "the body begins",
                            it -> it.order() > 3 && it.order() < 7),
                    new Feature<>(
                            "depth",
                            "logarithm of its sentence's number: background comes late",
                            it -> Math.log(1 + it.order())),
                    is(
                            "rules: main event's",
                            "clause, place and day tie it to the main event",
                            it -> it.scene().owner(it.toll()) == Owner.MAIN),
                    is(
                            "rules: another event's",
                            "they tie it to another",
                            it -> it.scene().owner(it.toll()) == Owner.OTHER),
                    is(
                            "rules: the lead",
                            "firmest, highest in the text, of the main event",
                            it -> HandRules.isLead(it.scene(), it.toll())),
                    is(
                            "beside the main claim",
                            "one sentence tells of the event and counts",
                            it -> it.scene().isBesideLead(it.toll())),
                    is(
                            "event in its sentence",
                            "its sentence tells of the main event",
                            it -> it.scene().distance(it.toll()) == 0),
                    is(
                            "event far off",
                            "three sentences and more from any word of the main event",
                            it -> it.scene().distance(it.toll()) > 2),
                    is(
                            "another in its sentence",
                            "its sentence tells of something else",
                            it -> it.scene().isBesideAnother(it.toll())),
                    is(
                            "same spot",
                            "it names the main event's place",
                            it -> it.scene().place(it.toll()).compareTo(Relation.NEAR) <= 0),
                    is(
                            "other place",
                            "it names another place",
                            it -> it.scene().place(it.toll()).compareTo(Relation.APART) >= 0),
                    is(
                            "same day",
                            "its day is the main event's",
                            it ->
                                    it.scene()
                                            .daysApart(it.toll())
                                            .filter(gap -> gap == 0)
                                            .isPresent()),
                    is(
                            "other day",
                            "its day is another",
                            it ->
                                    it.scene()
                                            .daysApart(it.toll())
                                            .filter(gap -> gap > 0)
                                            .isPresent()),
                    is(
                            "beside a running total",
                            "months and years are told round it",
                            it -> it.scene().isBesideRunningTotal(it.toll())),
                    is(
                            "old",
                            "more than ten days before publication",
                            it -> it.scene().isOld(it.toll())),
                    is(
                            "episode",
                            "it counts days of fighting",
                            it -> it.has(f -> f.scope() == Scope.EPISODE)),
                    is("number word", "dozens, scores, hundreds", Candidate::isWord),
                    is("unstated", "no number at all", it -> it.all(f -> !f.count().stated())),
                    is("zero", "nobody died", it -> it.isNumber() && it.toll().sum().high() == 0),
                    is(
                            "one person",
                            "single deaths are often parts",
                            it -> it.isNumber() && it.best() == 1),
                    is("thousands", "large numbers are of wars", it -> it.best() >= 1000),
                    is(
                            "at least",
                            "a floor is said of a fresh toll",
                            it -> it.isNumber() && it.has(f -> f.count().open())),
                    is(
                            "counts everybody",
                            "people, killed, dead",
                            it -> it.toll().parts().containsValue(Part.ALL)),
                    is("counts civilians", "civilians", it -> it.has(f -> f.who() == Who.CIVILIAN)),
                    is(
                            "counts the armed",
                            "fighters, soldiers, police",
                            it -> it.has(LeadToll::isArmed)),
                    is(
                            "classes side by side",
                            "one sentence counts several of each",
                            it -> it.toll().classes() > 1 && !it.has(LeadFeatures::isOne)),
                    is(
                            "classes with single persons",
                            "a list of persons may be of some only",
                            it -> it.toll().classes() > 1 && it.has(LeadFeatures::isOne)),
                    is(
                            "headline's number and more",
                            "the headline states one of its classes",
                            Candidate::holdsHeadlineNumber),
                    is(
                            "children or women only",
                            "they are parts of a toll",
                            it -> it.all(f -> BY_AGE.contains(f.who()))),
                    is(
                            "a trade only",
                            "medics or journalists may be parts of a toll",
                            it -> it.all(f -> TRADES.contains(f.who()))),
                    is("part of another", "it says so", it -> it.all(f -> f.partOf().isPresent())),
                    is(
                            "headline's number",
                            "the headline states the same number",
                            Candidate::isHeadlineNumber),
                    is(
                            "above the headline",
                            "more than the headline's number",
                            it -> it.besideHeadline() > 0),
                    is(
                            "below the headline",
                            "fewer than the headline's number",
                            it -> it.besideHeadline() < 0),
                    is(
                            "told twice",
                            "two sentences state it",
                            it -> it.isNumber() && it.scene().repeated(it.toll()) > 1),
                    is(
                            "told again",
                            "another sentence or the headline states it too",
                            it -> it.isNumber() && it.scene().isToldAgain(it.toll())),
                    is(
                            "first number",
                            "the first number of the text",
                            it -> it.scene().isFirstNumber(it.toll())),
                    is(
                            "first number, none in the headline",
                            "the text alone says how many",
                            it ->
                                    it.scene().isFirstNumber(it.toll())
                                            && it.scene().headlineNumbers().isEmpty()),
                    is(
                            "largest",
                            "no other toll is larger, wars apart",
                            it -> it.isNumber() && it.scene().isLargest(it.toll())),
                    is(
                            "sum of two others",
                            "it sums up what is told apart",
                            it -> it.isNumber() && it.scene().isSum(it.toll())),
                    is(
                            "the doers' own dead",
                            "their side is said to have done it",
                            it -> it.has(f -> it.scene().isDoers(f))),
                    is(
                            "bodies, martyrs",
                            "a noun tells it, not a verb",
                            it -> it.has(f -> f.rule().contains("noun"))),
                    is(
                            "words: identified",
                            "named, bodies, including",
                            it -> it.says(Cues.IDENTIFIED)),
                    is(
                            "words: elsewhere",
                            "separate, last week, since N",
                            it -> it.says(Cues.ELSEWHERE)),
                    is("words: superseded", "initially, earlier", it -> it.says(Cues.SUPERSEDED)),
                    is("words: toll", "toll, total, in all", it -> it.says(Cues.TOLL)),
                    is(
                            "somebody's count",
                            "a source is named for it",
                            it -> it.has(f -> !f.saidBy().isEmpty())),
                    is(
                            "unconfirmed",
                            "reportedly, allegedly",
                            it -> it.has(f -> f.stance() == Stance.UNCONFIRMED)));

    private LeadFeatures() {}

    private static boolean isOne(FigureClaim figure) {
        return figure.count().equals(Count.exactly(1));
    }
}
