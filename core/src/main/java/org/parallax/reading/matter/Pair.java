package org.parallax.reading.matter;

import static org.parallax.reading.matter.WordClass.ACCIDENT;
import static org.parallax.reading.matter.WordClass.ARMED;
import static org.parallax.reading.matter.WordClass.ARMS;
import static org.parallax.reading.matter.WordClass.ASSAULT;
import static org.parallax.reading.matter.WordClass.ATTACK;
import static org.parallax.reading.matter.WordClass.CROWD;
import static org.parallax.reading.matter.WordClass.DEATH;
import static org.parallax.reading.matter.WordClass.FLIGHT;
import static org.parallax.reading.matter.WordClass.GROUND;
import static org.parallax.reading.matter.WordClass.HURT;
import static org.parallax.reading.matter.WordClass.ILLNESS;
import static org.parallax.reading.matter.WordClass.KILLING;
import static org.parallax.reading.matter.WordClass.LOOSE;
import static org.parallax.reading.matter.WordClass.NATURE;
import static org.parallax.reading.matter.WordClass.NUMBER;
import static org.parallax.reading.matter.WordClass.PEACE;
import static org.parallax.reading.matter.WordClass.POLICE;
import static org.parallax.reading.matter.WordClass.REGION;
import static org.parallax.reading.matter.WordClass.SEIZURE;
import static org.parallax.reading.matter.WordClass.SHOTS;
import static org.parallax.reading.matter.WordClass.TERROR;
import static org.parallax.reading.matter.WordClass.bits;

/** Classes that stand in one sentence, which tell more there than each alone. */
enum Pair {
    HARM_AND_ARMS("harm and arms", bits(KILLING, DEATH, HURT), bits(SHOTS, ARMS)),
    HARM_AND_ATTACK("harm and attack", bits(KILLING, DEATH, HURT), bits(ATTACK, LOOSE)),
    HARM_AND_ARMED("harm and armed", bits(KILLING, DEATH, HURT), bits(ARMED, TERROR)),
    HARM_OTHERWISE("harm and no doer", bits(DEATH, HURT), bits(NATURE, ILLNESS, ACCIDENT)),
    ARMED_AND_ATTACK("armed and attack", bits(ARMED, TERROR), bits(ATTACK, ARMS, SHOTS, FLIGHT)),
    ARMED_AND_LOOSE("armed and loose", bits(ARMED, TERROR), bits(LOOSE, GROUND, SEIZURE)),
    CROWD_AND_FORCE("crowd and force", bits(CROWD), bits(POLICE, SEIZURE, HURT, ATTACK, KILLING)),
    PEACE_AND_WAR("peace and war", bits(PEACE), bits(ARMED, TERROR, ATTACK, REGION)),
    CRIME("crime and police", bits(KILLING, SHOTS, ASSAULT), bits(POLICE)),
    ILL_COUNTED("numbers and no doer", bits(NUMBER), bits(NATURE, ILLNESS, ACCIDENT)),
    HARM_COUNTED("harm counted", bits(NUMBER), bits(KILLING, HURT));

    private final String word;
    private final long one;
    private final long other;

    Pair(String word, long one, long other) {
        this.word = word;
        this.one = one;
        this.other = other;
    }

    /** As tables name it. */
    String word() {
        return word;
    }

    /** Its place among all. */
    @SuppressWarnings("EnumOrdinal")
    int number() {
        return ordinal();
    }

    /** As {@link WordClass#speaks}. */
    int speaks() {
        return this == HARM_OTHERWISE || this == ILL_COUNTED ? -1 : 1;
    }

    /** Whether both stand among the classes of a sentence. */
    boolean in(long classes) {
        return (classes & one) != 0 && (classes & other) != 0;
    }
}
