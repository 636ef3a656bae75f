package org.parallax.exchange.linked;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A JSON document with one long array, as lines: its head, an element a line with a comma after
 * each but the last, its tail. The streams of elements are opened one after another, as a record
 * reads one at a time.
 */
final class Elements implements Iterator<String> {
    private final String head;
    private final Iterator<Supplier<Stream<String>>> parts;
    private final Supplier<String> tail;
    private Stream<String> open = Stream.empty();
    private Iterator<String> elements = Collections.emptyIterator();
    private boolean begun;
    private boolean done;

    private Elements(String head, List<Supplier<Stream<String>>> parts, Supplier<String> tail) {
        this.head = head;
        this.parts = parts.iterator();
        this.tail = tail;
    }

    /**
     * The lines; to be closed.
     *
     * @param head up to the bracket that opens the array
     * @param parts of the array, in their order
     * @param tail from the bracket that closes it; asked for when all else is read
     */
    static Stream<String> lines(
            String head, List<Supplier<Stream<String>>> parts, Supplier<String> tail) {
        Elements lines = new Elements(head, parts, tail);
        int kind = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, kind), false)
                .onClose(() -> lines.open.close());
    }

    @Override
    public boolean hasNext() {
        return !done;
    }

    @Override
    public String next() {
        if (done) throw new NoSuchElementException("the document is at its end");
        if (!begun) {
            begun = true;
            return head;
        }
        if (!more()) {
            done = true;
            return tail.get();
        }
        String element = elements.next();
        return more() ? element + "," : element;
    }

    private boolean more() {
        while (!elements.hasNext()) {
            open.close();
            if (!parts.hasNext()) return false;
            open = parts.next().get();
            elements = open.iterator();
        }
        return true;
    }
}
