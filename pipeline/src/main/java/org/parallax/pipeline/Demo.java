package org.parallax.pipeline;

import java.io.InputStream;

/** The reports that come with the program: digests in our own words. */
public final class Demo {
    private Demo() {}

    /** JSON Lines in UTF-8, one report a line; to be closed by the caller. */
    public static InputStream reports() {
        InputStream reports = Demo.class.getResourceAsStream("demo/reports.jsonl");
        if (reports == null) throw new AssertionError("the build packs the demo's reports");
        return reports;
    }
}
