package org.parallax.watch;

/** Whether it is worth asking again for an article that could not be had, and when. */
enum Chance {
    /** A fault that passes, such as a time-out or status 503: soon, then more and more rarely. */
    SOON,
    /**
     * A wall, a page that is not there yet: as often as articles are asked whether they changed.
     */
    PERHAPS,
    /** A rule forbids it, so nobody was asked: once a day it is seen whether it still does. */
    RULE,
    /** It is gone, and whoever has it says that it will not come back. */
    NEVER
}
