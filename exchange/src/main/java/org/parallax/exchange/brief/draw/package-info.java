/**
 * Pictures made of lines, areas and words: written as SVG for a browser, painted for a printer from
 * the same marks. Neither way reads or fetches anything.
 */
@NullMarked
package org.parallax.exchange.brief.draw;

import org.jspecify.annotations.NullMarked;
