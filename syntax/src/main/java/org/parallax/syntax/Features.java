package org.parallax.syntax;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Scores what a model may do next with one sentence, from the rows of the features that hold.
 *
 * <p>Most of them depend on the words alone that stand around one word, their base. What these give
 * together is summed once for a base and used at each step that stands there.
 */
final class Features {
    private final Model model;
    private final Template template;
    private final Sentence sentence;
    private final Scores scores;

    private final Place[] places;

    /** The word at each place, or {@link Place#NOWHERE}. */
    private final int[] words;

    /** The same at the base of each group. */
    private final int[] bases;

    /** Hash and power of {@link StringHash.Part}, by column and word; power 0 for no string. */
    private final long[][] hashes;

    private final long[][] powers;

    private final int[] valuePlaces;
    private final int[] valueColumns;

    /** Sums of the fixed features, by group and word; filled as the model comes by, null before. */
    private final float[][] @Nullable [] fixed;

    /** For the features of a base, or those of none: key, then row. */
    private final long[] found;

    /** The first word that a window may reach. */
    private final int first;

    /**
     * @param first the first word that a window may reach: 0 with the root, 1 without
     */
    Features(Model model, Sentence sentence, int first) {
        this.model = model;
        this.template = model.template();
        this.sentence = sentence;
        this.scores = new Scores(model.rows());
        this.places = template.places().toArray(Place[]::new);
        this.words = new int[places.length];
        this.bases = new int[template.groups().size()];
        List<Column> columns = template.columns();
        hashes = new long[columns.size()][sentence.size()];
        powers = new long[columns.size()][sentence.size()];
        for (int column = 0; column < hashes.length; column++) {
            fill(column, columns.get(column));
        }
        List<Template.Value> values = template.values();
        valuePlaces = values.stream().mapToInt(Template.Value::place).toArray();
        valueColumns = values.stream().mapToInt(Template.Value::column).toArray();
        found = new long[template.starts.length];
        fixed = new float[template.groups().size()][sentence.size()][];
        this.first = first;
    }

    private void fill(int column, Column asked) {
        for (int word = 0; word < sentence.size(); word++) {
            int at = word;
            asked.at(word, sentence).ifPresent(s -> set(column, at, StringHash.Part.of(s)));
        }
    }

    /** Changes what a column says of a word. Does nothing for a column that no feature asks for. */
    void set(int column, int word, StringHash.Part part) {
        if (column == Template.NONE) return;
        hashes[column][word] = part.hash();
        powers[column][word] = part.power();
    }

    /**
     * @return one score a label, from index 0 on; overwritten by the next call
     */
    float[] scores(Place.Finder finder) {
        List<Template.Group> groups = template.groups();
        for (int i = 0; i < groups.size(); i++) {
            int base = finder.word(groups.get(i).base);
            if (base != Place.NOWHERE && fixed[i][base] == null)
                fixed[i][base] = sum(groups.get(i), base);
            bases[i] = base;
        }
        for (int place : template.freePlaces) words[place] = finder.word(places[place]);
        find(template.freeFeatures);
        scores.clear();
        for (int i = 0; i < bases.length; i++) {
            if (bases[i] == Place.NOWHERE) continue;
            float[] sum = fixed[i][bases[i]];
            if (sum != null) scores.add(sum);
        }
        scores.add(template.freeFeatures, found);
        float[] sums = scores.sums();
        model.watcher().scored(sums, model.rows().labels());
        return sums;
    }

    /** What the words around a word give. */
    private float[] sum(Template.Group group, int base) {
        scores.clear();
        for (int set : group.sets) {
            int word = inSentence(base + places[template.setPlaces[set]].window());
            if (word != Place.NOWHERE) model.sets().get(set).add(word, sentence, scores);
        }
        for (int place : group.places) {
            words[place] = inSentence(base + (group.isPassed() ? 0 : places[place].window()));
        }
        find(group.features);
        scores.add(group.features, found);
        return scores.copy();
    }

    private int inSentence(int word) {
        return first <= word && word < sentence.size() ? word : Place.NOWHERE;
    }

    /**
     * Looks up features: first all keys, then all rows, then a byte of each row. What waits for
     * memory waits at once then, and not one row after another while they are added.
     */
    private void find(int[] features) {
        for (int feature : features) found[feature] = key(feature);
        for (int feature : features) found[feature] = row(found[feature]);
        int touched = 0;
        for (int feature : features)
            if (found[feature] != KeyTable.ABSENT) touched += model.rows().touch(found[feature]);
        // No sum of so few bytes; without a use of it, the compiler would leave the reads out.
        if (touched == Integer.MIN_VALUE) throw new AssertionError(features.length + " features");
    }

    /** The key of a feature at the words as they are, or 0 if one of its values has no string. */
    private long key(int feature) {
        long hash = template.starts[feature];
        int from = Template.MOST_VALUES * feature;
        for (int i = 0; i < Template.MOST_VALUES; i++) {
            int value = template.featureValues[from + i];
            if (value == Template.NONE) break;
            int word = words[valuePlaces[value]];
            if (word == Place.NOWHERE) return 0;
            long power = powers[valueColumns[value]][word];
            if (power == 0) return 0;
            if (i > 0) hash = StringHash.underscore(hash);
            hash = StringHash.append(hash, hashes[valueColumns[value]][word], power);
        }
        return StringHash.finish(hash);
    }

    private long row(long key) {
        return key == 0 ? KeyTable.ABSENT : model.keys().find(key);
    }
}
