package org.parallax.publish.overview;

/** What persons have looked at and left as it is, so that nobody is asked again. */
public interface Settled {
    /**
     * True where a person has accepted what the record says of the matter.
     *
     * @param incident its id
     * @param matter such as {@code figures/killed}, {@code place}, {@code grade} or {@code
     *     merge/<other incident>}; {@code incident} for all of it
     */
    boolean accepted(String incident, String matter);

    /** True where a person has said that the two are not one, in either order. */
    boolean apart(String one, String other);

    /** Nobody has decided anything. */
    static Settled nothing() {
        return new Settled() {
            @Override
            public boolean accepted(String incident, String matter) {
                return false;
            }

            @Override
            public boolean apart(String one, String other) {
                return false;
            }
        };
    }
}
