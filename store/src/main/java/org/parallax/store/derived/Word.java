package org.parallax.store.derived;

/**
 * One word of a text as it is searched.
 *
 * @param form folded: small letters, one spelling
 * @param stem the form without its ending and article; equal words have equal stems
 * @param start in UTF-16 chars
 * @param end one past the last
 */
record Word(String form, String stem, int start, int end) {
    /** True where both spell the same, so that one of them need not be kept. */
    boolean isPlain() {
        return form.equals(stem);
    }
}
