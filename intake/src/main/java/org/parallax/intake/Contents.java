package org.parallax.intake;

import java.util.Locale;

/** What became of the files in an archive, or of the records of a web archive; told at the end. */
final class Contents {
    private final String shown;
    private final String unit;
    private final String othersAre;
    private long reports;
    private long skipped;
    private long repeated;
    private long others;

    private Contents(String shown, String unit, String othersAre) {
        this.shown = shown;
        this.unit = unit;
        this.othersAre = othersAre;
    }

    static Contents ofArchive(String shown) {
        return new Contents(shown, "files", "pictures, folders, links");
    }

    static Contents ofWeb(String shown) {
        return new Contents(shown, "records", "pictures, scripts, redirects, requests");
    }

    void report() {
        reports++;
    }

    void skip() {
        skipped++;
    }

    /** The very same document under the same address once more. */
    void repeat() {
        repeated++;
    }

    /** Something that is no input. */
    void other() {
        others++;
    }

    boolean isEmpty() {
        return reports + skipped + repeated == 0;
    }

    /** Whether something was passed over that no line of the run tells of. */
    boolean isWorthTelling() {
        return repeated + others > 0;
    }

    /** {@code crawl.warc.gz: 1,204 records: 310 reports, 12 skipped, 882 others (…)}. */
    String inWords() {
        StringBuilder words = new StringBuilder();
        words.append(
                String.format(
                        Locale.ROOT,
                        "%s: %,d %s: %,d reports, %,d skipped",
                        shown,
                        reports + skipped + repeated + others,
                        unit,
                        reports,
                        skipped));
        if (repeated > 0) words.append(String.format(Locale.ROOT, ", %,d repeated", repeated));
        if (others > 0) {
            words.append(String.format(Locale.ROOT, ", %,d others (%s)", others, othersAre));
        }
        return words.toString();
    }
}
