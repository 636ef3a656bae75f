package org.parallax.reconcile.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent;
import org.parallax.event.CodedEvent.Deaths;
import org.parallax.reconcile.Story;
import org.parallax.reconcile.World;

import java.time.Duration;

/** One row: the claims of a report (a slash between lines), and what UCDP's coder would enter. */
class CoderTest {
    private static final World WORLD = new World();
    private static final String STRIKE =
            "incident airstrike | Jets struck a market in Tell | at tell; on 2026-03-01;";

    private static Coded code(String claims, String day) {
        String story = "report r1 " + day + " North Post\n" + claims.replace(" / ", "\n");
        return new Coder(WORLD, true).code(Story.readings(WORLD, story).getFirst());
    }

    private static CodedEvent event(String claims) {
        return switch (code(claims, "2026-03-02")) {
            case Coded.Event it -> it.event();
            case Coded.None it -> throw new AssertionError(it.why());
        };
    }

    private static String deaths(CodedEvent event) {
        return event.deaths().map(CoderTest::numbers).orElse("nothing said");
    }

    private static String numbers(Deaths it) {
        return "a %d b %d civ %d unk %d, %d/%d/%d"
                .formatted(
                        it.sideA(),
                        it.sideB(),
                        it.civilians(),
                        it.unknown(),
                        it.low(),
                        it.best(),
                        it.high());
    }

    @ParameterizedTest(name = "rules only: {0}")
    @ValueSource(booleans = {true, false})
    void thousandsOfTollsAreCodedInAMoment(boolean rulesOnly) {
        StringBuilder story = new StringBuilder("report r1 2026-03-02 North Post\n" + STRIKE);
        for (int i = 1; i <= 3000; i++) {
            story.append("\nfigure killed %d civilian | In all %d died".formatted(i, i));
        }
        Reading reading = Story.readings(WORLD, story.toString()).getFirst();
        Coder coder = new Coder(WORLD, rulesOnly);
        Coded coded = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> coder.code(reading));
        assertInstanceOf(Coded.Event.class, coded);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    a floor is its number      ; figure killed 5+ civilian ! At least five died                                                  ; a 0 b 0 civ 5 unk 0, 5/5/5
                    a number word is its floor ; figure killed 12* civilian ! Dozens died                                                        ; a 0 b 0 civ 12 unk 0, 12/12/12
                    a range                    ; figure killed 3-5 civilian ! Three to five died                                                 ; a 0 b 0 civ 3 unk 0, 3/3/5
                    up to                      ; figure killed ..9 civilian ! Up to nine died                                                    ; a 0 b 0 civ 9 unk 0, 0/9/9
                    none                       ; figure killed 0 civilian ! Nobody died                                                          ; a 0 b 0 civ 0 unk 0, 0/0/0
                    no number at all           ; figure killed ? civilian ! People died                                                          ; a 0 b 0 civ 2 unk 0, 2/2/2
                    nothing of deaths          ; figure injured 4 civilian ! Four were hurt                                                      ; nothing said
                    no casualties              ; figure casualties 0 unknown ! No casualties were reported                                        ; a 0 b 0 civ 0 unk 0, 0/0/0
                    casualties, uncounted      ; figure casualties ? unknown ! There were casualties                                             ; nothing said
                    a number beats a word      ; figure killed 12* civilian ! Dozens died / figure killed 14 civilian ! Doctors counted 14 dead  ; a 0 b 0 civ 14 unk 0, 14/14/14
                    the same number twice      ; figure killed 7 civilian ! Seven died / figure killed 7 civilian ! The seven dead were buried   ; a 0 b 0 civ 7 unk 0, 7/7/7
                    rivals of two named sayers ; figure killed 9 civilian ! Nine died ! by monitor / figure killed 6 civilian ! Six died ! by health ; a 0 b 0 civ 9 unk 0, 6/9/9
                    a rival above              ; figure killed 9 civilian ! Nine died ! by monitor / figure killed 13 civilian ! 13 died ! by health ; a 0 b 0 civ 9 unk 0, 9/9/13
                    the outlet has weighed it  ; figure killed 9 civilian ! Nine died / figure killed 6 civilian ! Six died ! by health          ; a 0 b 0 civ 9 unk 0, 9/9/9
                    an early toll is overtaken ; figure killed 9 civilian ! Nine died ! by monitor / figure killed 4 civilian ! Initially it was put at four ! by health ; a 0 b 0 civ 9 unk 0, 9/9/9
                    parts of a total           ; figure killed 12 unknown ! Twelve people died / + figure killed 8 civilian ! eight of them civilians ! part 1 ; a 0 b 0 civ 12 unk 0, 12/12/12
                    children are no addition   ; figure killed 12 civilian ! Twelve people died / + figure killed 5 child ! five of them children ! part 1   ; a 0 b 0 civ 12 unk 0, 12/12/12
                    women and children add up  ; figure killed 2 woman ! Two women / + figure killed 3 child ! three children died                  ; a 0 b 0 civ 5 unk 0, 5/5/5
                    a man and a woman          ; figure killed 1 unknown ! A man / + figure killed 1 woman ! a woman died                           ; a 0 b 0 civ 2 unk 0, 2/2/2
                    others beside              ; figure killed 5 civilian ! Five villagers / + figure killed 2 unknown ! and two others died        ; a 0 b 0 civ 7 unk 0, 7/7/7
                    elsewhere is left out      ; figure killed 5 civilian ! Five died / figure killed 9 civilian ! In a separate raid nine died     ; a 0 b 0 civ 5 unk 0, 5/5/5
                    a war is left out          ; figure killed 5 civilian ! Five died / figure killed 90000 civilian ! 90,000 in the war ! scope war  ; a 0 b 0 civ 5 unk 0, 5/5/5
                    days are no incident       ; figure killed 5 civilian ! Five died / figure killed 70 civilian ! 70 in the week ! scope episode   ; a 0 b 0 civ 5 unk 0, 5/5/5
                    the headline's number      ; title figure killed 6 civilian ! Six die in market / figure killed 8 civilian ! Eight died        ; a 0 b 0 civ 6 unk 0, 6/6/8
                    """)
    void codesTheDeadOfAStrikeOnCivilians(String what, String figures, String expected) {
        String claims =
                STRIKE
                        + " perps government; targets civilian / "
                        + figures.replace('!', '|').replace('&', ';');
        assertEquals(expected, deaths(event(claims)), what);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    both sides, one sentence  ; figure killed 4 combatant ! Four soldiers ! side army / + figure killed 9 combatant ! nine guards died ! side guard     ; a 4 b 9 civ 0 unk 0, 13/13/13
                    both sides, two sentences ; figure killed 4 combatant ! Four soldiers died ! side army / figure killed 9 combatant ! Nine guards died ! side guard   ; a 4 b 9 civ 0 unk 0, 13/13/13
                    crossfire                 ; figure killed 4 combatant ! Four soldiers ! side army / + figure killed 3 civilian ! three residents died              ; a 4 b 0 civ 3 unk 0, 7/7/7
                    people of no side         ; figure killed 6 unknown ! Six people died                                                                             ; a 0 b 0 civ 0 unk 6, 6/6/6
                    a total and one class     ; figure killed 6 unknown ! Six people died / figure killed 2 combatant ! Two soldiers are among them ! side army         ; a 2 b 0 civ 0 unk 4, 6/6/6
                    words tell the side       ; figure killed 5 combatant ! Five militants died                                                                       ; a 0 b 5 civ 0 unk 0, 5/5/5
                    police are the state's    ; figure killed 3 security ! Three policemen died                                                                       ; a 3 b 0 civ 0 unk 0, 3/3/3
                    a third body's dead       ; figure killed 3 combatant ! Three rebels died ! side rebels                                                           ; a 0 b 0 civ 0 unk 3, 3/3/3
                    a medic is a civilian     ; figure killed 1 medic ! A medic died                                                                                  ; a 0 b 0 civ 1 unk 0, 1/1/1
                    fighters of both together ; figure killed 13 combatant ! Thirteen fighters died / + figure killed 4 combatant ! four of them soldiers ! side army& part 1 ; a 4 b 0 civ 0 unk 9, 13/13/13
                    """)
    void codesTheDeadOfAClash(String what, String figures, String expected) {
        String claims =
                "incident armed-clash | The army and the guard clashed | at hill; on 2026-03-01;"
                        + " parties guard, army / "
                        + figures.replace('!', '|').replace('&', ';');
        assertEquals(expected, deaths(event(claims)), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    government first           ; parties guard, army                 ; civilian  ; Government of Norland | Hill League         | nobody
                    rebels attack              ; perps rebels! targets army          ; combatant ; Government of Norland | Norland rebels       | Norland rebels
                    two that are no government ; perps rebels! targets league        ; combatant ; Norland rebels | Hill League                | Norland rebels
                    a coalition                ; perps government, south! targets rebels ; combatant ; Government of Norland, Government of Southland | Norland rebels | Government of Norland, Government of Southland
                    civilians as target        ; perps rebels! targets civilian      ; civilian  ; Norland rebels | Civilians                  | Norland rebels
                    only the victim is known   ; targets army                        ; combatant ; Government of Norland | nobody              | nobody
                    nobody is named            ; targets civilian                    ; civilian  ; nobody | Civilians                          | nobody
                    no name at UCDP            ; perps band! targets civilian        ; civilian  ; BAND | Civilians                            | BAND
                    a state shelling civilians ; perps army! targets civilian        ; civilian  ; Government of Norland | Civilians           | Government of Norland
                    """)
    void namesTheSides(String what, String roles, String who, String expected) {
        CodedEvent event =
                event(
                        "incident attack | Shots in Tell | at tell; on 2026-03-01; "
                                + roles.replace('!', ';')
                                + " / figure killed 2 "
                                + who
                                + " | two died");
        String sides =
                event.sideA().orElse("nobody")
                        + " | "
                        + event.sideB().orElse("nobody")
                        + " | "
                        + event.perpetrator().orElse("nobody");
        assertEquals(expected.replaceAll("\\s+\\|\\s+", " | "), sides, what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    at tell& on 2026-03-01            ; 2026-03-01..2026-03-01 1 | tell town 1 Qasr province
                    at tell, qasr& on published       ; 2026-03-02..2026-03-02 2 | tell town 1 Qasr province
                    at province& on 2026-02-20..2026-02-26 ; 2026-02-20..2026-02-26 3 | province 4 Qasr province
                    at norland& on 2026-02-01..2026-02-28  ; 2026-02-01..2026-02-28 4 | norland 6 -
                    at hill                           ; 2026-03-02..2026-03-02 2 | hill town 1 Qasr province
                    """)
    void pinsDayAndPlace(String fields, String expected) {
        CodedEvent event = event("incident shelling | Shells fell | " + fields.replace('&', ';'));
        Where where = event.where().orElseThrow();
        String got =
                event.startDate().orElseThrow()
                        + ".."
                        + event.endDate().orElseThrow()
                        + " "
                        + event.datePrecision().orElseThrow()
                        + " | "
                        + where.name()
                        + " "
                        + event.wherePrecision().orElseThrow()
                        + " "
                        + event.adm1().orElse("-");
        assertEquals(expected, got);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    nothing happened        ; statement call ! Both sides are asked to stop ! by south       ; The report says of nothing violent that it happened.
                    a plan                  ; incident offensive ! An assault is expected ! stance expected  ; The report says of nothing violent that it happened.
                    a denial                ; incident shelling ! No shell fell ! stance denied& by ministry ; The report says of nothing violent that it happened.
                    a peaceful protest      ; incident protest ! Crowds marched in Tell ! at tell            ; Its main event is of type protest, and nobody was hurt.
                    """)
    void saysWhyThereIsNoEvent(String what, String claims, String why) {
        Coded coded = code(claims.replace('!', '|').replace('&', ';'), "2026-03-02");
        assertEquals(new Coded.None("r1", why), coded, what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    the first sentence leads    ; incident shelling ! Shells fell on Tell ! at tell& on 2026-03-01 / text ! More words / text ! And more / text ! And more still / incident airstrike ! Jets struck Dayr ! at dayr& on 2026-03-01 ; SHELLING
                    last month's war is behind  ; incident offensive ! The rebels stormed Qasr in December ! at qasr& on 2025-12-01..2025-12-07 / incident shelling ! Shells fell on Tell ! at tell& on 2026-03-01 ; SHELLING
                    the headline leads          ; title incident bombing ! Bomb in Dayr ! at dayr / incident shelling ! Shells fell on Tell ! at tell& on 2026-03-01 ; BOMBING
                    figures draw                ; incident arrest ! A man was held ! at tell / incident shooting ! Gunmen opened fire ! at tell / figure killed 3 civilian ! Three died ; SHOOTING
                    figures alone, with a side  ; figure killed 3 combatant ! Three soldiers died ! side army ; ATTACK
                    figures alone               ; figure killed 3 unknown ! Three people were killed          ; OTHER
                    """)
    void choosesTheMainEvent(String what, String claims, String type) {
        assertEquals(type, event(claims.replace('!', '|').replace('&', ';')).type().name(), what);
    }
}
