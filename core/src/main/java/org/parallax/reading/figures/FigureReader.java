package org.parallax.reading.figures;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads figures in one parsed sentence: every quantity of people (or of airstrikes) that a word of
 * harm governs. Takes a {@link ParsedSentence}, gives figure drafts: from "at least 12 people were
 * killed, among them two children" 12 or more killed, and 2 of them children.
 *
 * <p>Those who are harmed are looked for by what a report says of their number, the surest first:
 *
 * <ol>
 *   <li>a number, or "a": {@link Counting}; {@link HarmFrames} finds the word of harm;
 *   <li>told one by one, by name or as somebody's relative: {@link NamedVictims};
 *   <li>more than one and no number ("civilians were killed", "caused deaths"): {@link
 *       UncountedHarm};
 *   <li>while the report has told of no dead: one whom nothing counts ("he was killed", "the driver
 *       was killed"): {@link LoneVictim};
 *   <li>who killed others and then himself: {@link OwnHand}.
 * </ol>
 *
 * <p>{@link FigureDrafts} makes a figure of each: who they are, over what span.
 */
public final class FigureReader {
    /** Figures before a sentence among which a part may find its whole. */
    private static final int FIGURES_BACK = 8;

    private final Tree tree;
    private final Sentence sentence;
    private final FigureDrafts drafts;
    private final HarmFrames frames;
    private final List<Counted> counted;
    private final List<Draft.OfFigure> told;

    private FigureReader(ParsedSentence parsed, List<Draft.OfFigure> told) {
        this.told = told;
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.drafts = new FigureDrafts(parsed);
        this.frames = new HarmFrames(parsed);
        List<Counted> numbered = new Counting(parsed, frames).all();
        this.counted = SecondHarm.among(OneMember.among(numbered, parsed, frames), parsed);
    }

    /**
     * @param before the sentence before
     * @param told the figures of the sentences before, in text order
     */
    public static List<Draft.OfFigure> read(
            ParsedSentence parsed, Optional<Scene> before, List<Draft.OfFigure> told) {
        FigureReader reader = new FigureReader(parsed, told);
        Map<Counted, Draft.OfFigure> read = new LinkedHashMap<>();
        // wholes before their parts, wherever they stand: "two women were among the nine killed"
        for (boolean part : new boolean[] {false, true}) {
            for (Counted each : reader.counted)
                if (each.frame().part() == part) read.put(each, reader.draft(each, read));
        }
        List<Draft.OfFigure> numbered = List.copyOf(read.values());
        List<Draft.OfFigure> unnumbered =
                new UncountedHarm(parsed, reader.drafts, reader.frames).read(numbered);
        List<Draft.OfFigure> figures = new ArrayList<>();
        figures.addAll(RunningTotals.carried(numbered, parsed.scene(), before, told));
        figures.addAll(RunningTotals.carried(unnumbered, parsed.scene(), before, told));
        figures.replaceAll(new Retracted(parsed)::marked);
        boolean dead =
                Stream.concat(told.stream(), figures.stream()).anyMatch(FigureReader::isDead);
        if (!dead) LoneVictim.read(parsed, reader.drafts).ifPresent(figures::add);
        boolean hurt =
                Stream.concat(told.stream(), figures.stream()).anyMatch(FigureReader::isHurt);
        if (!hurt) LoneVictim.hurt(parsed, reader.drafts).ifPresent(figures::add);
        OwnHand.read(parsed, reader.drafts, figures).ifPresent(figures::add);
        return figures;
    }

    private static boolean isDead(Draft.OfFigure figure) {
        return figure.outcome() == Outcome.KILLED
                && Scopes.isOfOneEvent(figure.scope())
                && !Retracted.is(figure);
    }

    /** Of the dead, the hurt, or of both together. */
    private static boolean isHurt(Draft.OfFigure figure) {
        boolean harm =
                figure.outcome() == Outcome.INJURED || figure.outcome() == Outcome.CASUALTIES;
        return isDead(figure)
                || harm && Scopes.isOfOneEvent(figure.scope()) && !Retracted.is(figure);
    }

    /**
     * Without "civilians were killed" where the report counts anybody killed: who is spoken of in
     * passing is among those counted.
     */
    public static List<Draft.OfFigure> withoutRepeated(List<Draft.OfFigure> all) {
        Set<Outcome> counted = EnumSet.noneOf(Outcome.class);
        for (Draft.OfFigure figure : all)
            if (figure.count().stated()
                    && Scopes.isOfOneEvent(figure.scope())
                    && !Retracted.is(figure)) counted.add(figure.outcome());
        return all.stream()
                .filter(figure ->
                        !figure.at().rule().equals(UncountedHarm.PEOPLE)
                                || !counted.contains(figure.outcome()))
                .toList();
    }

    /**
     * @param before the drafts of what was read before
     */
    private Draft.OfFigure draft(Counted each, Map<Counted, Draft.OfFigure> before) {
        Optional<Draft.OfFigure> whole =
                each.frame().part() ? whole(each, before) : Optional.empty();
        return drafts.of(each, count(each), unit(each), counted, whole);
    }

    /**
     * The last figure before with the same outcome that is no part itself, else one behind that may
     * hold it.
     */
    private Optional<Draft.OfFigure> whole(Counted part, Map<Counted, Draft.OfFigure> read) {
        Optional<Draft.OfFigure> before = Optional.empty();
        Optional<Draft.OfFigure> behind = Optional.empty();
        for (Counted other : counted) {
            boolean same =
                    !other.frame().part() && other.frame().outcome() == part.frame().outcome();
            if (!same) continue;
            Draft.OfFigure draft = read.get(other);
            boolean earlier = other.isList() || other.quantity().from() < part.quantity().from();
            if (earlier) before = Optional.ofNullable(draft);
            else if (behind.isEmpty() && other.number() > part.number())
                behind = Optional.ofNullable(draft);
        }
        Optional<Draft.OfFigure> last = behind;
        return before.or(() -> last).or(() -> wholeBefore(part));
    }

    /**
     * "The dead include six women": part of the last figure of a sentence before that may hold it.
     */
    private Optional<Draft.OfFigure> wholeBefore(Counted part) {
        for (int i = told.size() - 1; i >= Math.max(0, told.size() - FIGURES_BACK); i--) {
            Draft.OfFigure draft = told.get(i);
            boolean holds = draft.count().headline().orElse(0) >= part.number();
            if (holds && draft.outcome() == part.frame().outcome() && draft.whole().isEmpty())
                return Optional.of(draft);
        }
        return Optional.empty();
    }

    private Unit unit(Counted each) {
        Outcome outcome = each.frame().outcome();
        if (outcome == Outcome.AIRSTRIKES) return Unit.AIRSTRIKES;
        boolean families = Set.of("family", "household").contains(tree.lemma(each.noun()));
        return families && outcome == Outcome.DISPLACED ? Unit.FAMILIES : Unit.PERSONS;
    }

    private Count count(Counted each) {
        Count count = each.quantity().count();
        boolean floor = isUnderListHedge(each) || isHedgedAfter(each.noun());
        return floor && count.stated() ? count.asFloor() : count;
    }

    /** "43 civilians at least". */
    private boolean isHedgedAfter(int noun) {
        return sentence.fold(noun + 1).equals("at") && sentence.fold(noun + 2).equals("least");
    }

    /**
     * "At least 38 fighters, one member, and 43 civilians": the floor of the first holds for the
     * list.
     */
    private boolean isUnderListHedge(Counted each) {
        Quantity quantity = each.quantity();
        boolean ownHedge =
                quantity.to() - quantity.from() > 1
                        && (quantity.count().open() || quantity.count().low().isEmpty());
        if (ownHedge) return false;
        int at = each.head();
        while (tree.hangs(at, "conj", "appos") && tree.head(at) >= 0) {
            at = tree.head(at);
            int head = at;
            if (counted.stream().anyMatch(c -> c.head() == head && c.quantity().floor()))
                return true;
        }
        return false;
    }
}
