package org.parallax.event;

import java.util.List;
import java.util.stream.Stream;

/** What a decision says. */
public sealed interface Ruling {
    /** The printed name: {@code merge}, {@code split}, {@code correct} or {@code undo}. */
    String kind();

    /** Everything that it holds on to; nothing for an undo. */
    List<Anchor> anchors();

    /** Two incidents are one: every account of the one and of the other. */
    record Merge(Subject one, Subject other) implements Ruling {
        @Override
        public String kind() {
            return "merge";
        }

        @Override
        public List<Anchor> anchors() {
            return both(one.anchors(), other.anchors());
        }
    }

    /**
     * Some reports of an incident tell of another one: their accounts belong together, and to none
     * of those that stay. What stays is left to the machine.
     *
     * @param incident its id on that day
     * @param out anchors of the accounts taken out
     * @param stay its other anchors
     */
    record Split(String incident, List<Anchor> out, List<Anchor> stay) implements Ruling {
        public Split {
            if (out.isEmpty() || stay.isEmpty()) {
                throw new IllegalArgumentException("one side of the split is empty: " + incident);
            }
            out = List.copyOf(out);
            stay = List.copyOf(stay);
        }

        @Override
        public String kind() {
            return "split";
        }

        @Override
        public List<Anchor> anchors() {
            return both(out, stay);
        }
    }

    /** One field of an incident is another than the accounts make it. */
    record Correct(Subject of, Correction to) implements Ruling {
        @Override
        public String kind() {
            return "correct";
        }

        @Override
        public List<Anchor> anchors() {
            return of.anchors();
        }
    }

    /**
     * An earlier decision no longer holds. It is itself a decision, and may be undone.
     *
     * @param sequence of the decision undone
     */
    record Undo(long sequence) implements Ruling {
        @Override
        public String kind() {
            return "undo";
        }

        @Override
        public List<Anchor> anchors() {
            return List.of();
        }
    }

    private static List<Anchor> both(List<Anchor> some, List<Anchor> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
