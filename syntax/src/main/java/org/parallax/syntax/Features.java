package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.feature.Source;

import java.util.List;

/**
 * Scores what a model may do next with one sentence, from the rows of the features that hold.
 *
 * <p>The order of the features is the model's: sums of floats depend on it.
 */
final class Features {
    private final Model model;
    private final Template template;
    private final Sentence sentence;
    private final Scores scores;

    private final Place[] places;

    /** The word at each place, or {@link Place#NOWHERE}. */
    private final int[] words;

    /** Hash and power of {@link StringHash.Part}, by column and word; power 0 for no string. */
    private final long[][] hashes;

    private final long[][] powers;

    private final int[] valuePlaces;
    private final int[] valueColumns;

    /** Rows of the fixed features, by feature and base. */
    private final long[][] fixed;

    /** For the features that are not fixed: key, then row. */
    private final long[] found;

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
        fixed = new long[template.starts.length][];
        for (int feature = 0; feature < fixed.length; feature++) {
            fixed[feature] =
                    template.bases[feature] == Template.NONE ? NO_ROWS : fix(feature, first);
        }
    }

    private static final long[] NO_ROWS = {};

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
     * Looks up a feature at each word; first all keys, so that the processor reads them at once.
     */
    private long[] fix(int feature, int first) {
        long[] rows = new long[sentence.size()];
        boolean passed = places[template.bases[feature]].source() == Source.k;
        for (int base = first; base < rows.length; base++) {
            for (int i = 0; i < Template.MOST_VALUES; i++) {
                int value = template.featureValues[Template.MOST_VALUES * feature + i];
                if (value == Template.NONE) break;
                int window = passed ? 0 : places[valuePlaces[value]].window();
                int word = base + window;
                words[valuePlaces[value]] =
                        first <= word && word < rows.length ? word : Place.NOWHERE;
            }
            rows[base] = key(feature);
        }
        for (int base = 0; base < rows.length; base++) rows[base] = row(rows[base]);
        return rows;
    }

    /**
     * @return one score a label, from index 0 on; overwritten by the next call
     */
    float[] scores(Place.Finder finder) {
        for (int place = 0; place < places.length; place++) {
            words[place] = finder.word(places[place]);
        }
        for (int feature = 0; feature < found.length; feature++) {
            int base = template.bases[feature];
            if (base == Template.NONE) found[feature] = key(feature);
        }
        for (int feature = 0; feature < found.length; feature++) {
            int base = template.bases[feature];
            if (base == Template.NONE) found[feature] = row(found[feature]);
            else {
                int word = words[base];
                found[feature] = word == Place.NOWHERE ? KeyTable.ABSENT : fixed[feature][word];
            }
        }
        scores.clear();
        for (int set = 0; set < template.setPlaces.length; set++) {
            int word = words[template.setPlaces[set]];
            if (word == Place.NOWHERE) continue;
            for (long row : model.sets().get(set).rows(word, sentence)) scores.add(row);
        }
        for (long row : found) scores.add(row);
        float[] sums = scores.sums();
        model.watcher().scored(sums, model.rows().labels());
        return sums;
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
