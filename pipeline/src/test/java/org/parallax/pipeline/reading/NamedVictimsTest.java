package org.parallax.pipeline.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Sex;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom a report names as harmed: the name, then what is told of the person: an outcome other than
 * killed, age, sex, kin, role. Everybody is invented.
 */
class NamedVictimsTest {
    private static String told(Reading reading) {
        String all =
                reading.victims().stream()
                        .map(NamedVictimsTest::told)
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? "-" : all;
    }

    private static String told(NamedVictim victim) {
        List<String> told = new ArrayList<>();
        told.add(victim.quote().words());
        if (victim.outcome() != Outcome.KILLED) told.add(victim.outcome().word());
        victim.age().ifPresent(age -> told.add(Integer.toString(age)));
        victim.sex().map(Sex::word).ifPresent(told::add);
        victim.kin().ifPresent(told::add);
        victim.role().ifPresent(told::add);
        return String.join(", ", told);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # subject of harm
                    Dana Petrov was killed by shelling. | Dana Petrov
                    Dana Petrov, 34, was shot dead on Monday. | Dana Petrov, 34
                    Dana Petrov, 34, of Norwick, a nurse, was found dead in her car. | Dana Petrov, 34, nurse
                    Dana Petrov (34) died in hospital. | Dana Petrov, 34
                    34-year-old Dana Petrov was pronounced dead at the scene. | Dana Petrov, 34
                    Dana Petrov, a 34-year-old teacher, lost her life when the roof fell in under the shells. | Dana Petrov, 34, female, teacher
                    Dana Petrov, 34, and Ivo Kern, 23, were killed in the raid. | Dana Petrov, 34; Ivo Kern, 23
                    Dana Petrov was shot and wounded. | Dana Petrov, injured
                    Dana Petrov was fatally shot. | Dana Petrov
                    Gunmen kidnapped two men. Tarek Zuri was abducted on Friday. | Tarek Zuri, abducted
                    Rosa Lund, who was shot in the leg, lives. Dana Petrov later died. | Rosa Lund, injured; Dana Petrov
                    # object of harm
                    Gunmen shot dead Dr. Samir Barudi, a surgeon, outside his clinic. | Samir Barudi, male, surgeon
                    A shell killed 9-year-old Ruta Zayd and wounded her brother. | Ruta Zayd, 9, female
                    A neighbour was charged with killing Dana Petrov, 34. | Dana Petrov, 34
                    # identified
                    A man was shot dead on Monday. Police identified him as Ivo Kern, 23. | Ivo Kern, 23, male
                    A woman was killed. The dead woman was identified as Dana M. Petrov. | Dana M. Petrov, female
                    Two were killed. The dead were identified as Dana Petrov, 34, and Ivo "Doc" Kern Jr., 23. | Dana Petrov, 34; Ivo "Doc" Kern Jr, 23
                    The victim, identified as 19-year-old Ivo Kern, was killed in his car. | Ivo Kern, 19, male
                    One man was killed. The victim was identified as Ivo Kern. | Ivo Kern
                    One man was killed and one was wounded. The victim was identified as Ivo Kern. | -
                    Three were killed. The victims are: // Dana Petrov, 34, Norwick // Ivo Kern, 23, Norwick // Rosa Lund, 28, Oldham | Dana Petrov, 34; Ivo Kern, 23; Rosa Lund, 28
                    # the deed
                    The death of 14-year-old Ivo Kern shook the town. | Ivo Kern, 14
                    Hundreds came to the funeral of Dana Petrov. | Dana Petrov
                    Dana Petrov's body was found on Sunday. | Dana Petrov
                    # kin
                    Ruta Zayd, 35, and her son Omar, 9, were shot dead in the town on Monday. | Ruta Zayd, 35, female; Omar, 9, male, son
                    Yusuf Zayd, his wife Ruta and their son Omar, 9, were killed when a shell hit their home. | Yusuf Zayd, male; Ruta, female, wife; Omar, 9, male, son
                    # names of all kinds
                    Abu Tarek al-Zuri was killed in a drone strike. | Abu Tarek al-Zuri, male
                    Omar bin Salim and Samir el-Barudi were killed. | Omar bin Salim, male; Samir el-Barudi
                    Sheikh Yusuf Zayd was assassinated in the camp. | Yusuf Zayd, male
                    Journalist Rosa Kern-Lund was killed in the camp. | Rosa Kern-Lund, journalist
                    # later short forms are the same person
                    Dana Petrov was killed. Petrov, 34, had two sons. | Dana Petrov, 34
                    # the doer, the speaker and the official are none
                    Ivo Kern, 23, was arrested and charged with murder. One man was killed. | -
                    The suspect, Marek Lund, shot and killed his girlfriend, 28-year-old Tessa Brandt, before he fled. | Tessa Brandt, 28, female, girlfriend
                    Five people were killed, Dana Petrov said. | -
                    Mayor Dana Petrov said five people had died. | -
                    A shell killed five people in Norwick, according to Dana Petrov. | -
                    Police identified the gunman as Ivo Kern, 23. One man was killed. | -
                    Marek Lund shot and killed two men. | -
                    Two were killed. The suspect, Ivo Kern, 23, died in jail. | -
                    Gunmen killed three brothers, and Dana Petrov posted their names. | -
                    # a family, a place, a body and a thing are none
                    The Hamdan family was killed in a raid. | -
                    Five people were killed in Norwick Hospital. | -
                    Norwick Police were attacked and killed. | -
                    A Norwick resident was killed. | -
                    Two were killed and three injured near the Harvest Directorate. | -
                    """)
    void areListed(String text, String victims) {
        Reading reading = Readers.read(text);
        assertEquals(victims, told(reading), text);
        for (NamedVictim victim : reading.victims()) {
            assertTrue(victim.quote().isIn(reading.report()), victim.toString());
        }
    }

    @Test
    void aVictimHangsOnTheFigureThatCountsIt() {
        Reading reading =
                Readers.read(
                        "Three women were killed in the market. Two men were wounded at the mill."
                                + " A clerk identified the deceased as Dana Petrov, 34.");
        NamedVictim victim = reading.victims().getFirst();
        String words =
                reading.claims().stream()
                        .filter(claim -> claim.id().equals(victim.claim().orElseThrow()))
                        .map(claim -> claim.quote().words())
                        .findFirst()
                        .orElseThrow();
        assertTrue(words.contains("Three women"), words);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Dana Petrov was killed on 3 January 2026.                       | 2026-01-03
                    A man was killed on Monday. He was identified as Ivo Kern.      | -
                    """)
    void theDayIsThatOfItsSentence(String text, String day) {
        NamedVictim victim = Readers.read(text).victims().getFirst();
        assertEquals(day, victim.when().from().map(Object::toString).orElse("-"));
    }
}
