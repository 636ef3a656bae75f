/**
 * Writes what a record holds back into a web archive, WARC/1.1 (ISO 28500:2017), that other tools
 * read: the bytes of every report as they were received, with the requests that led to them.
 *
 * <p>Begin at {@link org.parallax.publish.warc.WarcExport}. Nothing is masked here: whoever gets
 * such a file has what the record has.
 */
@NullMarked
package org.parallax.publish.warc;

import org.jspecify.annotations.NullMarked;
