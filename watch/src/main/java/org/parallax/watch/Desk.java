package org.parallax.watch;

import org.parallax.store.feeds.Feeds;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * What everybody works with who follows feeds.
 *
 * @param feeds what is remembered of feeds and articles
 * @param marking what articles are known by there
 * @param stopping whether nobody is to be asked any more
 */
record Desk(
        Feeds feeds,
        Marking marking,
        Pacing pacing,
        Rhythm rhythm,
        InstantSource clock,
        Told told,
        BooleanSupplier stopping) {}
