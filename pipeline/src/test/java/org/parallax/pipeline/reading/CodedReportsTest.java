package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.event.Bounds;
import org.parallax.event.Coded;
import org.parallax.event.CodedEvent;
import org.parallax.event.CodedEvent.Deaths;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reconcile.Reconciler;
import org.parallax.reconcile.coding.Coder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Whole reports, read and coded: whether there is an event of violence, of which type and sides.
 */
class CodedReportsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 14);
    private static final Coder CODER = new Coder(ActorRegister.bundled(), Gazetteer.bundled());
    private static final Reconciler RECONCILER =
            new Reconciler(ActorRegister.bundled(), Gazetteer.bundled());

    private static String coded(String text) {
        Reading reading = Readers.read(text, DAY);
        return switch (CODER.code(reading)) {
            case Coded.Event it -> told(it.event());
            case Coded.None _ -> "none";
        };
    }

    private static CodedEvent event(String text) {
        return switch (CODER.code(Readers.read(text, DAY))) {
            case Coded.Event it -> it.event();
            case Coded.None it -> throw new AssertionError(it.why());
        };
    }

    private static String told(CodedEvent event) {
        return "%s, %s v %s, by %s, %s"
                .formatted(
                        event.type().word(),
                        event.sideA().orElse("nobody"),
                        event.sideB().orElse("nobody"),
                        event.perpetrator().orElse("nobody"),
                        event.deaths().map(Deaths::best).map(String::valueOf).orElse("unsaid"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Flash floods killed 41 people in Ghor province on Thursday. | none
                    A strong quake killed more than 70 villagers near Idlib. | none
                    A minibus veered off the road and plunged into a canal near Hama, killing nine passengers. | none
                    A truck overturned outside Kano, killing six traders. Another ten were hurt. | none
                    Measles has killed 80 children in Darfur since March. | none
                    Thirteen people have died of hunger in Gaza, doctors said. | none
                    Eight migrants drowned off Latakia when their boat capsized. | none
                    Three women were killed when a gas cylinder exploded at a bakery in Raqqa. | none
                    A fire in a camp near Azaz killed two girls. | none
                    Seven worshippers were killed in a stampede at a shrine in Najaf. | none
                    Eleven miners died in a mine collapse near Bukavu. | none
                    An army helicopter crashed near Khartoum after an engine failure, killing five officers. | none
                    A blast at an army depot in Hama killed two soldiers. Officials said a short circuit had caused it. | none
                    Six people were killed in Goma. Their bus had collided with a lorry. | none
                    A court in Frankfurt jailed a former militia doctor for the murder of 19 people. | none
                    Four people died in Homs on Sunday. | none
                    Four people were killed in Homs on Sunday. | other, nobody v nobody, by nobody, 4
                    Two girls, aged 5 and 7, were killed in Kherson. | other, nobody v nobody, by nobody, 2
                    Four people were shot dead in Homs on Sunday. | shooting, Government of Syria v IS, by nobody, 4
                    Two boys were killed when their house collapsed in shelling of Idlib. | shelling, Government of Syria v Syrian insurgents, by nobody, 2
                    A wave of bombings killed 19 people in Baghdad. | bombing, IS v Civilians, by nobody, 19
                    Five soldiers were killed by Israeli fire near Quneitra. | attack, Government of Syria v Syrian insurgents, by nobody, 5
                    Rebels hit a helicopter with a missile near Marib; it crashed, killing three soldiers. | missile-strike, Government of Yemen (North Yemen) v Forces of the Presidential Leadership Council, by Government of Yemen (North Yemen), 3
                    """)
    void violenceOrNot(String text, String expected) {
        assertEquals(expected, coded(text));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Gunmen from Niger killed seven traders near Katsina on Sunday. | attack, nobody v Civilians, by nobody, 7
                    A rocket fired from Lebanon killed a man in Metula. | missile-strike, Government of Israel v Hezbollah, by nobody, 1
                    """)
    void whereTheyCameFromIsNotWhoTheyAre(String text, String expected) {
        assertEquals(expected, coded(text));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Two girls were killed when mortar rounds fired by the rebels landed in a yard in Aleppo. | shelling, 2
                    Inmates rioted in Machala on Sunday, leaving six prisoners dead; 20 guards were taken hostage. | riot, 6
                    Heavy fighting between the Sudanese army and the RSF in Omdurman killed nine people. | armed-clash, 9
                    """)
    void types(String text, String expected) {
        CodedEvent event = event(text);
        assertEquals(
                expected,
                event.type().word() + ", " + event.deaths().map(Deaths::best).orElseThrow());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The toll of the bombing of a mosque in Kabul has risen to 31, officials said. Twelve of the dead were children. | 12
                    Shelling killed nine people in Taiz, among them four children. | 4
                    """)
    void children(String text, long expected) {
        assertEquals(expected, event(text).children().orElseThrow());
    }

    /** What one report alone supports is one thing, whichever command prints it. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A couple and their four children were killed in a strike on Jenin. | 6/6/6
                    Three reporters and their driver were killed when a drone hit their van near Hasakah. | 4/4/4
                    A PKK attack on a Turkish post near Zakho killed five soldiers. The ministry said 11 militants were neutralised in reprisal strikes. | 16/16/16
                    The army said seven people were killed in Homs. Doctors put the toll at 12. | 7/7/12
                    """)
    void theRecordCountsAsTheCodeDoes(String text, String expected) {
        Deaths deaths = event(text).deaths().orElseThrow();
        assertEquals(expected, deaths.low() + "/" + deaths.best() + "/" + deaths.high());
        List<Incident> incidents = RECONCILER.reconcile(List.of(Readers.read(text, DAY)));
        Incident main =
                incidents.stream().filter(it -> !it.reports().isEmpty()).findFirst().orElseThrow();
        Bounds total = Objects.requireNonNull(main.totals().get(Outcome.KILLED), main::id);
        assertEquals(expected, total.low() + "/" + total.best() + "/" + total.high());
        for (Figure figure : main.figures())
            assertTrue(figure.bounds().best() <= total.best(), figure::toString);
    }
}
