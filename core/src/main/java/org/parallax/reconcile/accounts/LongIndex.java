package org.parallax.reconcile.accounts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Who has which numbers, mostly hashes of words ({@link Hashes}). Of a large record most numbers
 * have one holder: a slot is that holder itself, and only numbers of several cost a list.
 *
 * @param <T> holders
 */
public final class LongIndex<T> {
    private static final int FEWEST_SLOTS = 16;

    /** Slots are doubled once so many parts of 16 are taken. */
    private static final int FULL = 10;

    private final Comparator<? super T> order;
    private long[] keys = new long[FEWEST_SLOTS];

    /** Empty, a holder, or a {@link Several}. */
    private @Nullable Object[] slots = new @Nullable Object[FEWEST_SLOTS];

    private int taken;

    /** More than one holder, in their order. */
    private static final class Several<T> extends ArrayList<T> {
        private static final long serialVersionUID = 1;

        Several(int many) {
            super(many);
        }
    }

    /**
     * @param order of holders, in which no two are equal
     */
    public LongIndex(Comparator<? super T> order) {
        this.order = order;
    }

    /**
     * @return how many holders the number has now
     * @throws AssertionError if it has this one already
     */
    public int add(long key, T holder) {
        if (taken >= keys.length / 16 * FULL) grow();
        int at = slot(key);
        Object there = slots[at];
        if (there == null) {
            keys[at] = key;
            slots[at] = holder;
            taken++;
            return 1;
        }
        List<T> all = several(there);
        int before = Collections.binarySearch(all, holder, order);
        if (before >= 0) throw new AssertionError("a holder twice");
        if (!(there instanceof Several)) {
            all = new Several<>(2);
            all.add(one(there));
            slots[at] = all;
        }
        all.add(-before - 1, holder);
        return all.size();
    }

    /**
     * @return how many holders the number has now
     * @throws AssertionError if this was none
     */
    public int remove(long key, T holder) {
        int at = slot(key);
        Object there = slots[at];
        if (there == null) throw new AssertionError("a key without its holder");
        List<T> all = several(there);
        int place = Collections.binarySearch(all, holder, order);
        if (place < 0) throw new AssertionError("a key without its holder");
        if (!(there instanceof Several)) {
            empty(at);
            return 0;
        }
        all.remove(place);
        if (all.size() == 1) slots[at] = all.getFirst();
        return all.size();
    }

    /** Whoever has the number, in their order; not to be kept, as it changes with the index. */
    public List<T> of(long key) {
        Object there = slots[slot(key)];
        return there == null ? List.of() : Collections.unmodifiableList(several(there));
    }

    /** How many have the number. */
    public int count(long key) {
        Object there = slots[slot(key)];
        return there == null ? 0 : there instanceof Several<?> all ? all.size() : 1;
    }

    @SuppressWarnings("unchecked") // no other objects are put there
    private List<T> several(Object there) {
        return there instanceof Several ? (Several<T>) there : List.of((T) there);
    }

    @SuppressWarnings("unchecked")
    private T one(Object there) {
        return (T) there;
    }

    /** Where the number is, or would be. */
    private int slot(long key) {
        int last = keys.length - 1;
        int at = home(key);
        while (slots[at] != null && keys[at] != key) at = (at + 1) & last;
        return at;
    }

    private int home(long key) {
        return (int) (key ^ (key >>> 32)) & (keys.length - 1);
    }

    /** Empties a slot, and moves up what was put behind it for want of its own. */
    private void empty(int from) {
        int last = keys.length - 1;
        int hole = from;
        int at = hole;
        while (true) {
            at = (at + 1) & last;
            if (slots[at] == null) break;
            boolean stays = ((at - home(keys[at])) & last) < ((at - hole) & last);
            if (stays) continue;
            keys[hole] = keys[at];
            slots[hole] = slots[at];
            hole = at;
        }
        slots[hole] = null;
        taken--;
    }

    private void grow() {
        long[] keysBefore = keys;
        @Nullable Object[] before = slots;
        keys = new long[keysBefore.length * 2];
        slots = new @Nullable Object[keys.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] == null) continue;
            int at = slot(keysBefore[i]);
            keys[at] = keysBefore[i];
            slots[at] = before[i];
        }
    }
}
