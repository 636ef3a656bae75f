package org.parallax.web;

import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Settled;
import org.parallax.web.api.Source;

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
    public Settled settled(PublicRecord record) {
        return site.overviews().settled(record);
    }

    @Override
    public String version(PublicRecord record) {
        return site.overviews().version(record);
    }
}
