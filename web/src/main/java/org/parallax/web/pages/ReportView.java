package org.parallax.web.pages;

import org.jspecify.annotations.Nullable;
import org.parallax.claims.Claim;
import org.parallax.event.Incident;
import org.parallax.publish.MarkedText;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.PublicRecord.PublicClaim;
import org.parallax.publish.PublicRecord.PublicReport;
import org.parallax.publish.Versions;
import org.parallax.text.Oddities;
import org.parallax.text.Part;
import org.parallax.web.pages.IncidentView.Link;
import org.parallax.web.visit.Way;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One report: its text with the claims marked, and what was read in each.
 *
 * @param language an ISO 639-1 code; empty where it is not stated
 * @param remarks what a person should know of it beside its words
 * @param title cut where claims begin and end; empty where it has none
 * @param kinds of the claims that there are, each once
 * @param versions how it came, and how it was edited; none where that is not known
 */
public record ReportView(
        String id,
        SourceView source,
        String language,
        List<String> remarks,
        List<Mark> title,
        List<Mark> text,
        List<ClaimView> claims,
        List<String> kinds,
        List<Link> about,
        List<Link> mentions,
        Versions versions) {
    public ReportView {
        remarks = List.copyOf(remarks);
        title = List.copyOf(title);
        text = List.copyOf(text);
        claims = List.copyOf(claims);
    }

    /**
     * Words of the report; controls that turn the direction of text are written out.
     *
     * @param claims ids of the claims they are part of, joined by spaces; empty for none
     * @param classes for the style: the kind and the stance of the shortest of those claims
     * @param firsts ids of the claims that begin with these words, the longest claim first, so that
     *     a link can lead to each of them
     */
    public record Mark(String words, String claims, String classes, List<String> firsts) {
        public Mark {
            firsts = List.copyOf(firsts);
        }

        /** Where a link to the words of the shortest of them leads. */
        public @Nullable String anchor() {
            return firsts.isEmpty() ? null : "m-" + firsts.getLast();
        }

        /** Where links to the words of the others lead. */
        public List<String> others() {
            if (firsts.isEmpty()) return List.of();
            return firsts.subList(0, firsts.size() - 1).stream().map(it -> "m-" + it).toList();
        }

        /** So that the keyboard comes by it. */
        public @Nullable String stop() {
            return firsts.isEmpty() ? null : "0";
        }

        /** What is read out of it. */
        public @Nullable String described() {
            return firsts.isEmpty() ? null : firsts.getLast();
        }
    }

    /** The first version, of which is told how it came. */
    public Optional<Versions.Shown> first() {
        return versions.all().stream().findFirst();
    }

    /** Those that came after it, the newest first. */
    public List<Versions.Shown> later() {
        return versions.all().stream().skip(1).toList().reversed();
    }

    /**
     * @param versions of the report; none where it is not kept
     */
    public static ReportView of(
            PublicRecord record, PublicReport report, Versions versions, Way way) {
        List<PublicClaim> claims = record.claimsOf(report.id());
        Map<String, Claim> byId = new HashMap<>();
        for (PublicClaim it : claims) byId.put(it.claim().id(), it.claim());
        return new ReportView(
                report.id(),
                SourceView.of(report, way),
                report.language().orElse(""),
                record.remarks(report.id()),
                marks(MarkedText.of(record, report, Part.TITLE, claims), byId),
                marks(MarkedText.of(record, report, Part.TEXT, claims), byId),
                claims.stream().map(it -> ClaimView.of(record, it, List.of(), way)).toList(),
                claims.stream().map(it -> it.claim().kind()).distinct().sorted().toList(),
                links(record.incidentsAbout(report.id()), way),
                links(record.incidentsMentionedIn(report.id()), way),
                versions);
    }

    private static List<Link> links(List<Incident> incidents, Way way) {
        return incidents.stream()
                .map(it ->
                        new Link(
                                Phrase.title(it) + ", " + Phrase.when(it.when()),
                                way.incident(it.id())))
                .toList();
    }

    private static List<Mark> marks(MarkedText text, Map<String, Claim> claims) {
        Set<String> told = new HashSet<>();
        return text.pieces().stream()
                .map(it -> {
                    List<String> firsts = it.claims().stream().filter(told::add).toList();
                    return new Mark(
                            Oddities.visible(it.words()),
                            String.join(" ", it.claims()),
                            it.claims().isEmpty() ? "" : classes(claims, it.claims().getLast()),
                            firsts);
                })
                .toList();
    }

    private static String classes(Map<String, Claim> claims, String id) {
        Claim claim = claims.get(id);
        if (claim == null) throw new AssertionError("no claim " + id);
        return "claim kind-%s stance-%s".formatted(claim.kind(), claim.stance().word());
    }
}
