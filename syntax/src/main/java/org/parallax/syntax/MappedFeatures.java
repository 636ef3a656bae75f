package org.parallax.syntax;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;

/** The number of a feature's string, looked up in the model file. Nothing can be added. */
final class MappedFeatures extends FeatureMap {
    private final transient KeyTable table;
    private final int size;

    MappedFeatures(KeyTable table, int size) {
        this.table = table;
        this.size = size;
    }

    /**
     * @return a number above 0, or {@link KeyTable#ABSENT}
     */
    @Override
    public int index(int kind, String value) {
        return table.find(StringHash.of(kind, value));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int add(int kind, String value) {
        throw new UnsupportedOperationException("a model file cannot be trained");
    }
}
