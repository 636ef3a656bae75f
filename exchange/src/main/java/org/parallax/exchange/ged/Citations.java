package org.parallax.exchange.ged;

import org.parallax.claims.Outcome;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Account.Said;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.Event.Lineage;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.event.Source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reports that a row rests on. The n-th part of each of its texts is of the n-th report; a part
 * that is not known is empty, and a semicolon within a part becomes a comma.
 */
record Citations(List<Source> sources) {
    private static final String BETWEEN = "; ";

    /** Those that tell of the incident first, then those that mention it. */
    static Citations of(Event event, RecordView record) {
        return new Citations(
                Stream.concat(event.reports().stream(), event.alsoIn().stream())
                        .distinct()
                        .flatMap(it -> record.source(it).stream())
                        .toList());
    }

    /** Office, day, headline and address of each. */
    String articles() {
        return joined(source ->
                Stream.of(
                                Optional.of(source.publisher()),
                                source.published().map(LocalDate::toString),
                                source.title().map(it -> '"' + it + '"'),
                                source.url())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")));
    }

    String offices() {
        return joined(Source::publisher);
    }

    String days() {
        return joined(it -> it.published().map(LocalDate::toString).orElse(""));
    }

    String headlines() {
        return joined(it -> it.title().orElse(""));
    }

    private interface Part {
        String of(Source source);
    }

    private String joined(Part part) {
        return sources.stream()
                .map(it -> part.of(it).replace(';', ','))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Who said first what the figure counts; the outlet where it speaks for itself. */
    static Optional<String> claimant(Counted figure, RecordView record) {
        return figure.lead().map(it -> claimant(it, record));
    }

    private static String claimant(Account account, RecordView record) {
        if (account.saidBy().isEmpty())
            return record.source(account.report()).map(Source::publisher).orElse(account.report());
        Said first = account.saidBy().getFirst();
        return first.actor().map(record::name).orElse(first.name());
    }

    /** {@code source_original}: the claimant of the leading figure, else who first told of dead. */
    static String original(Coding coding, RecordView record) {
        return coding.leading()
                .flatMap(it -> claimant(it, record))
                .or(() ->
                        coding.event().lineages().stream()
                                .filter(it -> it.counts().contains(Outcome.KILLED))
                                .map(Lineage::origin)
                                .map(record::name)
                                .findFirst())
                .orElse("");
    }
}
