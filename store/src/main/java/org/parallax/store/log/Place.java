package org.parallax.store.log;

/**
 * Where a frame stands.
 *
 * @param pack counted from 1
 * @param start offset of its first byte in the pack
 * @param length in bytes, 0 for a mere position
 */
public record Place(int pack, long start, int length) {
    /** Where the first frame goes. */
    public static final Place START = new Place(1, 0, 0);

    /** Where the next frame goes, if the pack is not full. */
    public Place end() {
        return new Place(pack, start + length, 0);
    }
}
