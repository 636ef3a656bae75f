package org.parallax.web.pages;

import org.parallax.event.Incident;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Queue;
import org.parallax.publish.overview.Row;
import org.parallax.web.visit.Visit;
import org.parallax.web.visit.Way;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The review queue.
 *
 * @param back where a decision leads back to
 * @param kept the ledger entry of the decision just taken
 */
public record ReviewView(
        int waiting,
        int settled,
        List<KindView> kinds,
        List<ItemView> items,
        Optional<String> next,
        String back,
        Optional<String> kept) {

    public record KindView(String label, int count, boolean chosen, String way) {}

    /**
     * One matter for a person.
     *
     * @param anchor of the item in the page
     * @param because what its place in the queue comes from
     * @param field that a correction of it is about, with what stands there now
     * @param reports of the incident, each of which could be split off; none where it has one alone
     */
    public record ItemView(
            String anchor,
            String kind,
            String matter,
            String why,
            String because,
            String incident,
            OverviewView.RowView row,
            String title,
            Optional<Other> other,
            String field,
            String value,
            List<SourceView> sources,
            List<String> reports,
            List<DisputeView> disputes) {}

    /** The incident that it may be one with. */
    public record Other(String incident, String title, OverviewView.RowView row) {}

    public static ReviewView of(
            Visit visit, Queue.Listed listed, Set<Queue.Kind> chosen, Optional<String> after) {
        Way way = visit.way();
        List<ItemView> items = new ArrayList<>();
        for (Queue.Item item : listed.items()) {
            items.add(item(visit.record(), item, "item-" + (items.size() + 1), way));
        }
        String kinds = String.join("&", chosen.stream().map(it -> "kind=" + it.word()).toList());
        String here = kinds.isEmpty() ? "/review" : "/review?" + kinds;
        return new ReviewView(
                listed.total(),
                listed.settled(),
                Arrays.stream(Queue.Kind.values())
                        .map(it ->
                                new KindView(
                                        it.label(),
                                        listed.open().getOrDefault(it, 0),
                                        chosen.contains(it),
                                        "/review?kind=" + it.word()))
                        .toList(),
                items,
                listed.next()
                        .map(it ->
                                here + (kinds.isEmpty() ? "?" : "&") + "after=" + Way.encoded(it)),
                after.map(it -> here + (kinds.isEmpty() ? "?" : "&") + "after=" + Way.encoded(it))
                        .orElse(here),
                visit.request().asked("kept"));
    }

    private static ItemView item(PublicRecord record, Queue.Item item, String anchor, Way way) {
        Incident incident = item.incident().incident();
        String field = field(item);
        return new ItemView(
                anchor,
                item.kind().label(),
                item.matter(),
                item.why(),
                item.because(),
                incident.id(),
                OverviewView.row(item.incident(), 0, way),
                item.incident().title(),
                item.other().map(it -> other(it, way)),
                field,
                IncidentView.value(incident, field),
                incident.reports().stream()
                        .flatMap(it -> record.report(it).stream())
                        .map(it -> SourceView.of(it, way))
                        .toList(),
                incident.reports().size() > 1 ? incident.reports() : List.of(),
                DisputeView.of(record, incident, new Words(record, Set.of(), way)));
    }

    private static Other other(Row row, Way way) {
        return new Other(row.id(), row.title(), OverviewView.row(row, 0, way));
    }

    /** The field of the contract that a correction of the matter sets. */
    private static String field(Queue.Item item) {
        String matter = item.matter();
        if (matter.startsWith("figures/")) return matter.substring("figures/".length());
        return switch (matter) {
            case "place", "grade", "perpetrator" -> matter;
            case "day" -> "from";
            default -> "grade";
        };
    }
}
