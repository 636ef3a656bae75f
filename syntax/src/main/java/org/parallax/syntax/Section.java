package org.parallax.syntax;

/**
 * The parts of a model file, in file order. All numbers are little-endian.
 *
 * <p>{@code ROWS} are the weights of a model, a row for each feature, as {@link Rows} lays them
 * out; {@code KEYS} a {@link KeyTable} that leads to them.
 */
enum Section {
    /** An {@link Outline}. */
    OUTLINE,
    TAGGER_ROWS,
    /** Hash of feature kind and string to its row. */
    TAGGER_KEYS,
    PARSER_ROWS,
    PARSER_KEYS,
    /** Hash of a word to the number of its list in {@link Outline#ambiguityClasses}. */
    AMBIGUITY_KEYS,
    /** Hash of a word to the number of its list in {@link Outline#clusters}. */
    CLUSTER_KEYS;

    /** Where the header says where this section lies: offset, length, CRC-32C (long each). */
    @SuppressWarnings("EnumOrdinal") // The order of the constants is the order of the file.
    int headerRow() {
        return FlatFile.TABLE_AT + FlatFile.TABLE_ROW * ordinal();
    }
}
