package org.parallax.exchange.outside;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is read of a row, whatever its column is called. */
public enum Field {
    ID,
    DATE,
    END,
    DATE_PRECISION,
    LATITUDE,
    LONGITUDE,
    /** Degrees north and east in one cell. */
    COORDINATES,
    PLACE_PRECISION,
    PLACE,
    COUNTRY,
    SIDE_A,
    ALLIES_A,
    SIDE_B,
    ALLIES_B,
    TYPE,
    SUBTYPE,
    LOW,
    BEST,
    HIGH,
    INJURED_LOW,
    INJURED_HIGH,
    /** UCDP's {@code event_clarity}: 2 where several events may be one row. */
    CLARITY;

    /** As {@code --map} names it, such as {@code injured-low}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Field> called(String word) {
        return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Field::word).toList();
    }
}
