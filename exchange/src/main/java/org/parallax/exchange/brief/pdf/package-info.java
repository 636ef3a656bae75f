/**
 * A page on paper: openhtmltopdf lays it out, PDFBox writes it, with fonts that come along. The
 * renderer is given a tree and fonts, and every request for anything else is refused.
 */
@NullMarked
package org.parallax.exchange.brief.pdf;

import org.jspecify.annotations.NullMarked;
