package org.parallax.reading.figures;

import org.parallax.claims.Count;
import org.parallax.reading.language.Words;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.ParsedSentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Joins the people whom a sentence tells one by one with those whom its numbers count, so that
 * nobody is told twice.
 *
 * @param counted those with a number, or with "a"
 * @param named those whom {@link NamedVictims} found
 */
record OneByOne(ParsedSentence parsed, List<Counted> counted, List<Counted> named) {
    /** Nouns behind which another may tell who it was: "one civilian, a woman,". */
    static final Set<String> UNSPECIFIC = Words.set("frames.tsv", "unspecific");

    /**
     * With those who are told one by one. Who is counted inside a list of names is part of it:
     * "Karim, his wife and their three sons" are five, three of them sons.
     */
    static List<Counted> joined(ParsedSentence parsed, HarmFrames frames, List<Counted> counted) {
        List<Counted> named = new NamedVictims(parsed, frames).read(counted);
        return new OneByOne(parsed, counted, named).joined();
    }

    private List<Counted> joined() {
        List<Counted> all = new ArrayList<>(named);
        for (Counted each : counted) {
            boolean inside = isInsideList(each);
            boolean one = each.quantity().count().equals(Count.exactly(1));
            if (one && (inside || tellsWhoNamed(each) || tellsWhoCounted(each))) continue;
            all.add(inside ? each.with(each.frame().asPart()) : each);
        }
        all.sort(Comparator.comparing(Counted::quantity, Quantity.IN_TEXT_ORDER));
        return all;
    }

    private boolean isInsideList(Counted each) {
        return named.stream()
                .anyMatch(list ->
                        list.isList()
                                && list.quantity().from() <= each.quantity().from()
                                && each.quantity().to() <= list.quantity().to()
                                && list.frame().outcome() == each.frame().outcome());
    }

    /** The citizen of "Karim Hamdan, 34, a citizen of the town". */
    private boolean tellsWhoNamed(Counted one) {
        int at = one.quantity().from();
        return Set.of(",", "\u2013", "\u2014").contains(parsed.sentence().fold(at - 1))
                && named.stream()
                        .map(it -> it.quantity().to())
                        .anyMatch(to -> to < at && ToldPeople.isApposed(parsed.sentence(), to, at));
    }

    /** The woman of "one civilian, a woman, was killed". */
    private boolean tellsWhoCounted(Counted one) {
        int before = one.quantity().from() - 1;
        return parsed.sentence().fold(before).equals(",")
                && counted.stream()
                        .anyMatch(c ->
                                c.number() == 1
                                        && c.noun() == before - 1
                                        && UNSPECIFIC.contains(parsed.tree().lemma(c.noun())));
    }
}
