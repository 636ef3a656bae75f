package org.parallax.syntax;

/**
 * Where the parser stands with the word on its stack and the word it reads next; it says which
 * transitions are open.
 */
enum Situation {
    /** The stack holds the root only: it must shift. */
    ROOT_ON_STACK,
    /** An arc would close a circle. */
    NO_ARC,
    /** An arc would close a circle, and the word on the stack still needs a head: it must stay. */
    NO_ARC_KEEP,
    /** The word on the stack still needs a head: it must not be dropped without one. */
    KEEP,
    /** Every transition is open. */
    FREE,
    /** Choosing a head to the right for a word that got none. */
    HEAD_ON_RIGHT,
    /** Choosing a head to the left for a word that got none. */
    HEAD_ON_LEFT
}
