package org.parallax.exchange.brief.map;

/** The colours of pictures, those of the pages on paper. */
final class Colours {
    static final String INK = "#1d1b20";
    static final String QUIET = "#6a6472";
    static final String LINE = "#d9d4df";
    static final String PAPER = "#ffffff";
    static final String SEA = "#e4eaf0";
    static final String LAND = "#f8f5ef";
    static final String BORDER = "#b7afa6";
    static final String TOWN = "#8d857c";
    static final String KILLED = "#a83e0a";
    static final String RANGE = "#e9b99d";

    private Colours() {}
}
