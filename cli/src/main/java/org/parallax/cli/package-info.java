/** One small class per command. */
@NullMarked
package org.parallax.cli;

import org.jspecify.annotations.NullMarked;
