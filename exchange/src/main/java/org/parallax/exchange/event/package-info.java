/**
 * The record as its lines tell it: incidents, and by id the claims they rest on, the reports those
 * stand in and what bodies are called. Names of victims are masked in all of it.
 */
@NullMarked
package org.parallax.exchange.event;

import org.jspecify.annotations.NullMarked;
