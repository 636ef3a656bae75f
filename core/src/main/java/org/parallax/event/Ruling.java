package org.parallax.event;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a decision says. */
public sealed interface Ruling {
    /**
     * The printed name: {@code merge}, {@code split}, {@code apart}, {@code correct}, {@code
     * accept}, {@code release} or {@code undo}.
     */
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

    /**
     * Two incidents are two, whatever reports come: no account of the one belongs with one of the
     * other. Unlike a split it puts nothing together.
     */
    record Apart(Subject one, Subject other) implements Ruling {
        @Override
        public String kind() {
            return "apart";
        }

        @Override
        public List<Anchor> anchors() {
            return both(one.anchors(), other.anchors());
        }
    }

    /**
     * A person looked at a question about an incident, and found it right as it stands. No field
     * changes.
     *
     * @param matter what was looked at, such as {@code figures/killed} or {@code place}
     */
    record Accept(Subject of, String matter) implements Ruling {
        private static final Pattern MATTER = Pattern.compile("[a-z][a-z-]*(/[a-z0-9-]+)*");
        private static final int LONGEST = 100;

        public Accept {
            if (!isMatter(matter)) throw new IllegalArgumentException("no matter: " + matter);
        }

        /** Whether it may be what was looked at: small letters, digits and hyphens in parts. */
        public static boolean isMatter(String matter) {
            return matter.length() <= LONGEST && MATTER.matcher(matter).matches();
        }

        @Override
        public String kind() {
            return "accept";
        }

        @Override
        public List<Anchor> anchors() {
            return of.anchors();
        }
    }

    /**
     * The name of one victim may be shown with the incident. It takes two such decisions by two
     * persons; until then it waits.
     *
     * @param victim an id that leads to the victim
     */
    record Release(Subject of, String victim) implements Ruling {
        private static final Pattern VICTIM = Pattern.compile("v[0-9a-f]{16}");

        public Release {
            if (!isVictim(victim)) throw new IllegalArgumentException("no victim: " + victim);
        }

        /** Whether it has the form of a victim's id. */
        public static boolean isVictim(String id) {
            return VICTIM.matcher(id).matches();
        }

        @Override
        public String kind() {
            return "release";
        }

        @Override
        public List<Anchor> anchors() {
            return of.anchors();
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
