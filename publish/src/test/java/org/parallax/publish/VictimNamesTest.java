package org.parallax.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.Mention;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.pipeline.Samples;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose name is a victim's, or told for a victim's sake. All people here are invented. */
class VictimNamesTest {
    private static Reading reading(String text, List<Claim> claims, Stream<Mention> mentions) {
        return new Reading(
                Report.of("r", text), Optional.empty(), claims, List.of(), mentions.toList());
    }

    private static Mention place(Report report, String words) {
        Where where = new Where("px:x", words, 0, 0, Precision.TOWN, Optional.empty());
        return new Mention.OfPlace(Samples.quote(report, Part.TEXT, words), Optional.of(where));
    }

    private static Mention actor(Report report, String words) {
        return new Mention.OfActor(
                Samples.quote(report, Part.TEXT, words), Optional.of("known-body"));
    }

    /** A text whose claims nobody read: the rule needs none. */
    private static Reading unread(String text) {
        return reading(text, List.of(), Stream.of());
    }

    private static Reading figure(String text, Outcome outcome, String rule) {
        Report report = Report.of("r", text);
        Claim claim =
                Samples.figure(
                        Samples.ground(report, text, rule),
                        outcome,
                        Count.exactly(1),
                        Who.UNKNOWN,
                        Scope.INCIDENT);
        return reading(text, List.of(claim), Stream.of());
    }

    private static String names(Reading reading) {
        List<String> names = VictimNames.in(reading).stream().map(Quote::words).toList();
        return names.isEmpty() ? "-" : String.join(", ", names);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Lamia Hadi was killed by shelling                       | Lamia Hadi
                    Lamia al-Hadi and Omar bin Salim were killed            | Lamia al-Hadi, Omar bin Salim
                    Lamia, 34, was killed                                   | Lamia
                    Lamia was killed                                        | Lamia
                    A baker, Lamia Hadi, 34, and two others died            | Lamia Hadi
                    Lamia Hadi, a dentist, was raped by two guards          | Lamia Hadi
                    Two cousins, Edo Baruk, 11, and Ilan Baruk, 8, died     | Edo Baruk, Ilan Baruk
                    Troops arrested Tarek Zuri, 23, at dawn                 | Tarek Zuri
                    Gunmen shot dead Dr Lamia Hadi, 52, at her door         | Lamia Hadi
                    The victims were Lamia Hadi and Edo Baruk, a clerk said | Lamia Hadi, Edo Baruk
                    A shell killed Edo Baruk, his wife Ruta and two others  | Edo Baruk, Ruta
                    Drones killed Abu Tarek al-Zuri, a leader of the group  | Abu Tarek al-Zuri
                    Nine-year-old Edo was hit by a bullet                   | Edo
                    Edo Baruk (19) lost a leg                               | Edo Baruk
                    Edo Baruk, a 19-year-old student, lost a leg            | Edo Baruk
                    A boy was killed, his father Ilan Baruk said            | Ilan Baruk
                    Ilan Baruk, the father of the dead boy, said so         | Ilan Baruk
                    Their daughters, Ruta and Mina, were wounded            | Ruta, Mina
                    LAMIA HADI was raped                                    | LAMIA HADI
                    Lamia Hadi Killed In Raid                               | Lamia Hadi
                    Minister Edo Baruk was killed                           | Edo Baruk
                    Nurse Lamia Hadi was abducted                           | Lamia Hadi
                    Lamia Hadi, who was raped at the mill, told reporters   | Lamia Hadi
                    Lamia Hadi, a survivor, said the men wore masks         | Lamia Hadi
                    Lamia Hadi said she had been beaten                     | Lamia Hadi
                    Lamia Hadi said that soldiers raped her                 | Lamia Hadi
                    Lamia Hadi, who was at work, heard the blast             | -
                    Lamia Hadi opened a shop                                | -
                    Lamia Hadi said five people died                        | -
                    Five people died, Lamia Hadi said                       | -
                    Governor Lamia Hadi spoke of five dead                  | -
                    Lamia Hadi, a spokeswoman for the city, spoke of five dead | -
                    Two Kurdish civilians were killed                       | -
                    Syrian Kurdish fighters were killed                     | -
                    At least five people were killed on Monday              | -
                    Valley Hospital staff were killed                       | -
                    Northern Front Brigade fighters were killed             | -
                    five died in Tall Warda, by Omar Salim's hand           | -
                    the killing of Lamia Hadi in Tall Warda                 | Lamia Hadi
                    Police were killed                                      | -
                    Five Killed In Tall Warda Raid                          | -
                    five people died                                        | -
                    """)
    void whoeverIsToldBesideHarm(String text, String names) {
        assertEquals(names, names(unread(text)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    his wife Lina and their three children           | Lina
                    Lina, her sister Huda and two cousins            | Lina, Huda
                    Lamia Hadi, her sister Huda and two cousins      | Lamia Hadi, Huda
                    a driver and his three children                  | -
                    Two brothers and their mother                    | -
                    """)
    void singleNamesInAListOfVictims(String text, String names) {
        assertEquals(names, names(figure(text, Outcome.KILLED, "figure/named-list")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"INJURED, 1", "ABDUCTED, 1", "DETAINED, 1", "MISSING, 1", "DISPLACED, 0"})
    void onlyAFigureOfHarmMakesAVictim(Outcome outcome, int names) {
        Reading reading = figure("Lamia Hadi was named", outcome, "figure/toy");
        assertEquals(names, VictimNames.in(reading).size());
    }

    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Minister Edo Baruk was killed         | Edo Baruk   | actor | -
                    Red Lion fighters were killed         | Red Lion    | actor | -
                    Shelling killed five of Old Warda     | Old Warda   | place | -
                    A bomb killed Edo Warda               | Warda       | place | Edo Warda
                    A bomb killed Salim Edo               | Salim       | place | Salim Edo
                    His son Warda was killed              | Warda       | place | Warda
                    In Warda, his father Edo Baruk wept   | Warda       | place | Edo Baruk
                    """)
    void whatTheReadingKnowsIsNoVictimUnlessItIsPartOfAName(
            String text, String known, String kind, String names) {
        Report report = Report.of("r", text);
        Mention mention = kind.equals("place") ? place(report, known) : actor(report, known);
        assertEquals(names, names(reading(text, List.of(), Stream.of(mention))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[Edo Baruk], 9, died. [Ilan Baruk] spoke. [Baruk] wept.",
                "[Edo Baruk], 9, died. '[Edo] was kind,' Ruta said.",
                "[Edo Baruk], 9, died. [EDO BARUK]; [edo baruk].",
                "[Edo al-Baruk] died. The [al-Baruk] family fled.",
                "[Edo Baruk], 9, died. Mayor Ilan Baruk spoke.",
                "[Edo Baruk], 9, died. Edo Salim opened a shop.",
                "[Hope Salim], 9, died. There is hope.",
            })
    void aNameHoldsForTheWholeReportAndEachOfItsWordsToo(String marked) {
        String text = marked.replace("[", "").replace("]", "");
        String masked =
                Pattern.compile("\\[(.*?)]")
                        .matcher(marked)
                        .replaceAll(name -> "\u2588".repeat(name.group(1).length()));
        assertEquals(masked, VictimNames.mask(unread(text)).text(text));
    }

    /** The names are transliterations of nobody's; escapes are Arabic, Cyrillic and Han letters. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // Latin, then Arabic letters in brackets, with marks of direction, then again
                "[Edo Baruk] ([\u0625\u062F\u0648 \u0628\u0631\u0648\u0643]), a baker, died.",
                "[Edo Baruk] (\u200F[\u0625\u062F\u0648 \u0628\u0631\u0648\u0643]\u200E), 34,"
                        + " died.",
                "[Edo Baruk] [[\u0625\u062F\u0648 \u0628\u0631\u0648\u0643]] died.",
                "[Edo Baruk] ([\u0625\u062F\u0648 \u0628\u0631\u0648\u0643]) died."
                        + " '[\u0627\u062F\u0648]' was kind.",
                "[Edo Baruk] ([\u0628\u0631\u0648\u0643]) died."
                        + " [\u0648\u0627\u0644\u0628\u0631\u0648\u0643] was kind.",
                // between commas, dashes, a stroke or nothing
                "[Edo Baruk], [\u0625\u062F\u0648 \u0628\u0631\u0648\u0643], a baker, died.",
                "[Edo Baruk] \u2013 [\u0625\u062F\u0648 \u0628\u0631\u0648\u0643] \u2013 died.",
                "[Edo Baruk] / [\u0625\u062F\u0648 \u0628\u0631\u0648\u0643] died.",
                "[Edo Baruk \u0625\u062F\u0648 \u0628\u0631\u0648\u0643] died.",
                // before the name
                "[\u0625\u062F\u0648 \u0628\u0631\u0648\u0643] ([Edo Baruk]), a baker, died.",
                "[\u0625\u062F\u0648 \u0628\u0631\u0648\u0643] ([Edo Baruk], 34) died.",
                "[\u0625\u062F\u0648 \u0628\u0631\u0648\u0643] / [Edo Baruk] died.",
                // a language told
                "[Edo Baruk] (in Arabic: [\u0625\u062F\u0648 \u0628\u0631\u0648\u0643]) died.",
                "[Edo Baruk] (Arabic: [\u0625\u062F\u0648 \u0628\u0631\u0648\u0643]; Russian:"
                        + " [\u042D\u0434\u043E \u0411\u0430\u0440\u0443\u043A]) died.",
                // Cyrillic has capitals, Han does not
                "[Edo Baruk] ([\u042D\u0434\u043E \u0411\u0430\u0440\u0443\u043A]) died."
                        + " [\u0411\u0430\u0440\u0443\u043A] was kind.",
                "[Edo Baruk] ([\u57C3\u591A]) died. [\u57C3\u591A] was kind.",
                // another spelling, a nickname
                "[Edo Baruk] (also [Edou Barouk]) died. [Barouk] was kind.",
                "[Edo] (also [Edou]) [Baruk] died. [Baruk] was kind.",
                "[Edo Baruk], also known as [Abu Salim], died. [Abu Salim] was kind.",
                "[Edo Baruk], known as '[Abu Salim]', died.",
                "[Edo Baruk] ([Abu Salim]) died. [Abu Salim] was kind.",
                "[Edo Baruk], nicknamed \"The [Falcon]\", died. [Falcon] was kind.",
                "[Edo] \"[Didi]\" [Baruk] died. [Didi] was kind.",
                "[Edo] \u201C[Didi]\u201D [Baruk], 34, died. [Didi] was kind.",
                "[Edo Baruk] \u2014 [Abu Salim] \u2014 died.",
                "[Edo Baruk] (aka [Didi], alias [Abu Salim]) died.",
                "[Abu Salim] ([Edo Baruk]) died. [Salim] was kind.",
                "[Abu Salim], whose real name was [Edo Baruk], died.",
                "[Abu Salim], real name [Edo Baruk], 34, died.",
                // nobody's name
                "[Edo Baruk] (34) died.",
                "[Edo Baruk] (left) died.",
                "[Edo Baruk] (SDF) died.",
                "[Edo Baruk] (Red Lion Brigade) died.",
                "Reuters \"[Edo Baruk] died\".",
                "[Edo Baruk], a baker, died. The market (\u0627\u0644\u0633\u0648\u0642) was open.",
            })
    void whatElseAVictimIsCalledBesideTheNameIsMaskedToo(String marked) {
        Pattern name = Pattern.compile("\\[([^\\[\\]]*)]");
        String text = name.matcher(marked).replaceAll("$1");
        String masked =
                name.matcher(marked).replaceAll(it -> "\u2588".repeat(it.group(1).length()));
        assertEquals(masked, VictimNames.mask(unread(text)).text(text));
    }

    @Test
    void aKnownPlaceInBracketsIsNoName() {
        String text = "Edo Baruk (Warda) died. Warda was quiet.";
        Reading reading = reading(text, List.of(), Stream.of(place(Report.of("r", text), "Warda")));
        assertEquals(
                "\u2588".repeat(9) + " (Warda) died. Warda was quiet.",
                VictimNames.mask(reading).text(text));
    }

    @Test
    void aPlaceStaysThoughAVictimIsCalledLikeIt() {
        String text = "Edo Warda was killed in Warda. Warda's brother spoke in Warda.";
        Report report = Report.of("r", text);
        Mention first = place(report, "Warda");
        Mention inWarda =
                new Mention.OfPlace(
                        Quote.of(report, Part.TEXT, new Span(24, 29)),
                        Optional.of(
                                new Where(
                                        "px:x", "Warda", 0, 0, Precision.TOWN, Optional.empty())));
        Reading reading = reading(text, List.of(), Stream.of(first, inWarda));
        assertEquals(
                "\u2588".repeat(9) + " was killed in Warda. Warda's brother spoke in Warda.",
                VictimNames.mask(reading).text(text));
    }

    @Test
    void whomTheReadingListsIsMaskedThoughNoRuleHereFindsTheName() {
        String text = "Edo. A clerk spoke of Ilan Baruk; Ilan had a shop.";
        Report report = Report.of("r", text);
        NamedVictim victim =
                new NamedVictim(
                        Samples.quote(report, Part.TEXT, "Ilan Baruk"),
                        Outcome.KILLED,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        When.UNKNOWN,
                        Optional.empty(),
                        "victim/toy");
        Reading reading =
                new Reading(
                        report, Optional.empty(), List.of(), List.of(), List.of(), List.of(victim));
        String masked = VictimNames.mask(reading).text(text);
        String ilan = "\u2588".repeat(4);
        String whole = "\u2588".repeat("Ilan Baruk".length());
        assertEquals("Edo. A clerk spoke of " + whole + "; " + ilan + " had a shop.", masked);
    }

    @Test
    void manyNamesAreMaskedByLookUp() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++)
            text.append("Edo Baruk%c, 9, died. ".formatted('a' + i % 26));
        String masked = VictimNames.mask(unread(text.toString())).text(text.toString());
        assertEquals(text.length(), masked.length());
        assertEquals(-1, masked.indexOf("Baruk"));
    }
}
