package org.parallax.syntax;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * The weights of a model, left in the model file: only those that are not zero (6 of 100), row by
 * row. Adding nothing for a zero leaves every sum as it was, bit for bit.
 */
final class MappedWeights extends ColumnMajorVector {
    private final transient MemorySegment rows;
    private final transient MemorySegment values;
    private final transient MemorySegment labels;

    /** See {@link Section} for what the three segments hold. */
    MappedWeights(
            ModelOutline outline, MemorySegment rows, MemorySegment values, MemorySegment labels) {
        this.rows = rows;
        this.values = values;
        this.labels = labels;
        setSizes(outline.labels().size(), outline.features());
    }

    /** Keeps the order of the features: sums of floats depend on it. */
    @Override
    public void addScores(SparseVector vector, float[] scores) {
        List<SparseItem> items = vector.getVector();
        for (int i = 0, size = items.size(); i < size; i++) {
            SparseItem item = items.get(i);
            int feature = item.getIndex();
            if (feature < feature_size) addRow(feature, item.getValue(), scores);
        }
    }

    private void addRow(int feature, float value, float[] scores) {
        int end = rows.getAtIndex(FlatFile.INT, feature + 1);
        for (int at = rows.getAtIndex(FlatFile.INT, feature); at < end; at++) {
            int label = labels.get(FlatFile.BYTE, at) & 0xFF;
            scores[label] += values.getAtIndex(FlatFile.FLOAT, at) * value;
        }
    }
}
