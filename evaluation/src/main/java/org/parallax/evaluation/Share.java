package org.parallax.evaluation;

import java.util.Locale;

/** So many right out of so many. */
record Share(int right, int all) {
    Share {
        if (right < 0 || right > all) throw new IllegalArgumentException(right + " of " + all);
    }

    double percent() {
        return all == 0 ? 0 : 100.0 * right / all;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%5.1f %% (%d of %d)", percent(), right, all);
    }
}
