package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.text.CodePoints;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * An attribution as PolNeAR marks one: the code points of what is said, and of who says it.
 *
 * @param source empty where nobody is named
 */
record Said(BitSet content, BitSet source) {
    /** Contents that share this much of what either covers are one. */
    static final double ENOUGH = 0.5;

    static Said of(Optional<Span> content, Optional<Span> source, CodePoints points) {
        return new Said(bits(content, points), bits(source, points));
    }

    private static BitSet bits(Optional<Span> span, CodePoints points) {
        BitSet bits = new BitSet();
        span.ifPresent(it -> bits.set(points.at(it.start()), points.at(it.end())));
        return bits;
    }

    /** Those of one report, in the file's order; one without content is left out. */
    static List<Said> wanted(JsonNode gold) {
        List<Said> wanted = new ArrayList<>();
        for (JsonNode attribution : gold.path("attributions")) {
            Said said = new Said(new BitSet(), new BitSet());
            for (JsonNode span : attribution) {
                int start = span.path("start").asInt();
                int end = span.path("end").asInt();
                if (end <= start) continue; // a few of the gold's spans are turned round
                String role = Gold.text(span, "role");
                if (role.equals("content")) said.content().set(start, end);
                else if (role.equals("source")) said.source().set(start, end);
            }
            if (!said.content().isEmpty()) wanted.add(said);
        }
        return wanted;
    }

    /** Shared code points of content over those of both. */
    double overlap(Said other) {
        BitSet both = (BitSet) content.clone();
        both.and(other.content);
        int shared = both.cardinality();
        int all = content.cardinality() + other.content.cardinality() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** True where the other says about the same and names the same source. */
    boolean isSame(Said other) {
        return source.intersects(other.source) && overlap(other) >= ENOUGH;
    }
}
