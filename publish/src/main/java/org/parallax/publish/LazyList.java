package org.parallax.publish;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** A list that makes each of its elements when it is asked for it. */
final class LazyList<A, B> extends AbstractList<B> implements RandomAccess {
    private final List<A> from;
    private final Function<A, B> make;

    LazyList(List<A> from, Function<A, B> make) {
        this.from = from;
        this.make = make;
    }

    @Override
    public B get(int index) {
        return make.apply(from.get(index));
    }

    @Override
    public int size() {
        return from.size();
    }
}
