package org.parallax.intake.document.pdf;

/**
 * A stretch of a line, without wide gaps. Places are in points from the upper left corner of the
 * page as it is read.
 *
 * @param page counted from 0
 * @param y of the line on which the letters stand
 * @param size of the type, in points
 * @param height of the page
 * @param first how wide its first word is
 * @param cell whether a gutter parts it from what stands before it on its line
 */
record Piece(
        String text,
        int page,
        double left,
        double right,
        double y,
        double size,
        double height,
        double first,
        boolean cell) {
    boolean isBeside(Piece other) {
        return page == other.page && Math.abs(y - other.y) < 0.4 * Math.max(size, other.size);
    }

    /** Whether it is set larger or smaller than another. */
    boolean isOtherType(Piece other) {
        return Math.abs(size - other.size) > 0.08 * Math.max(size, other.size);
    }

    /** How much of the narrower of the two lies above or below the other, from 0 to 1. */
    double overlap(Piece other) {
        double common = Math.min(right, other.right) - Math.max(left, other.left);
        double narrower = Math.min(right - left, other.right - other.left);
        return narrower <= 0 ? 0 : Math.max(0, common / narrower);
    }

    /** Whether it is of a script that runs from right to left. */
    boolean isLeftwards() {
        byte way = Character.getDirectionality(text.codePointAt(0));
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    Piece from(double begin) {
        return new Piece(text, page, begin, right, y, size, height, first, cell);
    }

    Piece with(String words, double end) {
        return new Piece(words, page, left, end, y, size, height, first, cell);
    }
}
