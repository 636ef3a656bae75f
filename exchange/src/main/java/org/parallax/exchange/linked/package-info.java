/**
 * The record as data on the web has it: incidents as GeoJSON (RFC 7946) for maps, claims as Web
 * Annotations (W3C, 2017) and incidents as events in JSON-LD 1.1.
 *
 * <pre>
 *   Event ── GeoJson ──▶ a feature a line, the box round all of them at the end
 *   Source, Account, Event ── JsonLd ──▶ a node a line: report, annotation, event
 * </pre>
 *
 * <p>Both are one JSON document that is also lines: {@link org.parallax.exchange.linked.Elements}
 * opens one stream after another and holds one element. Nothing is fetched to read them: the
 * context of JSON-LD stands in the document ({@link org.parallax.exchange.linked.Vocabulary}).
 */
@NullMarked
package org.parallax.exchange.linked;

import org.jspecify.annotations.NullMarked;
