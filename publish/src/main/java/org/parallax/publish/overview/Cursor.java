package org.parallax.publish.overview;

import org.parallax.pipeline.Refusal;

/**
 * Behind which row a page begins: the list's name, the row's key and what names the row. It holds
 * whatever became of the row since.
 */
record Cursor(String list, long key, String name) {
    private static final char CUT = '.';
    private static final int RADIX = 36;

    /**
     * @throws Refusal in one line, for what is no place in that list
     */
    static Cursor of(String list, String typed) throws Refusal {
        String[] parts = typed.split("\\.", 3);
        if (parts.length != 3 || !parts[0].equals(list)) throw refusal(typed);
        try {
            return new Cursor(list, Long.parseLong(parts[1], RADIX), parts[2]);
        } catch (NumberFormatException e) {
            throw refusal(typed);
        }
    }

    private static Refusal refusal(String typed) {
        return new Refusal("after %s is no place in this list. Begin without it".formatted(typed));
    }

    String words() {
        return list + CUT + Long.toString(key, RADIX) + CUT + name;
    }
}
