package org.parallax.intake.document.pdf;

/**
 * A stretch of a line, without wide gaps. Places are in points from the upper left corner of the
 * page as it is read.
 *
 * @param page counted from 0
 * @param y of the line on which the letters stand
 * @param size of the type, in points
 * @param height of the page
 */
record Piece(
        String text, int page, double left, double right, double y, double size, double height) {
    boolean isBeside(Piece other) {
        return page == other.page && Math.abs(y - other.y) < 0.4 * Math.max(size, other.size);
    }

    /** How much of the narrower of the two lies above or below the other, from 0 to 1. */
    double overlap(Piece other) {
        double common = Math.min(right, other.right) - Math.max(left, other.left);
        double narrower = Math.min(right - left, other.right - other.left);
        return narrower <= 0 ? 0 : Math.max(0, common / narrower);
    }

    Piece with(String words) {
        return new Piece(words, page, left, right, y, size, height);
    }
}
