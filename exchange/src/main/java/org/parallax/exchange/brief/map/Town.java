package org.parallax.exchange.brief.map;

/** A town by which a reader finds the way. */
public record Town(String name, double lon, double lat, long population) {}
