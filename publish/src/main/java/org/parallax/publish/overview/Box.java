package org.parallax.publish.overview;

import org.parallax.pipeline.Refusal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A part of the map, in degrees, WGS 84. One whose west lies east of its east crosses the 180th
 * meridian.
 */
public record Box(double west, double south, double east, double north) {
    /** All of the earth. */
    public static final Box EARTH = new Box(-180, -90, 180, 90);

    /** Some metre: finer than anything that is shown. */
    private static final int DECIMALS = 5;

    /** Maps that can be turned on and on give degrees of more than one round. */
    private static final double FARTHEST = 3_600;

    private static final int LONGEST = 100;

    public Box {
        boolean onEarth = Math.abs(west) <= 180 && Math.abs(east) <= 180;
        if (!onEarth || !(Math.abs(south) <= 90 && Math.abs(north) <= 90 && south <= north)) {
            throw new IllegalArgumentException(
                    "no box: %s,%s,%s,%s".formatted(west, south, east, north));
        }
    }

    /**
     * Reads {@code w,s,e,n}; degrees of longitude beyond 180 are taken back into the first round.
     *
     * @throws Refusal in one line, for what is no box
     */
    static Box of(String typed) throws Refusal {
        return of("bbox", typed);
    }

    /**
     * The same, under another name.
     *
     * @param name of the parameter, for what is told of it
     */
    public static Box of(String name, String typed) throws Refusal {
        String[] parts = typed.split(",", -1);
        if (parts.length != 4) throw refusal(name, typed);
        List<Double> sides = new ArrayList<>();
        for (String part : parts) {
            try {
                sides.add(rounded(Double.parseDouble(part.strip())));
            } catch (NumberFormatException e) {
                throw refusal(name, typed);
            }
        }
        double west = sides.get(0);
        double south = sides.get(1);
        double east = sides.get(2);
        double north = sides.get(3);
        boolean far = Math.abs(west) > FARTHEST || Math.abs(east) > FARTHEST;
        boolean poles = Math.abs(south) > 90 || Math.abs(north) > 90;
        if (far || poles || south > north) throw refusal(name, typed);
        if (east - west >= 360) return new Box(-180, south, 180, north);
        return new Box(turned(west), south, turned(east), north);
    }

    private static double rounded(double degrees) throws NumberFormatException {
        if (!Double.isFinite(degrees)) throw new NumberFormatException("not finite");
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static double turned(double longitude) {
        if (Math.abs(longitude) <= 180) return longitude;
        double turned = (longitude + 180) % 360;
        return BigDecimal.valueOf(turned < 0 ? turned + 180 : turned - 180)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static Refusal refusal(String name, String typed) {
        String shown = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST) + "…";
        return new Refusal(
                "%s %s is no part of the map. Write west,south,east,north in degrees, like"
                                .formatted(name, shown)
                        + " 35.5,32,42.4,37.4");
    }

    boolean holds(double lon, double lat) {
        if (lat < south || lat > north) return false;
        return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    }

    /** {@code w,s,e,n} with no more digits than needed. */
    public String words() {
        return DoubleStream.of(west, south, east, north)
                .mapToObj(it -> BigDecimal.valueOf(it + 0.0).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(","));
    }
}
