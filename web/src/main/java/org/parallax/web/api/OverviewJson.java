package org.parallax.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.IncidentType;
import org.parallax.pipeline.Json;
import org.parallax.publish.overview.Cell;
import org.parallax.publish.overview.CellMap;
import org.parallax.publish.overview.Sums;
import org.parallax.publish.overview.Timeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Days and cells of the overview as JSON; {@code null} where no incident gives a number. */
final class OverviewJson {
    /** Some metre, as fine as a box of the map. */
    private static final int DECIMALS = 5;

    private OverviewJson() {}

    /**
     * {@code {"unit","bins":[{"from","to","incidents","killed":{…}|null,"unknown"}],"undated"}}.
     */
    static String days(Timeline timeline) {
        ObjectNode days = Json.object();
        days.put("unit", timeline.unit().word());
        ArrayNode bins = days.putArray("bins");
        for (Timeline.Bin it : timeline.bins()) {
            ObjectNode bin = bins.addObject();
            bin.put("from", it.from().toString());
            bin.put("to", it.to().toString());
            bin.put("incidents", it.incidents());
            putSums(bin, "killed", it.killed());
            bin.put("unknown", it.killed().unknown());
        }
        days.put("undated", timeline.undated());
        return Json.line(days);
    }

    /**
     * {@code {"cells":[{"lon","lat","count","killed","low","high","unknown","type","incident",
     * "place","precision","label","radius_m"}],"outside","unplaced"}}; {@code killed} is the best
     * figure.
     */
    static String map(CellMap map) {
        ObjectNode answer = Json.object();
        ArrayNode cells = answer.putArray("cells");
        for (Cell it : map.cells()) cells.add(cell(it));
        answer.put("outside", map.outside());
        answer.put("unplaced", map.unplaced());
        return Json.line(answer);
    }

    private static ObjectNode cell(Cell it) {
        ObjectNode cell = Json.object();
        cell.put("lon", degrees(it.lon()));
        cell.put("lat", degrees(it.lat()));
        cell.put("count", it.count());
        Sums killed = it.killed();
        boolean known = killed.known() > 0;
        cell.put("killed", known ? killed.best() : null);
        cell.put("low", known ? killed.low() : null);
        cell.put("high", known ? killed.high() : null);
        cell.put("unknown", killed.unknown());
        put(cell, "type", it.type().map(IncidentType::word));
        put(cell, "incident", it.incident());
        put(cell, "place", it.place());
        cell.put("precision", it.precision().word());
        cell.put("label", it.label());
        cell.put("radius_m", it.radiusMetres());
        return cell;
    }

    static double degrees(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** Low, best and high over the incidents that give a number, or null where none does. */
    static void putSums(ObjectNode node, String key, Sums sums) {
        if (sums.known() == 0) {
            node.putNull(key);
            return;
        }
        ObjectNode bounds = node.putObject(key);
        bounds.put("low", sums.low()).put("best", sums.best()).put("high", sums.high());
        if (sums.open()) bounds.put("open", true);
    }

    static void put(ObjectNode node, String key, Optional<String> value) {
        node.put(key, value.orElse(null));
    }
}
