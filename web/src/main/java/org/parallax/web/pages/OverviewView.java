package org.parallax.web.pages;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.event.Bounds;
import org.parallax.event.Grade;
import org.parallax.publish.overview.Facet;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Found;
import org.parallax.publish.overview.Labels;
import org.parallax.publish.overview.Order;
import org.parallax.publish.overview.Paging;
import org.parallax.publish.overview.Row;
import org.parallax.web.visit.Way;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first page.
 *
 * @param said how many were found of how many, and what is not known of them
 * @param killed the killed added up, with how many incidents give no number
 * @param query of the filter, for the map and the timeline; begins with a question mark, or is
 *     empty
 * @param next the way to the next page of the list
 * @param care what a search could not look at yet
 * @param field what the filter asks for, to be put into the form again
 * @param carried what it asks for beside, and the order: the form sends it along
 */
public record OverviewView(
        String said,
        String killed,
        String query,
        boolean filtered,
        List<Chip> chips,
        List<FacetView> facets,
        List<OrderView> orders,
        List<RowView> rows,
        Optional<String> first,
        Optional<String> next,
        Field field,
        List<Carried> carried,
        String moment,
        Optional<Tiles> tiles,
        Optional<String> care) {

    /** The parameters that the form has a field for. */
    private static final Set<String> FIELDS =
            Set.of("from", "to", "place", "actor", "origin", "q", "killed-min", "disputed", "bbox");

    /** A part of the filter that is in force, and the way without it. */
    public record Chip(String words, String without) {}

    public record FacetView(String label, List<ValueView> values, int more) {}

    /**
     * @param way to the list with this value, or without it where it is chosen
     */
    public record ValueView(String label, int count, boolean chosen, String way) {}

    public record OrderView(String label, String way, boolean chosen) {}

    /**
     * @param killed empty where no account gives a number
     */
    public record RowView(
            String page,
            String days,
            String type,
            String sides,
            String place,
            String precision,
            Optional<BarView> killed,
            Optional<BarView> injured,
            int origins,
            int reports,
            String grade,
            String gradeWords) {}

    /** What the form shows; empty where the filter does not ask for it. */
    public record Field(
            String from,
            String to,
            String place,
            String actor,
            String origin,
            String text,
            String killedMin,
            boolean disputed,
            String box) {}

    /** A parameter of the query that is no field of the form. */
    public record Carried(String name, String value) {}

    public record Tiles(String template, String credit) {}

    public static OverviewView of(
            Found found, Paging paging, Optional<String> care, Way way, Optional<Tiles> tiles) {
        Filter filter = found.filter();
        long most =
                found.rows().stream()
                        .flatMap(it -> it.killed().stream())
                        .mapToLong(Bounds::high)
                        .max()
                        .orElse(0);
        return new OverviewView(
                found.words(),
                found.killed().words(),
                way.to(to(filter, "")).substring(1),
                !filter.isEmpty(),
                chips(filter, paging, way),
                found.facets().stream().map(it -> facet(it, filter, paging, way)).toList(),
                Arrays.stream(Order.values())
                        .map(it ->
                                new OrderView(
                                        Labels.order(it),
                                        way.to(to(filter, "order=" + it.word())),
                                        it == paging.order()))
                        .toList(),
                found.rows().stream().map(it -> row(it, most, way)).toList(),
                paging.after().map(_ -> way.to(to(filter, order(paging)))),
                found.next()
                        .map(it -> way.to(to(filter, order(paging) + "&after=" + Way.encoded(it)))),
                field(filter),
                carried(filter, paging),
                way.moment().orElse(""),
                tiles,
                care);
    }

    private static String order(Paging paging) {
        return "order=" + paging.order().word();
    }

    /** The way to a list; without a page of it, it is the first one. */
    private static String to(Filter filter, String more) {
        String query = filter.query();
        if (query.isEmpty() && more.isEmpty()) return "/";
        String joint = query.isEmpty() || more.isEmpty() ? "" : "&";
        return "/?" + query + joint + more;
    }

    private static String keeping(Filter filter, Paging paging) {
        return to(filter, paging.order() == Order.NEWEST ? "" : order(paging));
    }

    private static List<Chip> chips(Filter filter, Paging paging, Way way) {
        List<Chip> chips = new ArrayList<>();
        filter.parameters()
                .forEach((name, values) -> {
                    for (String value : values) {
                        chips.add(
                                new Chip(
                                        chip(name, value),
                                        way.to(keeping(without(filter, name, value), paging))));
                    }
                });
        return chips;
    }

    private static Filter without(Filter filter, String name, String value) {
        List<String> values = new ArrayList<>(filter.parameters().get(name));
        values.remove(value);
        return values.isEmpty()
                ? filter.without(name)
                : filter.with(name, values.toArray(String[]::new));
    }

    private static String chip(String name, String value) {
        return switch (name) {
            case "bbox" -> "part of the map";
            case "q" -> "words: " + value;
            case "killed-min" -> "killed, at least " + value;
            case "disputed" -> "disputed";
            default -> name + ": " + value.replace('-', ' ');
        };
    }

    private static FacetView facet(Facet facet, Filter filter, Paging paging, Way way) {
        return new FacetView(
                facet.label(),
                facet.values().stream()
                        .map(it ->
                                new ValueView(
                                        it.label(),
                                        it.count(),
                                        it.chosen(),
                                        way.to(
                                                keeping(
                                                        filter.toggled(
                                                                facet.parameter(), it.value()),
                                                        paging))))
                        .toList(),
                facet.more());
    }

    static RowView row(Row row, long most, Way way) {
        IncidentType type = row.incident().type();
        Grade grade = row.incident().grade();
        return new RowView(
                way.incident(row.id()),
                row.days(),
                Labels.type(type),
                row.sides(),
                row.place(),
                row.precision().orElse(""),
                BarView.of(row.killed(), most),
                BarView.of(Optional.ofNullable(row.incident().totals().get(Outcome.INJURED)), 0),
                row.incident().origins().size(),
                row.incident().reports().size(),
                grade.word(),
                row.grade());
    }

    private static List<Carried> carried(Filter filter, Paging paging) {
        List<Carried> carried = new ArrayList<>();
        filter.parameters()
                .forEach((name, values) -> {
                    if (FIELDS.contains(name)) return;
                    values.forEach(it -> carried.add(new Carried(name, it)));
                });
        if (paging.order() != Order.NEWEST) {
            carried.add(new Carried("order", paging.order().word()));
        }
        return carried;
    }

    private static Field field(Filter filter) {
        return new Field(
                filter.from().map(Object::toString).orElse(""),
                filter.to().map(Object::toString).orElse(""),
                filter.place().orElse(""),
                filter.actor().orElse(""),
                filter.origin().orElse(""),
                filter.text().orElse(""),
                filter.killedMin().isPresent() ? Long.toString(filter.killedMin().getAsLong()) : "",
                filter.disputed(),
                filter.box().map(it -> it.words()).orElse(""));
    }
}
