package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The times of a live blog's entries, which belong to its text: three or more entries side by side,
 * each with a time of its own. They are marked, so that what is cleared around them leaves them.
 */
final class LiveEntries {
    private static final int ENTRIES = 3;
    private static final int LONGEST = 60;
    private static final int CLIMB = 6;

    /** An element with more chars than this beside the time is an entry, not a line about one. */
    private static final int ENTRY = 50;

    private static final Pattern CHANGED =
            Pattern.compile("updat|modif|edited", Pattern.CASE_INSENSITIVE);

    private LiveEntries() {}

    static void mark(Element body, Weights weights) {
        IdentityHashMap<Element, List<Element>> groups = new IdentityHashMap<>();
        for (Element time : body.select("time, [class*=time], [class*=Time], [class*=date]")) {
            if (weights.plain(time) > LONGEST || !isTime(time)) continue;
            Element entry = entry(time, weights);
            Element parent = entry == null ? null : entry.parent();
            if (parent == null) continue;
            List<Element> group = groups.computeIfAbsent(parent, key -> new ArrayList<>());
            boolean alike =
                    group.isEmpty() || group.getFirst().normalName().equals(time.normalName());
            if (alike && time.closest("[" + Blocks.LIVE + "]") == null) group.add(time);
        }
        for (List<Element> group : groups.values()) {
            if (group.size() < ENTRIES) continue;
            for (Element time : group) time.attr(Blocks.LIVE, "");
        }
    }

    private static boolean isTime(Element time) {
        if (!Set.of("time", "span", "div", "p", "strong", "b").contains(time.normalName())) {
            return false;
        }
        if (time.childNodeSize() > 3) return false;
        String text = time.text();
        if (CHANGED.matcher(text).find()) return false;
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().anyMatch(Character::isDigit);
    }

    private static @Nullable Element entry(Element time, Weights weights) {
        Element at = time;
        for (int i = 0; i < CLIMB; i++) {
            Element parent = at.parent();
            if (parent == null || parent.normalName().equals("body")) return null;
            at = parent;
            if (weights.plain(at) - weights.plain(time) > ENTRY) {
                boolean text = Set.of("p", "h2", "h3", "h4").contains(at.normalName());
                return text ? null : at;
            }
        }
        return null;
    }
}
