package org.parallax.publish.overview;

import org.parallax.publish.Outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Incidents in the order of their ids. Most ids are told apart by their first letters. */
final class ById {
    private static final int LETTERS = 8;
    private static final int FARTHEST = 0xFF;

    private ById() {}

    /**
     * @param start the id's first letters as one number, in the order of the ids
     */
    private record Keyed(long start, Outline outline) {}

    static List<Outline> sorted(List<Outline> outlines) {
        Keyed[] keyed = new Keyed[outlines.size()];
        for (int at = 0; at < keyed.length; at++) {
            Outline outline = outlines.get(at);
            keyed[at] = new Keyed(start(outline.id()), outline);
        }
        Arrays.sort(keyed, ById::compare);
        return Arrays.stream(keyed).map(Keyed::outline).toList();
    }

    /** The same, where most stand in that order already. */
    static List<Outline> sorted(List<Outline> outlines, List<Outline> before) {
        Map<String, Outline> left = HashMap.newHashMap(outlines.size());
        for (Outline it : outlines) left.put(it.id(), it);
        List<Outline> nearly = new ArrayList<>(outlines.size());
        for (Outline was : before) {
            Outline is = left.remove(was.id());
            if (is != null) nearly.add(is);
        }
        nearly.addAll(left.values());
        return sorted(nearly);
    }

    private static int compare(Keyed one, Keyed other) {
        int order = Long.compareUnsigned(one.start, other.start);
        return order == 0 ? one.outline.id().compareTo(other.outline.id()) : order;
    }

    /** Letters that do not fit count as the farthest, and hide those behind them. */
    private static long start(String id) {
        long start = 0;
        boolean hidden = false;
        for (int at = 0; at < LETTERS; at++) {
            char c = at < id.length() && !hidden ? id.charAt(at) : 0;
            hidden |= c >= FARTHEST;
            start = start << 8 | Math.min(c, FARTHEST);
        }
        return start;
    }
}
