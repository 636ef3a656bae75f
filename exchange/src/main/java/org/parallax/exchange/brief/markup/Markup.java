package org.parallax.exchange.brief.markup;

/** A piece of a page. */
public sealed interface Markup permits Tag, Words {}
