package org.parallax.pipeline;

/** Where every input of a run went. A run that cannot account for one of them fails. */
public record Tally(int in, int read, int skipped) {
    public Tally {
        if (in != read + skipped || read < 0 || skipped < 0) {
            throw new IllegalStateException(
                    "%d came in, %d read, %d skipped".formatted(in, read, skipped));
        }
    }

    /** The last line of a run: {@code 4 in: 3 read, 1 skipped}. */
    @Override
    public String toString() {
        return "%d in: %d read, %d skipped".formatted(in, read, skipped);
    }
}
