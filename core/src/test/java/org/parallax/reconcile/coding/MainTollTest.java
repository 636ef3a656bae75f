package org.parallax.reconcile.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent.Deaths;
import org.parallax.reconcile.Story;
import org.parallax.reconcile.World;

/** One row: the claims of a report, and low, best and high of its main event's dead. */
class MainTollTest {
    private static final World WORLD = new World();
    private static final String STRIKE =
            "incident airstrike ! Jets struck a market in Tell ! at tell& on 2026-03-01&"
                    + " perps government& targets civilian / ";

    private static String deaths(String claims, boolean rulesOnly) {
        String story =
                "report r1 2026-03-02 North Post\n"
                        + (STRIKE + claims)
                                .replace('!', '|')
                                .replace('&', ';')
                                .replace(" / ", "\n");
        Coded coded = new Coder(WORLD, rulesOnly).code(Story.readings(WORLD, story).getFirst());
        return switch (coded) {
            case Coded.Event it ->
                    it.event().deaths().map(MainTollTest::numbers).orElse("nothing said");
            case Coded.None it -> throw new AssertionError(it.why());
        };
    }

    private static String numbers(Deaths it) {
        return "%d/%d/%d".formatted(it.low(), it.best(), it.high());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    one toll                     ; figure killed 5 civilian ! Five residents died                                                                         ; 5/5/5
                    the headline's number        ; title figure killed 9 unknown ! Nine die in market / figure killed 9 civilian ! Nine civilians died / figure killed 3 unknown ! Three died elsewhere ; 9/9/9
                    a number beats a word        ; figure killed 12* civilian ! Dozens of people died / figure killed 31 civilian ! Doctors counted 31 dead               ; 31/31/31
                    a war's total                ; figure killed 5 civilian ! Five residents died / text ! It was quiet / text ! It rained / figure killed 300000 unknown ! The war has killed 300,000 ; 5/5/5
                    only a war's total           ; text ! It was quiet / text ! It rained / figure killed 300000 unknown ! The war has killed 300,000                     ; nothing said
                    beside a running total       ; figure killed 5 civilian ! Five residents died / text ! It rained / figure killed 841 civilian ! Since early June 841 people have died ; 5/5/5
                    only a running total         ; text ! It was quiet / text ! It rained / figure killed 841 civilian ! Since early June 841 people have died            ; nothing said
                    up to, and a certain part    ; figure killed ..20 civilian ! Up to 20 died / figure killed 14 civilian ! Relatives named 14 of the dead ! at tell      ; 14/20/20
                    more than                    ; figure killed 30+ civilian ! More than 30 civilians died                                                              ; 30/30/31
                    at least                     ; figure killed 30+ civilian ! At least 30 civilians died                                                               ; 30/30/30
                    """)
    void isWeighed(String what, String figures, String expected) {
        assertEquals(expected, deaths(figures, false), what);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    counted again in one sentence ; figure killed 5 civilian ! Five died / + text ! as the governor of the province told reporters at the gate of the hospital / + figure killed 6 civilian ! though six died by its own count ; 5/5/6
                    a list in one sentence        ; figure killed 10 civilian ! Ten of one family / + figure killed 9 civilian ! nine of another died                     ; 19/19/19
                    a ceiling beside a floor      ; figure killed 15+ civilian ! At least 15 / + figure killed ..25 civilian ! and up to 25 died                          ; 15/15/25
                    printed twice                 ; figure killed 7 civilian ! Seven civilians died / + figure killed 7 civilian ! Seven civilians died                   ; 7/7/7
                    a ceiling's certain part      ; figure killed ..20 civilian ! Up to 20 died / figure killed 14 civilian ! Relatives named 14 of the dead              ; 14/20/20
                    more than                     ; figure killed 30+ civilian ! More than 30 civilians died                                                             ; 30/30/31
                    a leader and his men          ; figure killed 1 combatant ! A commander / + text ! and / + figure killed 5 unknown ! five of his followers died     ; 6/6/6
                    unsaid of two families        ; figure killed 10 unknown ! Ten of one family / + text ! and / + figure killed 9 unknown ! nine of another died      ; 19/19/19
                    a father and his sons         ; figure killed 1 civilian ! A father and his / + figure killed 4 child ! four sons died                               ; 5/5/5
                    civilians, by age             ; figure killed 4 civilian ! Four civilians died, / + figure killed 1 woman ! a woman and / + figure killed 3 child ! three children ; 4/4/4
                    everybody counted twice       ; figure killed 6 unknown ! Blast kills six as / + figure killed 6 unknown ! six people died                           ; 6/6/6
                    dead and hurt, unnumbered     ; figure casualties ? unknown ! Several people were killed and injured                                                  ; 2/2/2
                    killed or hurt, unnumbered    ; figure casualties ? unknown ! Several people were killed or injured                                                   ; nothing said
                    """)
    void isRuled(String what, String figures, String expected) {
        assertEquals(expected, deaths(figures, true), what);
    }
}
