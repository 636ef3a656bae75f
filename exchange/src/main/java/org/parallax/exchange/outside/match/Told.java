package org.parallax.exchange.outside.match;

import org.parallax.event.Bounds;

import java.util.List;
import java.util.Optional;

/**
 * One number as both tell it.
 *
 * @param what such as {@code killed}
 * @param who such as {@code civilian}; {@code all} for everybody
 */
public record Told(String what, String who, Optional<Bounds> ours, Optional<Bounds> theirs) {
    /**
     * Whether one's best number lies in the other's range. None stands against nothing said: a 0
     * there is often no more than that.
     */
    public boolean agrees() {
        if (ours.isEmpty() || theirs.isEmpty()) return isNone(ours) && isNone(theirs);
        return within(ours.get().best(), theirs.get()) || within(theirs.get().best(), ours.get());
    }

    private static boolean isNone(Optional<Bounds> number) {
        return number.map(it -> it.best() == 0).orElse(true);
    }

    private static boolean within(long number, Bounds bounds) {
        return number >= bounds.low() && number <= bounds.high();
    }

    /** Whether anybody says anything. */
    boolean isTold() {
        return ours.isPresent() || theirs.isPresent();
    }

    /** How many in all; empty where none of them says. */
    static Optional<Bounds> sum(List<Optional<Bounds>> numbers) {
        return numbers.stream()
                .flatMap(Optional::stream)
                .reduce((a, b) ->
                        new Bounds(
                                a.low() + b.low(),
                                a.best() + b.best(),
                                a.high() + b.high(),
                                a.open() || b.open()));
    }

    /** Such as {@code killed: ours 9/12/15, theirs 12}. */
    String words() {
        String of = who.equals("all") ? what : what + " (" + who + ")";
        return "%s: ours %s, theirs %s".formatted(of, words(ours), words(theirs));
    }

    private static String words(Optional<Bounds> number) {
        return number.map(Bounds::words).orElse("not stated");
    }
}
