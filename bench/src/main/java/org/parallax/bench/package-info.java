/** Single steps under JMH, over made news. The whole is measured by {@code parallax bench}. */
@NullMarked
package org.parallax.bench;

import org.jspecify.annotations.NullMarked;
