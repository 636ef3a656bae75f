/**
 * The reconciled record's nouns: incidents, figures, disputes, episodes; and what persons decided
 * over it.
 *
 * <p>An {@code Incident} names its {@code Anchor}s, the claims that every id which ever led to it
 * was made from. A {@code Decision} (a {@code Ruling} with who, when and why) holds on to anchors,
 * so that it outlasts new reports; a {@code Standing} says what became of it.
 */
@NullMarked
package org.parallax.event;

import org.jspecify.annotations.NullMarked;
