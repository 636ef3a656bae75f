/** The reconciled record's nouns: incidents, figures, disputes, episodes. */
@NullMarked
package org.parallax.event;

import org.jspecify.annotations.NullMarked;
