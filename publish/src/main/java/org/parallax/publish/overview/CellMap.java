package org.parallax.publish.overview;

import org.parallax.claims.Precision;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Incidents on a map, those in one cell of a grid put together. A cell is some 60 pixels wide,
 * whatever the zoom, and wider where there would be too many. What is known to a district, a
 * province or a country alone is never put together with what is known better.
 *
 * @param cells at most 2,000, the one with most incidents first
 * @param outside how many lie in other parts of the map
 * @param unplaced how many have no place
 */
public record CellMap(List<Cell> cells, int outside, int unplaced) {
    private static final int MOST = 2_000;
    private static final double CELL_PIXELS = 60;
    private static final double TILE_PIXELS = 512;
    private static final double NEAREST = 22;

    /** Beyond, Mercator's map has no end. */
    private static final double MERCATOR_DEGREES = 85.05112878;

    private static final int SIDE_BITS = 30;

    public CellMap {
        cells = List.copyOf(cells);
    }

    static CellMap of(Index index, BitSet rows, Box box, double zoom) {
        BitSet inside = new BitSet();
        int outside = 0;
        int unplaced = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (!index.hasPlace(row)) unplaced++;
            else if (box.holds(index.lons[row], index.lats[row])) inside.set(row);
            else outside++;
        }
        double near = Double.isNaN(zoom) ? 0 : Math.clamp(zoom, 0, NEAREST);
        double side = TILE_PIXELS * Math.pow(2, near) / CELL_PIXELS;
        Map<Long, Gathering> grid = grid(index, inside, side);
        while (grid.size() > MOST) {
            side /= 2;
            grid = grid(index, inside, side);
        }
        List<Cell> cells =
                grid.values().stream()
                        .map(Gathering::cell)
                        .sorted(
                                Comparator.comparing(Cell::count, Comparator.reverseOrder())
                                        .thenComparingDouble(Cell::lat)
                                        .thenComparingDouble(Cell::lon)
                                        .thenComparing(Cell::precision))
                        .toList();
        return new CellMap(cells, outside, unplaced);
    }

    /**
     * What each cell holds; of too many cells only some.
     *
     * @param side of the earth, in cells
     */
    private static Map<Long, Gathering> grid(Index index, BitSet rows, double side) {
        Map<Long, Gathering> grid = new HashMap<>();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            int at = row;
            grid.computeIfAbsent(key(index, row, side), _ -> new Gathering(index, at)).add(row);
            if (grid.size() > MOST) return grid;
        }
        return grid;
    }

    private static long key(Index index, int row, double side) {
        long x = (long) Math.floor((index.lons[row] + 180) / 360 * side);
        long y = (long) Math.floor(mercator(index.lats[row]) * side);
        return (layer(index.precision(row)) << SIDE_BITS | y) << SIDE_BITS | x;
    }

    /** From 0 at the top of the map to 1. */
    private static double mercator(double lat) {
        double within = Math.toRadians(Math.clamp(lat, -MERCATOR_DEGREES, MERCATOR_DEGREES));
        return Math.clamp(0.5 - Math.log(Math.tan(Math.PI / 4 + within / 2)) / (2 * Math.PI), 0, 1);
    }

    private static long layer(Precision precision) {
        return switch (precision) {
            case EXACT, NEIGHBOURHOOD, TOWN, CITY -> 0;
            case ADMIN2 -> 1;
            case ADMIN1 -> 2;
            case COUNTRY -> 3;
        };
    }
}
