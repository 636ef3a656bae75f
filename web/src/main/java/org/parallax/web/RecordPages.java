package org.parallax.web;

import org.parallax.pipeline.Refusal;
import org.parallax.publish.Export;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Withdrawn;
import org.parallax.store.Verdict;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.web.pages.RecordView;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Visit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record as a thing: its size, whether it is whole, what was signed, and every export. */
final class RecordPages {
    private static final String ROOM = "/record";

    /** By the name of the file, what is in it. */
    private static final Map<String, Function<PublicRecord, Stream<String>>> EXPORTS =
            Map.of(
                    "incidents.jsonl", Export::incidents,
                    "claims.jsonl", Export::claims,
                    "episodes.jsonl", Export::episodes,
                    "decisions.jsonl", Export::decisions);

    private final Site site;
    private final Show show;

    RecordPages(Site site, Show show) {
        this.site = site;
        this.show = show;
    }

    Answer record(Visit visit) throws IOException {
        return show.page(visit, ROOM, "The record", "record", view(visit, Optional.empty()));
    }

    /** Recomputes every hash: what the command does. */
    Answer verify(Visit visit) throws Refusal, IOException {
        Verdict verdict = site.workshopOrRefuse().verify();
        return show.page(visit, ROOM, "The record", "record", view(visit, Optional.of(verdict)));
    }

    private RecordView view(Visit visit, Optional<Verdict> verdict) throws IOException {
        PublicRecord record = visit.record();
        Optional<RecordView.Ledger> ledger = Optional.empty();
        if (site.workshop().isPresent()) ledger = Optional.of(ledger(site.workshop().get()));
        return new RecordView(
                record.incidents().size(),
                record.reports().size(),
                record.claimCount(),
                record.episodes().size(),
                record.decisions().size(),
                ledger,
                verdict.map(RecordView.Checked::of),
                Withdrawn.sentences(record),
                EXPORTS.keySet().stream()
                        .sorted()
                        .map(it -> new RecordView.File(it, visit.way().to("/record/" + it)))
                        .toList());
    }

    private static RecordView.Ledger ledger(Workshop workshop) throws IOException {
        Optional<Checkpoint> newest = workshop.newestCheckpoint();
        return new RecordView.Ledger(
                workshop.ledger().size(),
                workshop.ledger().root(),
                newest.map(Checkpoint::note),
                workshop.bytes(),
                workshop.ledger().openInQuarantine());
    }

    Answer checkpoint(Visit visit) throws Refusal, NotThere, IOException {
        Optional<Checkpoint> newest = site.workshopOrRefuse().newestCheckpoint();
        if (newest.isEmpty()) throw new NotThere("Nothing was signed of this record yet.");
        return Answer.of(200, "text/plain; charset=utf-8", newest.get().note())
                .with("Content-Disposition", "attachment; filename=record.checkpoint");
    }

    Answer export(Visit visit) throws NotThere, IOException {
        String name = visit.request().part("file");
        Function<PublicRecord, Stream<String>> lines = EXPORTS.get(name);
        if (lines == null) throw new NotThere("There is no export " + name + ".");
        site.guard().note(visit.request(), visit.visitor(), "export", name, "done");
        String body =
                lines.apply(visit.record()).map(line -> line + "\n").collect(Collectors.joining());
        return new Answer(200, Answer.LINES, body.getBytes(StandardCharsets.UTF_8), Map.of())
                .with("Content-Disposition", "attachment; filename=" + name);
    }
}
