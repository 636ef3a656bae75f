/**
 * Files in which there are files: gzip, zip, tar, WARC. One member after the other is handed on,
 * none is written to disk, and the sizes that an archive claims are never believed.
 *
 * <p>Not done here: reading what a member says.
 */
@NullMarked
package org.parallax.intake.archive;

import org.jspecify.annotations.NullMarked;
