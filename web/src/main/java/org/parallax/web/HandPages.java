package org.parallax.web;

import org.parallax.pipeline.ByHand;
import org.parallax.pipeline.HandEntry;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.PublicRecord;
import org.parallax.store.StoreFault;
import org.parallax.web.pages.HandView;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A claim by hand: a call, a language that the reader does not know. */
final class HandPages {
    /** How many figures a form has room for. */
    private static final int FIGURES = 3;

    private final Site site;
    private final Show show;

    HandPages(Site site, Show show) {
        this.site = site;
        this.show = show;
    }

    Answer form(Visit visit) throws Refusal {
        site.workshopOrRefuse();
        return page(200, visit, HandView.of(entry(visit, visit.request())));
    }

    /** What cannot be is told above the form, which keeps what was typed. */
    Answer enter(Visit visit) throws Refusal, StoreFault {
        Workshop workshop = site.workshopOrRefuse();
        HandEntry entry = entry(visit, visit.request());
        ByHand byHand = new ByHand(workshop.tables());
        try {
            ByHand.Kept kept = workshop.write(ledger -> byHand.keep(ledger, entry));
            PublicRecord record = site.record().fresh();
            return page(
                    200,
                    visit,
                    HandView.kept(
                            entry(visit, EMPTY),
                            kept.receipt(),
                            record.incidentsAbout(kept.receipt().report())));
        } catch (Refusal refusal) {
            return page(400, visit, HandView.of(entry).because(Sentence.of(refusal)));
        }
    }

    private Answer page(int status, Visit visit, HandView it) {
        return show.page(status, visit, "/add", "A claim by hand", "hand", it);
    }

    private static final Request EMPTY =
            new Request(
                    "GET",
                    "/add/claim",
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    "");

    private static HandEntry entry(Visit visit, Request form) {
        List<HandEntry.Figure> figures = new ArrayList<>();
        for (int i = 1; i <= FIGURES; i++) {
            String outcome = typed(form, "outcome-" + i);
            if (outcome.isEmpty()) continue;
            figures.add(
                    new HandEntry.Figure(
                            outcome,
                            typed(form, "low-" + i),
                            typed(form, "high-" + i),
                            form.field("approximate-" + i).isPresent(),
                            typed(form, "unit-" + i),
                            typed(form, "who-" + i),
                            typed(form, "side-" + i),
                            typed(form, "words-" + i)));
        }
        return new HandEntry(
                visit.visitor().name(),
                typed(form, "source"),
                typed(form, "text").replace("\r\n", "\n"),
                typed(form, "title"),
                typed(form, "outlet"),
                typed(form, "published"),
                typed(form, "language"),
                typed(form, "type"),
                typed(form, "from"),
                typed(form, "to"),
                typed(form, "place"),
                typed(form, "perpetrator"),
                typed(form, "stance"),
                typed(form, "words"),
                figures);
    }

    private static String typed(Request form, String field) {
        Optional<String> typed = form.field(field);
        return typed.orElse("");
    }
}
