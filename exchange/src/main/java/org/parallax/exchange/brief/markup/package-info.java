/**
 * HTML that is safe by its making: elements and attributes are named by the program, and every text
 * is escaped when it is written, whoever wrote it. Links lead to web addresses or to places within
 * the page, and nowhere else; nothing in it makes a browser or printer fetch anything.
 */
@NullMarked
package org.parallax.exchange.brief.markup;

import org.jspecify.annotations.NullMarked;
