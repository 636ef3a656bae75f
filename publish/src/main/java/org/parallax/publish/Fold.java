package org.parallax.publish;

import java.util.ArrayList;
import java.util.List;

/** Long lists: the first few items, and the rest behind a line that opens them without a script. */
final class Fold {
    private Fold() {}

    /**
     * @param items elements {@code li}
     * @param shown so many stand open; one more is no reason to fold
     * @param one what an item is
     */
    static List<Html> items(List<Html> items, int shown, String one) {
        if (items.size() <= shown + 1) return items;
        List<Html> folded = new ArrayList<>(items.subList(0, shown));
        List<Html> rest = items.subList(shown, items.size());
        folded.add(
                Html.tag(
                                "li",
                                Html.tag(
                                        "details",
                                        Html.tag(
                                                "summary",
                                                "and " + Phrase.plural(rest.size(), "more " + one)),
                                        Html.tag("ul", rest)))
                        .with("class", "folded"));
        return folded;
    }
}
