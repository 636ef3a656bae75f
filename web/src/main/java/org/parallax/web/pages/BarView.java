package org.parallax.web.pages;

import org.parallax.event.Bounds;
import org.parallax.publish.Phrase;

import java.util.Locale;
import java.util.Optional;

/**
 * A figure as numbers with a bar from low to high and a dot at best, on a scale of 0 to 100.
 *
 * @param numbers low, best and high, such as {@code 24–43–45+}
 * @param spoken for those who do not see the bar
 * @param low where the bar begins
 * @param width its length, 1 at least
 * @param best where the dot stands
 * @param open whether the top is open, as in "at least"
 */
public record BarView(
        String numbers, String spoken, String low, String width, String best, boolean open) {
    private static final double LENGTH = 100;

    /**
     * @param most where the scale ends
     */
    static BarView of(Bounds bounds, long most) {
        double low = place(bounds.low(), most);
        double high = place(bounds.high(), most);
        return new BarView(
                Phrase.bounds(bounds),
                Phrase.boundsSpoken(bounds),
                decimal(low),
                decimal(Math.max(1, high - low)),
                decimal(place(bounds.best(), most)),
                bounds.open());
    }

    /** Empty for a number that nobody states. */
    static Optional<BarView> of(Optional<Bounds> bounds, long most) {
        return bounds.map(it -> of(it, most));
    }

    static double place(long number, long most) {
        return most == 0 ? 0 : Math.min(1, (double) number / most) * LENGTH;
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
