package org.parallax.web;

import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord.PublicReport;
import org.parallax.web.pages.EpisodeView;
import org.parallax.web.pages.IncidentView;
import org.parallax.web.pages.ReportView;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Visit;

import java.util.Optional;

/** One incident, one episode, one report. */
final class LookPages {
    private final Site site;
    private final Show show;

    LookPages(Site site, Show show) {
        this.site = site;
        this.show = show;
    }

    Answer incident(Visit visit) throws NotThere {
        String id = visit.request().part("id");
        Incident incident =
                visit.record().incident(id).orElseThrow(() -> nothing(visit, "incident", id));
        if (!incident.id().equals(id)) return Answer.moved(visit.way().incident(incident.id()));
        return show.page(
                visit,
                "/",
                Phrase.title(incident),
                "incident",
                IncidentView.of(visit.record(), incident, visit.way()));
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

    Answer report(Visit visit) throws NotThere {
        Optional<String> id = visit.request().asked("id");
        PublicReport report =
                id.flatMap(visit.record()::report)
                        .orElseThrow(() -> nothing(visit, "report", id.orElse("without an id")));
        return show.page(
                visit,
                "/reports",
                "Report " + report.id(),
                "report",
                ReportView.of(visit.record(), report, visit.way()));
    }

    static NotThere nothing(Visit visit, String kind, String id) {
        return new NotThere(
                visit.past().isPresent()
                        ? "The record knew of no %s %s then.".formatted(kind, id)
                        : "The record knows of no %s %s.".formatted(kind, id));
    }
}
