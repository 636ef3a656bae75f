package org.parallax.reading;

/** The steps that {@link Reader} takes one report through, in their order. */
public enum Step {
    /** Lines joined, sentences and words cut. */
    LAYOUT,
    /** What the whole report says of its country, its people and its places. */
    CAST,
    /** Names, days and numbers of each sentence, and its tree where that is worth the cost. */
    SCENES,
    /** Figures, incidents, ground, agreements and sayings read off the trees. */
    FRAMES,
    /** Who said it, when and where: drafts become claims. */
    CLAIMS,
    /** Who is named as a victim, and what else is mentioned. */
    VICTIMS
}
