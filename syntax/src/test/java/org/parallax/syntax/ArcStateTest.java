package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/** Of the words 1 to 6 one is on the stack, 2 was passed over, 3 dropped, 4 is read next. */
class ArcStateTest {
    private final Sentence sentence = new Sentence(List.of("a", "b", "c", "d", "e", "f"));
    private ArcState state = new ArcState(sentence);

    @BeforeEach
    void walk() {
        state = new ArcState(sentence);
        state.shift();
        state.shift();
        state.pass();
        state.pass();
        state.shift();
        state.reduce();
        state.pass();
    }

    @Test
    void shiftPutsPassedWordsBackInTheirOrder() {
        state.shift();
        assertEquals(4, state.onStack());
        state.reduce();
        assertEquals(2, state.onStack());
        state.reduce();
        assertEquals(1, state.onStack());
        assertEquals(5, state.input());
    }

    @ParameterizedTest(name = "{0}{1} {2}")
    @CsvSource({
        "i, 0, , 1",
        "i, -1, , 0",
        "i, -2, , -1",
        "j, 0, , 4",
        "j, 2, , 6",
        "j, 3, , -1",
        "k, 0, , 1",
        "k, -1, , 0",
        "k, -2, , -1",
        "k, 1, , 2",
        "k, 2, , -1",
        "j, 1, h, 4",
        "j, 1, h2, -1",
        "j, 2, h, 5",
        "j, 2, h2, 4",
        "j, 0, h, -1",
        "j, 1, lmd, 2",
        "j, 1, lmd2, 3",
        "j, 1, rmd, 6",
        "j, 1, rmd2, -1",
        "j, 0, lmd, -1",
        "j, 0, rmd, 5",
        "i, 0, rmd, -1",
        "j, 2, lns, 3",
        "j, 2, lns2, 2",
        "k, 1, lns, -1",
    })
    void findsWordsFromWhereItStands(Source source, int window, Relation relation, int word) {
        state.hang(3, 1, "first thought");
        state.hang(3, 5, "x");
        state.hang(6, 5, "x");
        state.hang(2, 5, "x");
        state.hang(5, 4, "x");
        assertEquals(word, state.word(new Place(source, window, Optional.ofNullable(relation))));
    }

    @Test
    void circlesAndWordsWithoutHeadsCloseTransitions() {
        assertEquals(Situation.KEEP, state.situation());
        state.hang(4, 1, "x");
        assertEquals(Situation.NO_ARC_KEEP, state.situation());
        state.hang(1, 6, "x");
        assertEquals(Situation.NO_ARC, state.situation());
        state.hang(4, 2, "x");
        assertEquals(Situation.FREE, state.situation());
        state.hang(6, 4, "x");
        assertEquals(Situation.NO_ARC, state.situation());
        state.pass();
        assertEquals(Situation.ROOT_ON_STACK, state.situation());
    }

    @ParameterizedTest(name = "{0} left, {1} right")
    @CsvSource({"0, 0, -", "1, 0, <-", "3, 0, <<-", "0, 2, ->>", "3, 2, <<->>", "1, 1, <->"})
    void valencyCountsToTwoOnEitherSide(int left, int right, String string) {
        for (int i = 0; i < left; i++) state.hang(1 + i, 4, "x");
        for (int i = 0; i < right; i++) state.hang(5 + i, 4, "x");
        assertEquals(string, Dependents.valencies()[state.valency(4)]);
    }
}
