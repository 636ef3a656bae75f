package org.parallax.reconcile.tolls;

import static org.parallax.reconcile.tolls.Feature.is;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.Who;
import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.reconcile.tolls.Toll.Part;
import org.parallax.reconcile.tolls.TollScene.Owner;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What tells another toll of the same people from one of other people, or of some of them. */
public final class RivalFeatures {
    /**
     * Two tolls of a report.
     *
     * @param lead the one taken for the main event's
     */
    public record Pair(TollScene scene, Toll lead, Toll other) {
        boolean has(Predicate<FigureClaim> test) {
            return other.figures().stream().anyMatch(test);
        }

        boolean all(Predicate<FigureClaim> test) {
            return other.figures().stream().allMatch(test);
        }

        boolean says(Cues cue) {
            return cue.in(scene.words(other));
        }

        boolean isFloor() {
            return lead.figures().stream().anyMatch(it -> it.count().open());
        }

        /** The larger sum by the smaller. */
        double ratio() {
            double one = Math.max(1, lead.sum().best());
            double two = Math.max(1, other.sum().best());
            return Math.max(one / two, two / one);
        }

        boolean isRivalByRule() {
            return scene.owner(other) == Owner.MAIN
                    && !says(Cues.ELSEWHERE)
                    && HandRules.isRival(other, lead);
        }

        boolean countsAlike() {
            return lead.parts().values().stream().anyMatch(other.parts().values()::contains);
        }

        boolean isOnesOwn() {
            List<String> keys =
                    lead.figures().stream()
                            .flatMap(it -> it.saidBy().stream())
                            .map(it -> it.key())
                            .toList();
            return has(it -> it.saidBy().stream().anyMatch(by -> keys.contains(by.key())));
        }

        boolean isIn(Relation from, Relation to) {
            Relation place = scene.place(other);
            return place.compareTo(from) >= 0 && place.compareTo(to) <= 0;
        }

        boolean ruleHolds(String word) {
            return has(it -> it.rule().contains(word));
        }
    }

    private static final Set<Who> BY_AGE = EnumSet.of(Who.CHILD, Who.WOMAN);

    public static final List<Feature<Pair>> ALL =
            List.of(
                    is("always", "before anything is known of it", _ -> true),
                    is(
                            "rules: main event's",
                            "clause, place and day tie it to the main event",
                            it -> it.scene().owner(it.other()) == Owner.MAIN),
                    is(
                            "rules: another event's",
                            "they tie it to another",
                            it -> it.scene().owner(it.other()) == Owner.OTHER),
                    is(
                            "rules: a rival",
                            "same scope and classes, of the main event",
                            it -> it.isRivalByRule()),
                    is(
                            "rules: another source for good",
                            "two named sources, and neither overtaken",
                            it -> HandRules.mayLower(it.other(), it.lead(), it.scene())),
                    is(
                            "event in its sentence",
                            "its sentence tells of the main event",
                            it -> it.scene().distance(it.other()) == 0),
                    is(
                            "event far off",
                            "three sentences and more from any word of the main event",
                            it -> it.scene().distance(it.other()) > 2),
                    is(
                            "another in its sentence",
                            "its sentence tells of something else",
                            it -> it.scene().isBesideAnother(it.other())),
                    is(
                            "same spot",
                            "it names the main event's place",
                            it -> it.isIn(Relation.SAME, Relation.NEAR)),
                    is(
                            "other place",
                            "it names another place",
                            it -> it.isIn(Relation.APART, Relation.FAR)),
                    is(
                            "other day",
                            "its day is another",
                            it ->
                                    it.scene()
                                            .daysApart(it.other())
                                            .filter(gap -> gap > 0)
                                            .isPresent()),
                    is(
                            "beside a running total",
                            "months and years are told round it",
                            it -> it.scene().isBesideRunningTotal(it.other())),
                    is(
                            "old",
                            "more than ten days before publication",
                            it -> it.scene().isOld(it.other())),
                    is(
                            "headline",
                            "it stands in the headline",
                            it -> it.scene().isHeadline(it.other())),
                    is(
                            "lead sentences",
                            "it stands in the first three",
                            it -> it.scene().order(it.other()) <= 3),
                    is("late", "after the tenth sentence", it -> it.scene().order(it.other()) > 10),
                    is(
                            "episode",
                            "it counts days of fighting",
                            it -> it.has(f -> f.scope() == Scope.EPISODE)),
                    is(
                            "number word",
                            "dozens, scores, hundreds",
                            it -> !TollScene.isNumber(it.other())),
                    is(
                            "lead is a number word",
                            "a word leaves room for a number",
                            it -> !TollScene.isNumber(it.lead())),
                    is("lead is a floor", "at least leaves room for more", Pair::isFloor),
                    is(
                            "it is a floor",
                            "at least",
                            it -> TollScene.isNumber(it.other()) && it.has(f -> f.count().open())),
                    is(
                            "it is a range or ceiling",
                            "3 to 5, up to 5",
                            it -> it.other().sum().low() < it.other().sum().high()),
                    is("close", "within a half of the lead", it -> it.ratio() <= 1.5),
                    is("twice", "more than twice as many or as few", it -> it.ratio() > 2),
                    is("five times", "more than five times", it -> it.ratio() > 5),
                    is("twenty times", "more than twenty times", it -> it.ratio() > 20),
                    is(
                            "one person",
                            "single deaths are often parts",
                            it -> it.other().sum().best() == 1),
                    is("counts alike", "both count the same class", Pair::countsAlike),
                    is(
                            "counts everybody",
                            "people, killed, dead",
                            it -> it.other().parts().containsValue(Part.ALL)),
                    is("counts civilians", "civilians", it -> it.has(f -> f.who() == Who.CIVILIAN)),
                    is(
                            "counts the armed",
                            "fighters, soldiers, police",
                            it -> it.has(LeadToll::isArmed)),
                    is(
                            "two classes",
                            "one sentence counts side by side",
                            it -> it.other().classes() > 1),
                    is(
                            "children or women only",
                            "they are parts of a toll",
                            it -> it.all(f -> BY_AGE.contains(f.who()))),
                    is("part of another", "it says so", it -> it.all(f -> f.partOf().isPresent())),
                    is(
                            "a toll by name",
                            "toll of, put the dead at",
                            it -> it.ruleHolds("toll") || it.ruleHolds("put-at")),
                    is("a noun", "bodies, martyrs, victims", it -> it.ruleHolds("noun")),
                    is(
                            "told again",
                            "another sentence states it too",
                            it -> it.scene().isToldAgain(it.other())),
                    is(
                            "largest",
                            "no other toll is larger, wars apart",
                            it -> it.scene().isLargest(it.other())),
                    is(
                            "sum of two others",
                            "it sums up what is told apart",
                            it -> it.scene().isSum(it.other())),
                    is(
                            "lead is one person",
                            "a single death has few rivals",
                            it -> it.lead().sum().best() == 1),
                    is(
                            "the doers' own dead",
                            "their side is said to have done it",
                            it -> it.has(f -> it.scene().isDoers(f))),
                    is(
                            "words: elsewhere",
                            "separate, last week, since N",
                            it -> it.says(Cues.ELSEWHERE)),
                    is("words: superseded", "initially, earlier", it -> it.says(Cues.SUPERSEDED)),
                    is("words: raised", "rose to, up to, more than", it -> it.says(Cues.RAISED)),
                    is("words: toll", "toll, total, in all", it -> it.says(Cues.TOLL)),
                    is(
                            "words: identified",
                            "named, bodies, including",
                            it -> it.says(Cues.IDENTIFIED)),
                    is(
                            "somebody's count",
                            "a source is named for it",
                            it -> it.has(f -> !f.saidBy().isEmpty())),
                    is(
                            "the lead's own source",
                            "one source corrects itself or counts a part",
                            Pair::isOnesOwn),
                    is(
                            "unconfirmed",
                            "reportedly, allegedly",
                            it -> it.has(f -> f.stance() == Stance.UNCONFIRMED)));

    private RivalFeatures() {}
}
