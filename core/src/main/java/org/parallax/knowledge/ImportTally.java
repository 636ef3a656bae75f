package org.parallax.knowledge;

/**
 * What became of the rows of a file: in = written + left out + refused.
 *
 * @param in rows that came in
 * @param written rows of places that were written
 * @param leftOut rows of a kind or country that was not asked for
 * @param refused rows that could not be matched, each told
 */
public record ImportTally(long in, long written, long leftOut, long refused) {
    public ImportTally {
        if (in != written + leftOut + refused) {
            throw new IllegalStateException(
                    "%d came in, %d written, %d left out, %d refused"
                            .formatted(in, written, leftOut, refused));
        }
    }
}
