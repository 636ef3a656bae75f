package org.parallax.intake.bytes;

/** How much is taken of strangers, and why that much. */
public final class Limits {
    /** A report: far above any article, and small enough to hold a dozen at once. */
    public static final int DOCUMENT_BYTES = 16 * 1024 * 1024;

    /**
     * What compressed bytes may unpack to for each of them. Text shrinks to a tenth, tables and
     * logs to a fiftieth; what shrinks to a two-hundredth was made to.
     */
    public static final int RATIO = 200;

    /** Below this much nothing is a bomb, whatever its ratio. */
    public static final int RATIO_FROM_BYTES = 1024 * 1024;

    /**
     * Members of one archive: each costs an id, and an entry of a zip's directory some memory. A
     * crawl of a whole outlet has fewer; larger ones come as WARC, which has no such limit.
     */
    public static final int MEMBERS = 100_000;

    /** A zip's directory is read whole, and takes ten times as much in memory. */
    public static final int ZIP_DIRECTORY_BYTES = 16 * 1024 * 1024;

    /** An archive in an archive is common, a third one around them is not. */
    public static final int NESTING = 2;

    /** Headers of one record or member: real ones have a few thousand bytes. */
    public static final int HEADER_BYTES = 1024 * 1024;

    private Limits() {}
}
