package org.parallax.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.event.Incident;
import org.parallax.pipeline.Json;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.Export;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.PublicRecord.PublicClaim;
import org.parallax.publish.PublicRecord.PublicReport;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Paging;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports, without their texts, and what they claim. */
final class ReportLists {
    private static final String CLAIMS = "claims";

    /** Between the two parts of a cursor's key; no id of a claim has one. */
    private static final char CUT = ' ';

    private final Source source;

    ReportLists(Source source) {
        this.source = source;
    }

    Answer reports(Visit visit) throws Refusal {
        PublicRecord record = visit.record();
        List<String> all = record.reportIds();
        Overview overview = source.overview(record);
        return Listing.of(
                        "reports",
                        all,
                        it -> it,
                        it -> Json.line(object(overview, record.report(it).orElseThrow())),
                        visit.request())
                .answer(visit.request(), Json.object().put("of", all.size()));
    }

    Answer report(Visit visit) throws NotThere {
        return report(visit, visit.request().part("id"));
    }

    /** For ids that hold a slash, which is none of a path's. */
    Answer reportAsked(Visit visit) throws NotThere, Refusal {
        Optional<String> id = visit.request().asked("id");
        if (id.isEmpty()) throw new Refusal("id is missing. Name a report");
        return report(visit, id.get());
    }

    private Answer report(Visit visit, String id) throws NotThere {
        PublicRecord record = visit.record();
        PublicReport report = record.report(id).orElseThrow(() -> Asking.none(visit, "report", id));
        ObjectNode node = object(source.overview(record), report);
        ArrayNode claims = node.putArray(CLAIMS);
        for (PublicClaim it : record.claimsOf(id)) claims.add(it.claim().id());
        return OverviewData.json(Json.line(node));
    }

    private static ObjectNode object(Overview overview, PublicReport report) {
        ObjectNode node = Json.object();
        node.put("report", report.id());
        OverviewJson.put(node, "title", report.title());
        OverviewJson.put(node, "outlet", report.outlet());
        OverviewJson.put(node, "url", report.url());
        OverviewJson.put(node, "language", report.language());
        OverviewJson.put(node, "published", report.day().map(LocalDate::toString));
        OverviewJson.put(node, "incident", overview.incidentOf(report.id()));
        return node;
    }

    Answer claim(Visit visit) throws NotThere {
        String id = visit.request().part("id");
        PublicRecord record = visit.record();
        PublicClaim claim = record.claim(id).orElseThrow(() -> Asking.none(visit, "claim", id));
        return OverviewData.json(Export.line(record, claim));
    }

    /** In the record's order: by reports, and in each by its text. */
    Answer claims(Visit visit) throws Refusal, NotThere {
        Request request = visit.request();
        PublicRecord record = visit.record();
        Optional<String> kind = request.asked("kind");
        if (kind.isPresent() && !Parameters.KINDS.contains(kind.get())) {
            throw new Refusal(
                    "kind %s is unknown. Use %s"
                            .formatted(
                                    Asking.shortened(kind.get()),
                                    String.join(", ", Parameters.KINDS)));
        }
        Optional<Incident> incident = Optional.empty();
        if (request.asked("incident").isPresent()) {
            String id = request.asked("incident").get();
            incident = record.incident(id);
            if (incident.isEmpty()) throw Asking.none(visit, "incident", id);
        }
        Optional<String> report = request.asked("report");
        if (report.isPresent() && record.report(report.get()).isEmpty()) {
            throw Asking.none(visit, "report", report.get());
        }
        Wanted wanted = new Wanted(kind, incident.map(it -> Set.copyOf(it.claims())));
        return page(record, reports(record, incident, report), wanted, request).answer(request);
    }

    /** Which claims are asked for, among those of the reports that are. */
    private record Wanted(Optional<String> kind, Optional<Set<String>> ids) {
        boolean holds(PublicClaim it) {
            return kind.map(it.claim().kind()::equals).orElse(true)
                    && ids.map(all -> all.contains(it.claim().id())).orElse(true);
        }
    }

    private static List<String> reports(
            PublicRecord record, Optional<Incident> incident, Optional<String> report) {
        Optional<Set<String>> told =
                incident.map(it -> {
                    Set<String> all = new HashSet<>(it.reports());
                    all.addAll(it.alsoIn());
                    return all;
                });
        return record.reportIds().stream()
                .filter(it -> report.map(it::equals).orElse(true))
                .filter(it -> told.map(all -> all.contains(it)).orElse(true))
                .toList();
    }

    /**
     * The cursor names a claim and its report: where the report was read anew and has no such claim
     * any more, the page begins with that report.
     */
    private static Listing page(
            PublicRecord record, List<String> reports, Wanted wanted, Request request)
            throws Refusal {
        Paging paging = Paging.parse(request.query());
        int from = 0;
        Optional<String> last = Optional.empty();
        if (paging.after().isPresent()) {
            String key = Listing.key(CLAIMS, paging.after().get());
            int cut = key.indexOf(CUT);
            from = cut < 0 ? -1 : reports.indexOf(key.substring(cut + 1));
            if (from < 0) throw Listing.nowhere(paging.after().get());
            last = Optional.of(key.substring(0, cut));
        }
        List<PublicClaim> page = new ArrayList<>();
        for (String report : reports.subList(from, reports.size())) {
            for (PublicClaim it : behind(record.claimsOf(report), last)) {
                if (!wanted.holds(it)) continue;
                if (page.size() == paging.limit()) return listing(record, page, true);
                page.add(it);
            }
            last = Optional.empty();
        }
        return listing(record, page, false);
    }

    private static List<PublicClaim> behind(List<PublicClaim> claims, Optional<String> last) {
        if (last.isEmpty()) return claims;
        for (int at = 0; at < claims.size(); at++) {
            if (claims.get(at).claim().id().equals(last.get())) {
                return claims.subList(at + 1, claims.size());
            }
        }
        return claims;
    }

    private static Listing listing(PublicRecord record, List<PublicClaim> page, boolean more) {
        Optional<String> next = Optional.empty();
        if (more) {
            PublicClaim last = page.getLast();
            String key = last.claim().id() + CUT + last.report().id();
            next = Optional.of(Listing.cursor(CLAIMS, key));
        }
        return new Listing(page.stream().map(it -> Export.line(record, it)).toList(), next);
    }
}
