package org.parallax.spark;

/** What comes next among bytes that {@link Packing} made. */
enum Tag {
    /** An object that was there before, by its number. */
    AGAIN(0),
    /** A string that was there before, by its number. */
    SAID(1),
    LATIN(2),
    STRING(3),
    LONG(4),
    INT(5),
    DOUBLE(6),
    FALSE(7),
    TRUE(8),
    DATE(9),
    ENUM(10),
    NOTHING(11),
    OPTIONAL(12),
    NO_LONG(13),
    SOME_LONG(14),
    NO_INT(15),
    SOME_INT(16),
    LIST(17),
    SET(18),
    MAP(19),
    OBJECT(20),
    BYTES(21),
    INTS(22),
    LONGS(23),
    FLOATS(24);

    private static final Tag[] BY_CODE = new Tag[values().length];

    static {
        for (Tag tag : values()) BY_CODE[tag.code] = tag;
    }

    private final int code;

    Tag(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Tag of(int code) {
        return BY_CODE[code];
    }
}
