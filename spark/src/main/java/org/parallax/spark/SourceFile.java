package org.parallax.spark;

import java.io.Serializable;

/**
 * A file of reports.
 *
 * @param shown the path as a person would type it, for faults
 * @param name what default ids are made of, with {@code /} between its parts
 * @param uri where Hadoop's file systems find it
 */
record SourceFile(String shown, String name, String uri, Kind kind, long bytes)
        implements Serializable {
    /** What is in it, told by the end of its name. */
    enum Kind {
        /** One JSON object a line: may be cut at any line. */
        LINES,
        /** The same, packed: read from its beginning only. */
        PACKED_LINES,
        /** A web archive, packed or not: read from its beginning only. */
        PAGES,
        /** Columns of the names that JSON fields have. */
        TABLE;

        /** True where a report's id may come again, as another version of one page. */
        boolean hasVersions() {
            return this == PAGES;
        }
    }
}
