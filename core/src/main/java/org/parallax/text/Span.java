package org.parallax.text;

/**
 * A stretch of text from {@code start} up to but not including {@code end}, counted in UTF-16 chars
 * as {@link String#substring(int, int)} counts them.
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0) throw new IllegalArgumentException("start is negative: " + start);
        if (end <= start) {
            throw new IllegalArgumentException("span holds no text: " + start + ".." + end);
        }
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The shortest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Earlier start first; at one start, the longer first. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
