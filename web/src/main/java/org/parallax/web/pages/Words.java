package org.parallax.web.pages;

import org.parallax.publish.PublicRecord;
import org.parallax.web.visit.Way;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The ways to words that something rests on: on the same page where they stand there, else on the
 * page of their report.
 *
 * @param here ids of the claims that stand on the page
 */
record Words(PublicRecord record, Set<String> here, Way way) {
    Words {
        here = Set.copyOf(here);
    }

    /** One for each claim that is shown; no claim leads nowhere. */
    List<String> of(Collection<String> claims) {
        return claims.stream()
                .flatMap(id -> record.claim(id).stream())
                .map(it -> of(it.report().id(), it.claim().id()))
                .toList();
    }

    String of(String report, String claim) {
        return here.contains(claim) ? "#" + claim : way.report(report) + "#" + claim;
    }
}
