package org.parallax.reading.language;

import java.util.Set;

/**
 * Words that stand before or beside a person's name, such as "minister" in "Minister Karim"; {@code
 * titles.tsv}.
 */
public final class Titles {
    private static final Set<String> TITLES = Words.set("titles.tsv");

    private Titles() {}

    public static boolean isTitle(String fold) {
        return TITLES.contains(fold);
    }
}
