package org.parallax.reading.matter;

import static org.parallax.reading.matter.WordClass.ARMED;
import static org.parallax.reading.matter.WordClass.ARMS;
import static org.parallax.reading.matter.WordClass.ATTACK;
import static org.parallax.reading.matter.WordClass.BUSINESS;
import static org.parallax.reading.matter.WordClass.CIVILIANS;
import static org.parallax.reading.matter.WordClass.DEATH;
import static org.parallax.reading.matter.WordClass.GROUND;
import static org.parallax.reading.matter.WordClass.HURT;
import static org.parallax.reading.matter.WordClass.ILLNESS;
import static org.parallax.reading.matter.WordClass.KILLING;
import static org.parallax.reading.matter.WordClass.LOOSE;
import static org.parallax.reading.matter.WordClass.NATURE;
import static org.parallax.reading.matter.WordClass.POLICE;
import static org.parallax.reading.matter.WordClass.POLITICS;
import static org.parallax.reading.matter.WordClass.SHOTS;
import static org.parallax.reading.matter.WordClass.SHOW;
import static org.parallax.reading.matter.WordClass.SPORT;
import static org.parallax.reading.matter.WordClass.TERROR;
import static org.parallax.reading.matter.WordClass.bits;

/** Sentences in which words of violence are a figure of speech, or the dead are nobody's doing. */
enum Setting {
    /** "The second goal killed the game": not so where somebody was shot at the match. */
    PLAY(
            bits(SPORT, SHOW),
            bits(LOOSE, ATTACK, GROUND, KILLING),
            bits(DEATH, HURT, SHOTS, ARMS, TERROR, POLICE, CIVILIANS)),
    /** "The senator attacked the bill." */
    DEBATE(
            bits(POLITICS, BUSINESS),
            bits(LOOSE),
            bits(DEATH, HURT, SHOTS, ARMS, TERROR, POLICE, CIVILIANS)),
    /** "The plague killed 61 people": not so where soldiers brought the flood. */
    NATURAL(
            bits(ILLNESS, NATURE),
            bits(KILLING, DEATH, HURT, LOOSE),
            bits(SHOTS, ARMS, ARMED, TERROR, POLICE, ATTACK));

    private final long of;
    private final long unmeant;
    private final long unless;

    Setting(long of, long unmeant, long unless) {
        this.of = of;
        this.unmeant = unmeant;
        this.unless = unless;
    }

    /** The classes whose words are not meant as they stand in a sentence of these classes. */
    long unmeant(long sentence) {
        return (sentence & of) != 0 && (sentence & unless) == 0 ? unmeant : 0;
    }
}
