package org.parallax.publish;

import org.parallax.claims.Claim;
import org.parallax.publish.PublicRecord.PublicClaim;
import org.parallax.publish.PublicRecord.PublicReport;
import org.parallax.text.Part;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A part of a report as it may be shown, cut where claims begin and end. Put together, the pieces
 * are the whole part with the names masked that are withheld, as many code points as there were.
 *
 * @param pieces in the order of the text; none is empty
 */
public record MarkedText(List<Piece> pieces) {
    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /**
     * Words that rest on the same claims.
     *
     * @param claims ids of the claims whose words these are part of, the longest claim first; none
     *     for words that no claim rests on
     */
    public record Piece(String words, List<String> claims) {
        public Piece {
            claims = List.copyOf(claims);
        }
    }

    /**
     * @param claims of the report, as they may be shown; those of other parts are left out
     */
    public static MarkedText of(
            PublicRecord record, PublicReport shown, Part part, List<PublicClaim> claims) {
        Report report = record.source(shown);
        String text = report.part(part);
        String masked = record.closely(shown.id(), text);
        List<Claim> told =
                claims.stream()
                        .map(PublicClaim::claim)
                        .filter(it -> it.quote().part() == part)
                        .sorted((a, b) -> Integer.compare(length(b), length(a)))
                        .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Claim claim : told) {
            cuts.add(claim.quote().span().start());
            cuts.add(claim.quote().span().end());
        }
        List<Piece> pieces = new ArrayList<>();
        int from = cuts.removeFirst();
        int at = 0;
        for (int to : cuts) {
            int next = masked.offsetByCodePoints(at, text.codePointCount(from, to));
            Span span = new Span(from, to);
            pieces.add(new Piece(masked.substring(at, next), within(told, span)));
            from = to;
            at = next;
        }
        return new MarkedText(pieces);
    }

    private static int length(Claim claim) {
        return claim.quote().span().end() - claim.quote().span().start();
    }

    private static List<String> within(List<Claim> claims, Span piece) {
        return claims.stream()
                .filter(it ->
                        it.quote().span().start() <= piece.start()
                                && piece.end() <= it.quote().span().end())
                .map(Claim::id)
                .toList();
    }
}
