package org.parallax.evaluation;

/**
 * What one item adds to a measure: {@code right} of {@code all}. Most add one; an item with several
 * fields, or a report with several statements, adds more.
 */
record Mark(double right, double all) {
    static final Mark RIGHT = new Mark(1, 1);
    static final Mark WRONG = new Mark(0, 1);

    Mark {
        if (!(right >= 0 && right <= all)) {
            throw new IllegalArgumentException(right + " of " + all);
        }
    }

    static Mark of(boolean right) {
        return right ? RIGHT : WRONG;
    }

    Mark plus(Mark other) {
        return new Mark(right + other.right, all + other.all);
    }

    boolean isWhole() {
        return right == all;
    }

    /** 0 where there is nothing to be right about. */
    double percent() {
        return all == 0 ? 0 : 100 * right / all;
    }
}
