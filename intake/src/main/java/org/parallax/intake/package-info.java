/** Files, folders and streams in, reports out; faults are collected, nothing is lost. */
@NullMarked
package org.parallax.intake;

import org.jspecify.annotations.NullMarked;
