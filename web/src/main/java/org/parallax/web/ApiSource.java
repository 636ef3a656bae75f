package org.parallax.web;

import org.parallax.event.Incident;
import org.parallax.pipeline.History;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Tables;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times.Past;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Settled;
import org.parallax.store.merkle.Checkpoint;
import org.parallax.web.api.Source;
import org.parallax.web.visit.Visit;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the API asks of the site. */
final class ApiSource implements Source {
    private final Site site;

    ApiSource(Site site) {
        this.site = site;
    }

    @Override
    public Overview overview(PublicRecord record) {
        return site.overviews().of(record);
    }

    @Override
    public Set<String> searched(Visit visit, Filter filter) {
        return site.searched(visit, filter).incidents();
    }

    @Override
    public Settled settled(PublicRecord record) {
        return site.overviews().settled(record);
    }

    @Override
    public String version(PublicRecord record) {
        return site.overviews().version(record);
    }

    @Override
    public Past at(Moment moment) throws Refusal {
        return site.at(moment);
    }

    @Override
    public Optional<History.Life> life(String incident) throws Refusal, IOException {
        Workshop workshop = site.workshopOrRefuse();
        try {
            return Optional.of(workshop.history(incident));
        } catch (Refusal none) { // there never was one of that id
            return Optional.empty();
        }
    }

    @Override
    public Map<String, Instant> touched(List<Incident> incidents) throws Refusal, IOException {
        return site.workshopOrRefuse().touched(incidents);
    }

    @Override
    public Optional<State> state() throws IOException {
        if (site.workshop().isEmpty()) return Optional.empty();
        Workshop workshop = site.workshop().get();
        return Optional.of(
                new State(
                        workshop.ledger().size(),
                        workshop.ledger().root(),
                        workshop.newestCheckpoint().map(Checkpoint::note)));
    }

    @Override
    public Tables tables() {
        return site.tables();
    }

    @Override
    public String address() {
        return site.address();
    }
}
