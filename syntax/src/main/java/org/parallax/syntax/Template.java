package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The features of a model, taken apart so that nothing is worked out twice: each place and each
 * value at a place has a number, and a feature is a list of values.
 *
 * <p>A fixed feature depends only on the words around one word, its base, and on nothing that the
 * model itself finds out. All of one base are a {@link Group}; the others are free.
 */
final class Template {
    /** Stands where a feature has no further value, and where it has no base. */
    static final int NONE = -1;

    /** More values are joined by no feature. */
    static final int MOST_VALUES = 3;

    /** A value of a feature: what is asked of the word at a place, both by number. */
    record Value(int place, int column) {}

    /** The features that are fixed around one word. */
    static final class Group {
        /** Where that word is. */
        final Place base;

        /** Those that give several strings, by number. */
        final int[] sets;

        /** The others, by number, and the places that they ask for. */
        final int[] features;

        final int[] places;

        private Group(Place base, int[] sets, int[] features, int[] places) {
            this.base = base;
            this.sets = sets;
            this.features = features;
            this.places = places;
        }

        /** Whether the base is a word passed over, which no window counts from. */
        boolean isPassed() {
            return base.source() == Source.k;
        }
    }

    private final Map<Place, Integer> places = new LinkedHashMap<>();
    private final Map<Column, Integer> columns = new LinkedHashMap<>();
    private final Map<Value, Integer> values = new LinkedHashMap<>();

    /** The place of each feature that gives several strings. */
    final int[] setPlaces;

    /** For each feature {@link #MOST_VALUES} numbers of values. */
    final int[] featureValues;

    /** For each feature what its hash starts from. */
    final long[] starts;

    /** The features that are not fixed, and the places that they ask for. */
    final int[] freeFeatures;

    final int[] freePlaces;

    private final List<Group> groups = new ArrayList<>();

    /**
     * @param tagged whether words have their tags already
     * @throws IllegalArgumentException if there is a feature that this program does not know
     */
    Template(ModelOutline outline, boolean tagged) {
        setPlaces = new int[outline.sets().size()];
        for (int i = 0; i < setPlaces.length; i++) {
            setPlaces[i] = number(Place.of(outline.sets().get(i)), places);
        }
        int features = outline.joined().size();
        featureValues = new int[MOST_VALUES * features];
        starts = new long[features];
        Map<Place, List<Integer>> fixed = new LinkedHashMap<>();
        List<Integer> free = new ArrayList<>();
        for (int feature = 0; feature < features; feature++) {
            List<FeatureItem> items = outline.joined().get(feature);
            if (items.size() > MOST_VALUES) {
                throw new IllegalArgumentException("a feature of too many values: " + items);
            }
            starts[feature] = StringHash.start(setPlaces.length + feature);
            for (int i = 0; i < MOST_VALUES; i++) {
                featureValues[MOST_VALUES * feature + i] =
                        i < items.size() ? number(valueOf(items.get(i)), values) : NONE;
            }
            base(items, tagged)
                    .map(it -> fixed.computeIfAbsent(it, _ -> new ArrayList<>()))
                    .orElse(free)
                    .add(feature);
        }
        for (FeatureItem set : outline.sets()) {
            fixed.computeIfAbsent(baseOfSet(set), _ -> new ArrayList<>());
        }
        fixed.forEach((base, of) -> groups.add(group(base, of, outline.sets())));
        freeFeatures = numbers(free.stream());
        freePlaces = placesOf(free);
    }

    private Group group(Place base, List<Integer> features, List<FeatureItem> sets) {
        Stream<Integer> own =
                IntStream.range(0, sets.size())
                        .filter(set -> baseOfSet(sets.get(set)).equals(base))
                        .boxed();
        return new Group(base, numbers(own), numbers(features.stream()), placesOf(features));
    }

    private static Place baseOfSet(FeatureItem set) {
        if (set.relation != null || set.source == Source.k) {
            throw new IllegalArgumentException("a feature nobody knows: " + set);
        }
        return new Place(set.source, 0, Optional.empty());
    }

    /** The places that these features ask for, each once. */
    private int[] placesOf(List<Integer> features) {
        List<Value> all = values();
        return numbers(
                features.stream()
                        .flatMap(it ->
                                IntStream.range(0, MOST_VALUES)
                                        .mapToObj(i -> featureValues[MOST_VALUES * it + i]))
                        .filter(value -> value != NONE)
                        .map(value -> all.get(value).place())
                        .distinct());
    }

    private static int[] numbers(Stream<Integer> numbers) {
        return numbers.mapToInt(Integer::intValue).toArray();
    }

    private Value valueOf(FeatureItem item) {
        return new Value(number(Place.of(item), places), number(Column.of(item), columns));
    }

    private static <T> int number(T thing, Map<T, Integer> numbers) {
        return numbers.computeIfAbsent(thing, t -> numbers.size());
    }

    /** The word itself where all values are of the words around one that the model stands at. */
    private static Optional<Place> base(List<FeatureItem> items, boolean tagged) {
        FeatureItem first = items.getFirst();
        for (FeatureItem item : items) {
            boolean fixed = item.relation == null && Column.of(item).isFixed(tagged);
            if (!fixed || item.source != first.source) return Optional.empty();
        }
        if (first.source != Source.k)
            return Optional.of(new Place(first.source, 0, Optional.empty()));
        // The words that were passed over stand in no order that a window could count along.
        return items.size() == 1 ? Optional.of(Place.of(first)) : Optional.empty();
    }

    List<Group> groups() {
        return groups;
    }

    List<Place> places() {
        return List.copyOf(places.keySet());
    }

    List<Column> columns() {
        return List.copyOf(columns.keySet());
    }

    List<Value> values() {
        return new ArrayList<>(values.keySet());
    }

    /** The number of a column, or {@link #NONE} if no feature asks for it. */
    int column(Column column) {
        return columns.getOrDefault(column, NONE);
    }
}
