package org.parallax.exchange.brief.draw;

import java.util.List;

/**
 * A picture, later marks over earlier ones.
 *
 * @param id of its element in a page
 * @param about what it shows, for those who do not see it
 */
public record Picture(String id, double width, double height, String about, List<Mark> marks) {
    public Picture {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("no picture: " + width + " by " + height);
        }
        marks = List.copyOf(marks);
    }
}
