package org.parallax.watch.fetch;

import java.util.function.Function;

/** Whoever answers requests. Safe for use by several threads. */
public interface Net {
    /** Returns within a minute and a few seconds of its turn, whatever the server does. */
    Answer get(Ask ask);

    /**
     * The same, with what is to be made of the answer at once, while its body is in memory: whoever
     * bounds how many are asked at a time bounds that, too.
     */
    default <T> T get(Ask ask, Function<Answer, T> then) {
        return then.apply(get(ask));
    }
}
