/** The reconciled record's nouns: incidents, figures, origins. */
@NullMarked
package org.parallax.event;

import org.jspecify.annotations.NullMarked;
