/**
 * Maps and charts of a report, drawn from the program's own outlines and gazetteer: no tile, no
 * server. Sites in use are put where their town lies.
 */
@NullMarked
package org.parallax.exchange.brief.map;

import org.jspecify.annotations.NullMarked;
