package org.parallax.web.pages;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.Unit;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.PublicRecord.PublicClaim;
import org.parallax.text.Oddities;
import org.parallax.web.visit.Way;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A claim in its words, with how they were read.
 *
 * @param kind the contract's name, such as {@code figure}
 * @param stance such as {@code denied}
 * @param reads what was read in the words, such as {@code at least 43 killed, civilian}
 * @param saidBy from the one who said it first to the one who passed it on, or that it is the
 *     outlet's own voice
 * @param when the days it speaks of, in words
 * @param where the places it speaks of, in words; empty where there are none
 * @param rule by which it was read
 * @param language of the words, an ISO 639-1 code; empty where it is not stated
 * @param withheld whether a name in it is masked
 * @param again ids of claims in reprints that say the same in the same words
 */
public record ClaimView(
        String id,
        String kind,
        String stance,
        String words,
        String reads,
        String saidBy,
        String when,
        String where,
        String rule,
        String language,
        boolean withheld,
        SourceView source,
        List<String> again) {
    public ClaimView {
        again = List.copyOf(again);
    }

    static ClaimView of(PublicRecord record, PublicClaim shown, List<String> again, Way way) {
        Claim claim = shown.claim();
        return new ClaimView(
                claim.id(),
                claim.kind(),
                claim.stance().word(),
                Oddities.visible(claim.quote().words()),
                reads(record, claim),
                saidBy(record, claim),
                Phrase.when(claim.when()),
                claim.where().stream()
                        .map(Where::name)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                claim.rule(),
                shown.report().language().orElse(""),
                shown.withheld(),
                SourceView.of(shown.report(), way),
                again);
    }

    /** "a health office, by way of an agency", or that it is the outlet's own voice. */
    private static String saidBy(PublicRecord record, Claim claim) {
        List<String> chain =
                claim.saidBy().stream()
                        .map(it -> it.actor().map(record::name).orElse(it.name()))
                        .toList();
        return chain.isEmpty() ? "the outlet's own voice" : String.join(", by way of ", chain);
    }

    private static String reads(PublicRecord record, Claim claim) {
        List<String> parts = new ArrayList<>();
        switch (claim) {
            case FigureClaim it -> {
                String unit = it.unit() == Unit.FAMILIES ? it.unit().word() + " " : "";
                parts.add(Phrase.count(it.count()) + " " + unit + it.outcome().word());
                if (it.who() != Who.UNKNOWN) parts.add(Phrase.words(it.who().word()));
                it.side().map(record::name).ifPresent(side -> parts.add("side of " + side));
                parts.add("scope: " + it.scope().word());
                it.since().ifPresent(day -> parts.add("since " + Phrase.day(day)));
                it.partOf().ifPresent(_ -> parts.add("part of another figure"));
            }
            case IncidentClaim it -> {
                parts.add(Phrase.words(it.type().word()));
                add(parts, "by ", record, it.perpetrators());
                add(parts, "on ", record, it.targets());
                add(parts, "between ", record, it.parties());
                it.weapon().ifPresent(weapon -> parts.add("with " + Phrase.words(weapon)));
            }
            case ControlClaim it ->
                    parts.add(
                            record.name(it.actor().orElse("nobody named"))
                                    + " "
                                    + Phrase.words(it.change().word()));
            case AgreementClaim it -> {
                parts.add(Phrase.words(it.type().word()));
                it.status().ifPresent(status -> parts.add(Phrase.words(status.word())));
                add(parts, "between ", record, it.parties());
            }
            case AccessClaim it -> parts.add(Phrase.words(it.type().word()));
            case StatementClaim it -> {
                parts.add(Phrase.words(it.act().word()));
                it.speaker()
                        .map(record::name)
                        .or(it::speakerName)
                        .ifPresent(who -> parts.add("by " + who));
                it.about().map(record::name).ifPresent(who -> parts.add("about " + who));
                if (it.quoted()) parts.add("in quotation marks");
            }
        }
        return String.join(", ", parts);
    }

    private static void add(
            List<String> parts, String before, PublicRecord record, List<String> actors) {
        if (actors.isEmpty()) return;
        parts.add(before + Phrase.list(actors.stream().map(record::name).toList()));
    }
}
