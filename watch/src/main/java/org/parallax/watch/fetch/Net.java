package org.parallax.watch.fetch;

/** Whoever answers requests. Safe for use by several threads. */
public interface Net {
    /** Returns within a minute and a few seconds, whatever the server does. */
    Answer get(Ask ask);
}
