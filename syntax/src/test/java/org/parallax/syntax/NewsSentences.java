package org.parallax.syntax;

import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Invented war news, one sentence a number, always the same for the same number. Places and parties
 * do not exist; the constructions are those that reports use.
 */
final class NewsSentences {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /**
     * What stands in braces is filled from {@link #WORDS}; what fills them may hold slots again.
     */
    private static final List<String> TEMPLATES =
            List.of(
                    "At least {n} {people} of {group}, one {group} member, and {n} {people} were"
                            + " {harmed}, and over {n} others {hurt} in a {span} of fighting,"
                            + " according to {source}.",
                    "{Source} said {day} that {n} {people} had been {harmed} when {weapon} hit"
                            + " {spot} in {place}.",
                    "{Weapon} {struck} {spot} in {place} on {day}, killing {n} {people} and"
                            + " wounding {n} more.",
                    "{N} {people}, including {n} {kin}, were {harmed} {day} in {weapon} on"
                            + " {place}, {source} said.",
                    "{group} fighters {took} {place} after {span} of clashes with {group}, which"
                            + " {denied} the report.",
                    "{group} {denied} that its forces had {struck} {spot}, accusing {group} of"
                            + " shelling {place}.",
                    "{Source} blamed {group} for {weapon} that left {n} {people} dead and {n}"
                            + " {hurt}.",
                    "The killing of {n} {people} by {group} near {place} was condemned by"
                            + " {source}.",
                    "{place}: {n} {harmed} in {weapon}",
                    "\"{We} will not leave {place} until {group} stops the attacks,\" {person}"
                            + " told {source}.",
                    "{person}, a {job} for {group}, said that the toll in {place} rose to {n},"
                            + " up from {n} on {day}.",
                    "An agreement signed on {day} between {group} and {group} to end the siege of"
                            + " {place} collapsed within {span}.",
                    "No casualties were reported, but {n} homes and the town's {spot} were"
                            + " {destroyed}.",
                    "Residents trapped in {place} plead for {aid} as {group} closes the road to"
                            + " {place}.",
                    "Between {n} and {n} {people} fled {place} on {day}, and some {n} of them"
                            + " reached {place}, the {job} added.",
                    "Had {group} not withdrawn from {place}, {source} warned, \u201cmore {people}"
                            + " would have been {harmed}.\u201d",
                    "{person}'s brother and his {n} {kin} died when their car drove over a mine"
                            + " laid by {group}.",
                    "It isn't clear who fired the {n} rockets at {spot}, which {source} doesn't"
                            + " name, near {place} ({day}).",
                    "What began as a protest in {place} ended with {n} dead; {group} and {group}"
                            + " blame each other.",
                    "Since {day}, over {n} {weapons} have been recorded in {place}, {place} and"
                            + " {place}, the highest number in {span}.");

    /** Slot, then what may fill it. */
    private static final Map<String, List<String>> WORDS =
            parsed(
                    """
                    n: two | three | seven | 12 | 38 | 115 | 1,300 | 2.5 million | a dozen
                    n: some two dozen | hundreds of | dozens of | twenty-one | nobody but four
                    N: Two | Seven | At least 19 | More than 40 | Up to 300 | Dozens of
                    N: An estimated 75 | No fewer than eleven
                    people: civilians | fighters | soldiers | people | children | policemen
                    people: aid workers | displaced women | members of the {group}
                    people: shepherds from {place} | government troops
                    kin: women | daughters | a four-year-old girl | elderly men | teachers
                    kin: a pregnant woman and her two sons
                    group: the Garran Brigade | the Tarva Liberation Front | Ruvia's army
                    group: the 3rd Division | the Council of Oroz | Osh'ari militiamen | KLT
                    group: pro-government forces | the Kesh-led coalition | Northern Shield
                    harmed: killed | wounded | injured | abducted | shot dead | executed
                    harmed: killed or maimed | burned alive | arrested
                    hurt: injured | wounded | hurt | seriously injured
                    struck: struck | hit | targeted | shelled | bombed | fired on | set fire to
                    took: seized | captured | retook | entered | lost | pulled out of
                    took: took control of | advanced on
                    denied: denied | rejected | has not confirmed | did not comment on
                    denied: dismissed as false
                    destroyed: destroyed | damaged | looted | burned down | hit by shrapnel
                    weapon: an air strike | a drone attack | mortar fire | two barrel bombs
                    weapon: a suicide car bomb | an ambush | heavy shelling | a raid by {group}
                    weapon: crossfire between {group} and {group}
                    Weapon: Warplanes | A drone | Rockets fired by {group} | Artillery
                    Weapon: Unidentified gunmen | Helicopters belonging to {group}
                    Weapon: A roadside bomb
                    weapons: air strikes | attacks | ceasefire violations
                    spot: a market | the main hospital | a school run by the U.N.
                    spot: a camp for displaced people | the al-Noor mosque | a checkpoint
                    spot: two fuel depots | the residential Sarin district
                    place: Tarva | Upper Oroz | Deir al-Kesh | Hay'at Square | Port Velin
                    place: the village of Mirat | southern Ruvia | Qal\u2019at Bani | Nuvo-Selo
                    place: the outskirts of Tarva, the provincial capital
                    day: Monday | Tuesday night | 2 December 2024 | March 10 | early January
                    day: the third day | Sunday at 5:30 a.m. | 12/03/2025 | yesterday
                    span: week | two days | less than 24 hours | three months | month
                    source: the Tarva Monitor | a medic | Dr. Lena Oruk | local media | state TV
                    source: the Ruvian Observatory for Human Rights (ROHR) | @tarva_news
                    source: two witnesses who asked not to be named
                    source: the ministry, citing its own sources,
                    Source: Activists | The defence ministry | Gen. Aru Malk | The Red Crescent
                    Source: A spokesman for {group} | Local officials, quoted by Tarva TV,
                    person: Lena Oruk | Col. T. Bashan | Um Sarif | Mr. O'Dalan | Malk
                    person: a survivor | Prime Minister Idran Vell
                    job: spokeswoman | commander | doctor | negotiator
                    We: We | They | Our men
                    aid: bread | help | an end to the bombing
                    """);

    /** What damaged, foreign and hurried text brings in. */
    private static final List<String> SCRAPS =
            List.of(
                    "\u2014",
                    "\u2026",
                    "...",
                    "%",
                    "$5m",
                    "http://tarva.example/a.html",
                    "#Tarva",
                    "\u0645\u0642\u062A\u0644",
                    "\u041A\u0438\u0457\u0432",
                    "\uD83D\uDE00",
                    "\uD83D",
                    "\u0000",
                    "\u200B",
                    "a.b.c.d",
                    "!!!!!!",
                    "THE",
                    "x\u0301",
                    "\u201C",
                    "\u2019s",
                    "1,2,3",
                    "-12%",
                    "''",
                    "``",
                    "(",
                    ")",
                    "AK-47",
                    "e.g.",
                    "report.pdf",
                    "\u00BD");

    private NewsSentences() {}

    /** The words of one sentence; every 16th is a run of several, every tenth has scraps in it. */
    static List<String> words(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        StringBuilder text = new StringBuilder(sentence(random));
        if (number % 16 == 0) {
            for (int i = random.nextInt(3); i >= 0; i--) text.append(' ').append(sentence(random));
        }
        List<String> words =
                new ArrayList<>(
                        Tokenizer.tokens(text.toString()).stream().map(Token::form).toList());
        if (number % 10 == 0) addScraps(words, random);
        return words;
    }

    /** Nothing but scraps and single words, in no order. */
    static List<String> rubble(long number, int length) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        List<String> words = new ArrayList<>();
        while (words.size() < length) {
            words.addAll(words(random.nextInt()));
            addScraps(words, random);
        }
        Collections.shuffle(words, random);
        return List.copyOf(words.subList(0, length));
    }

    private static Map<String, List<String>> parsed(String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .collect(
                        Collectors.groupingBy(
                                parts -> parts[0],
                                Collectors.flatMapping(
                                        parts -> Stream.of(parts[1].split(" \\| ")),
                                        Collectors.toList())));
    }

    private static void addScraps(List<String> words, Random random) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.add(random.nextInt(words.size() + 1), pick(SCRAPS, random));
        }
    }

    private static String sentence(Random random) {
        String text = pick(TEMPLATES, random);
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            String filler = pick(WORDS.getOrDefault(slot.group(1), List.of()), random);
            text = text.substring(0, slot.start()) + filler + text.substring(slot.end());
            slot = SLOT.matcher(text);
        }
        return text;
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
