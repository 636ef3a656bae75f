package org.parallax.pipeline;

/**
 * Where every input of a run went. A run that cannot account for one of them fails.
 *
 * @param withdrawn reports that are not kept, as they were withdrawn from the record
 */
public record Tally(int in, int read, int skipped, int withdrawn) {
    public Tally {
        if (in != read + skipped + withdrawn || read < 0 || skipped < 0 || withdrawn < 0) {
            throw new IllegalStateException(
                    "%d came in, %d read, %d skipped, %d withdrawn"
                            .formatted(in, read, skipped, withdrawn));
        }
    }

    /** Of a run that keeps nothing. */
    public Tally(int in, int read, int skipped) {
        this(in, read, skipped, 0);
    }

    /** The last line of a run: {@code 4 in: 3 read, 1 skipped}, and what was withdrawn, if any. */
    @Override
    public String toString() {
        String gone = withdrawn == 0 ? "" : ", %d withdrawn".formatted(withdrawn);
        return "%d in: %d read, %d skipped".formatted(in, read, skipped) + gone;
    }
}
