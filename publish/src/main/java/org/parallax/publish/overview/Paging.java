package org.parallax.publish.overview;

import org.parallax.pipeline.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of a list is asked for: a page begins behind the last row of the one before, by that
 * row's own key, so that rows that come or go in between move no other row.
 *
 * @param after {@link Found#next} of the page before
 * @param limit at most so many rows, 1 to 200
 */
public record Paging(Order order, Optional<String> after, int limit) {
    public static final int MOST = 200;
    private static final int USUAL = 50;

    /** The parameters of a query that it is read from. */
    public static final Set<String> NAMES = Set.of("order", "after", "limit");

    /** The newest 50. */
    public static final Paging FIRST = new Paging(Order.NEWEST, Optional.empty(), USUAL);

    public Paging {
        if (limit < 1 || limit > MOST) throw new IllegalArgumentException("limit " + limit);
    }

    /**
     * Reads its own parameters and passes over all others.
     *
     * @throws Refusal in one line, for a value that they cannot have
     */
    public static Paging parse(Map<String, List<String>> parameters) throws Refusal {
        Optional<String> order = one(parameters, "order");
        Optional<String> limit = one(parameters, "limit");
        return new Paging(
                order.isEmpty() ? Order.NEWEST : Order.of(order.get()),
                one(parameters, "after"),
                limit.isEmpty() ? USUAL : number(limit.get()));
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name)
            throws Refusal {
        List<String> values =
                parameters.getOrDefault(name, List.of()).stream()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
        if (values.size() > 1) throw new Refusal(name + " is given more than once");
        return values.stream().findFirst();
    }

    private static int number(String typed) throws Refusal {
        boolean number = typed.matches("[0-9]{1,4}");
        int limit = number ? Integer.parseInt(typed) : 0;
        if (limit < 1 || limit > MOST) {
            throw new Refusal("limit %s is not between 1 and %d".formatted(typed, MOST));
        }
        return limit;
    }

    /** The page that begins behind the cursor. */
    public Paging behind(String cursor) {
        return new Paging(order, Optional.of(cursor), limit);
    }
}
