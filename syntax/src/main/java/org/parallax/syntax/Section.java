package org.parallax.syntax;

/**
 * The parts of a model file, in file order.
 *
 * <p>A model's weights are rows, one a feature: {@code ROWS} holds where each row starts (int, one
 * more than there are features), {@code WEIGHTS} the weights that are not zero (float), {@code
 * LABELS} the label each of them speaks for (unsigned byte). {@code KEYS} and {@code VALUES} are a
 * {@link KeyTable}. All numbers are little-endian.
 */
enum Section {
    /** An {@link Outline}. */
    OUTLINE,
    TAGGER_ROWS,
    TAGGER_WEIGHTS,
    TAGGER_LABELS,
    /** Hash of feature kind and string to number of the feature. */
    TAGGER_KEYS,
    TAGGER_VALUES,
    PARSER_ROWS,
    PARSER_WEIGHTS,
    PARSER_LABELS,
    PARSER_KEYS,
    PARSER_VALUES,
    /** Hash of a word to the number of its list in {@link Outline#ambiguityClasses}. */
    AMBIGUITY_KEYS,
    AMBIGUITY_VALUES,
    /** Hash of a word to the number of its list in {@link Outline#clusters}. */
    CLUSTER_KEYS,
    CLUSTER_VALUES;

    /** Where the header says where this section lies: offset, length, CRC-32C (long each). */
    @SuppressWarnings("EnumOrdinal") // The order of the constants is the order of the file.
    int headerRow() {
        return FlatFile.TABLE_AT + FlatFile.TABLE_ROW * ordinal();
    }
}
