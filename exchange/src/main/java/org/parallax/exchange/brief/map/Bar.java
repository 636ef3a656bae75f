package org.parallax.exchange.brief.map;

import org.parallax.event.Bounds;

import java.util.Optional;

/**
 * One column of a chart.
 *
 * @param label under it; empty where its neighbours' tell enough
 * @param bounds empty where nobody gives a number
 */
public record Bar(String label, Optional<Bounds> bounds, String about) {}
