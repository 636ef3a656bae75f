package org.parallax.knowledge;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a gazetteer, by number and by id. */
sealed interface PlaceTable {
    int size();

    /** The row with that number, counted from 0. */
    Place row(int number);

    /** The number of the place with that id, -1 where there is none. */
    int find(String id);

    /** Every place that can be found by its id, in the order of the rows. */
    Stream<Place> all();

    /** The table of the program, sorted by id. */
    record Bundled(Table.OnDemand<Place> rows) implements PlaceTable {
        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public Place row(int number) {
            return rows.row(number);
        }

        @Override
        public int find(String id) {
            return rows.find(id);
        }

        @Override
        public Stream<Place> all() {
            return IntStream.range(0, size()).mapToObj(rows::row);
        }
    }

    /** A table above another: what has the same id takes the other's place. */
    final class Above implements PlaceTable {
        private final PlaceTable below;
        private final List<Place> places;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final BitSet replaced = new BitSet();

        Above(PlaceTable below, List<Place> places) {
            this.below = below;
            this.places = List.copyOf(places);
            for (int i = 0; i < places.size(); i++) {
                String id = places.get(i).id();
                numbers.put(id, below.size() + i);
                int old = below.find(id);
                if (old >= 0) replaced.set(old);
            }
        }

        boolean isReplaced(int number) {
            return replaced.get(number);
        }

        @Override
        public int size() {
            return below.size() + places.size();
        }

        @Override
        public Place row(int number) {
            return number < below.size() ? below.row(number) : places.get(number - below.size());
        }

        @Override
        public int find(String id) {
            Integer number = numbers.get(id);
            return number == null ? below.find(id) : number;
        }

        @Override
        public Stream<Place> all() {
            return Stream.concat(
                    below.all().filter(place -> !numbers.containsKey(place.id())), places.stream());
        }
    }

    /** No place at all. */
    record None() implements PlaceTable {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public Place row(int number) {
            throw new IndexOutOfBoundsException(number);
        }

        @Override
        public int find(String id) {
            return -1;
        }

        @Override
        public Stream<Place> all() {
            return Stream.of();
        }
    }
}
