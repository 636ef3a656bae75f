package org.parallax.web;

import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.Changes;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord.PublicReport;
import org.parallax.publish.Versions;
import org.parallax.publish.Withdrawn;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;
import org.parallax.store.Withdrawal;
import org.parallax.web.pages.EpisodeView;
import org.parallax.web.pages.EpisodesView;
import org.parallax.web.pages.HistoryView;
import org.parallax.web.pages.IncidentView;
import org.parallax.web.pages.IncidentView.Beside;
import org.parallax.web.pages.IncidentView.Citation;
import org.parallax.web.pages.ReportView;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Visit;
import org.parallax.web.visit.Way;

import java.util.List;
import java.util.Optional;

/** One incident, one episode, one report. */
final class LookPages {
    private final Site site;
    private final Show show;

    LookPages(Site site, Show show) {
        this.site = site;
        this.show = show;
    }

    Answer incident(Visit visit) throws NotThere, StoreFault {
        String id = visit.request().part("id");
        Incident incident =
                visit.record().incident(id).orElseThrow(() -> nothing(visit, "incident", id));
        if (!incident.id().equals(id)) return Answer.moved(visit.way().incident(incident.id()));
        return show.page(
                visit,
                "/",
                Phrase.title(incident),
                "incident",
                IncidentView.of(
                        visit.record(),
                        incident,
                        visit.way(),
                        new Beside(cite(visit, incident), visit.request().asked("kept"))));
    }

    /** For a footnote: with a way that leads to the record as it is shown. */
    private Optional<Citation> cite(Visit visit, Incident incident) throws StoreFault {
        Optional<Workshop> workshop = site.workshop();
        if (workshop.isEmpty()) return Optional.empty();
        long entries =
                visit.past().isPresent()
                        ? visit.past().get().size()
                        : workshop.get().ledger().size();
        Way then = new Way(Optional.of(Long.toString(entries)));
        String address = site.address().replaceFirst("/$", "") + then.incident(incident.id());
        return Optional.of(
                new Citation(
                        "“%s”, %s. Incident %s of a Parallax record as of entry %s."
                                .formatted(
                                        Phrase.title(incident),
                                        Phrase.when(incident.when()),
                                        incident.id(),
                                        Phrase.number(entries)),
                        then.incident(incident.id()),
                        address));
    }

    /** The life of an incident: a part of its page that is made when it is asked for. */
    Answer history(Visit visit) throws NotThere, Refusal, StoreFault {
        String id = visit.request().part("id");
        Incident incident =
                visit.record().incident(id).orElseThrow(() -> nothing(visit, "incident", id));
        List<Changes.Told> told = Changes.told(site.workshopOrRefuse().history(incident.id()));
        HistoryView view = HistoryView.of(Phrase.title(incident), visit.way().incident(id), told);
        return visit.request().isForPart()
                ? show.part("history-list", view)
                : show.page(visit, "/", "History", "history", view);
    }

    Answer episodes(Visit visit) {
        return show.page(
                visit,
                "/episodes",
                "Episodes",
                "episodes",
                EpisodesView.of(visit.record(), visit.way()));
    }

    Answer episode(Visit visit) throws NotThere {
        String id = visit.request().part("id");
        Episode episode =
                visit.record().episode(id).orElseThrow(() -> nothing(visit, "episode", id));
        return show.page(
                visit,
                "/episodes",
                episode.name(),
                "episode",
                EpisodeView.of(visit.record(), episode, visit.way()));
    }

    Answer report(Visit visit) throws NotThere, StoreFault {
        String id = visit.request().asked("id").orElse("without an id");
        Optional<PublicReport> found = visit.record().report(id);
        if (found.isEmpty()) throw noReport(visit, id);
        PublicReport report = found.get();
        return show.page(
                visit,
                "/reports",
                "Report " + report.id(),
                "report",
                ReportView.of(visit.record(), report, versions(visit, report), visit.way()));
    }

    private Versions versions(Visit visit, PublicReport report) throws StoreFault {
        if (site.workshop().isEmpty()) return Versions.NONE;
        Workshop workshop = site.workshop().get();
        Ledger ledger = workshop.ledger();
        long size = visit.past().isPresent() ? visit.past().get().size() : ledger.size();
        return Versions.of(visit.record(), workshop.parallax().versions(ledger, report.id(), size));
    }

    /** Of a report that was withdrawn it is said how, and nothing of what it was. */
    private NotThere noReport(Visit visit, String id) throws StoreFault {
        Optional<Withdrawal> gone =
                site.workshop().isEmpty()
                        ? Optional.empty()
                        : site.workshop().get().ledger().withdrawal(id);
        return gone.flatMap(it -> Withdrawn.sentence(visit.record(), it))
                .map(NotThere::new)
                .orElseGet(() -> nothing(visit, "report", id));
    }

    static NotThere nothing(Visit visit, String kind, String id) {
        return new NotThere(
                visit.past().isPresent()
                        ? "The record knew of no %s %s then.".formatted(kind, id)
                        : "The record knows of no %s %s.".formatted(kind, id));
    }
}
