package org.parallax.reading.matter;

import java.util.Locale;

/**
 * What the words of a class tell of; {@code matter.tsv} lists them. Those before the numbers speak
 * for violence, those behind against it.
 */
enum WordClass {
    KILLING("words of people killed by somebody"),
    DEATH("words of death, whoever or whatever brought it"),
    HURT("words of wounds"),
    SHOTS("words of shots at people"),
    ARMS("bombs, shells, aircraft and what they do"),
    ATTACK("words that hardly stand for anything but violence"),
    LOOSE("words of violence that sport, business and politics use too"),
    ARMED("armed people"),
    TERROR("terror and those it is laid to"),
    CROWD("protests, riots and what is used against them"),
    SEIZURE("arrests, abductions, prisoners"),
    ASSAULT("violence of one person on another"),
    FLIGHT("people who flee, and where to"),
    GROUND("ground held, taken and besieged"),
    PEACE("truces and talks"),
    ACCUSING("who is blamed, and denies it"),
    POLICE("police and witnesses"),
    CIVILIANS("who comes to harm"),
    REGION("countries and peoples at war"),
    NUMBER("number words"),
    SPORT("sport"),
    BUSINESS("business"),
    NATURE("weather and disasters"),
    ILLNESS("illness and medicine"),
    COURT("courts"),
    SHOW("films, books, music"),
    POLITICS("elections and parliaments"),
    ACCIDENT("traffic, fires, accidents"),
    LIVING("schools, science, leisure"),
    PAST("what was long ago"),
    NONE("two words that are of no violence together");

    private final String why;

    WordClass(String why) {
        this.why = why;
    }

    /** As tables name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String why() {
        return why;
    }

    /** 1 where its words may speak for violence only, -1 against it, 0 for either. */
    int speaks() {
        if (this == NUMBER) return 0;
        return compareTo(NUMBER) < 0 ? 1 : -1;
    }

    /** Its place among all: counts of classes stand in arrays, which are filled word by word. */
    @SuppressWarnings("EnumOrdinal")
    int number() {
        return ordinal();
    }

    /** One bit of a set of classes. */
    long bit() {
        return 1L << number();
    }

    static long bits(WordClass... classes) {
        long bits = 0;
        for (WordClass each : classes) bits |= each.bit();
        return bits;
    }
}
