package org.parallax.web;

import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.Times.Past;
import org.parallax.publish.overview.WhatChanged;
import org.parallax.store.StoreFault;
import org.parallax.web.pages.ChangesView;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Visit;

import java.util.Optional;
import java.util.regex.Pattern;

/** What changed since a moment: since the visitor last looked, where nobody names one. */
final class ChangesPages {
    private static final String SEEN = "parallax-seen";
    private static final Pattern ENTRIES = Pattern.compile("[0-9]{1,15}");

    private final Site site;
    private final Show show;

    ChangesPages(Site site, Show show) {
        this.site = site;
        this.show = show;
    }

    Answer changes(Visit visit) throws Refusal, StoreFault {
        long now = site.workshopOrRefuse().ledger().size();
        Optional<String> asked = visit.request().asked("since");
        Optional<String> seen =
                visit.request()
                        .cookie(SEEN)
                        .filter(it -> ENTRIES.matcher(it).matches())
                        .filter(it -> Long.parseLong(it) <= now);
        Optional<String> since = asked.or(() -> seen);
        ChangesView view = ChangesView.asking(now);
        if (since.isPresent()) {
            Past past = site.record().at(Moment.of(since.get()));
            view =
                    ChangesView.of(
                            past.moment().words(),
                            since.get(),
                            asked.isEmpty(),
                            WhatChanged.since(past.record(), visit.record()),
                            now,
                            visit.way());
        }
        Answer page = show.page(visit, "/changes", "What changed", "changes", view);
        // what is asked for by name is no last look
        return asked.isPresent()
                ? page
                : page.with(
                        "Set-Cookie",
                        SEEN + "=" + now + "; Path=/changes; HttpOnly; SameSite=Strict");
    }

    Answer help(Visit visit) {
        return show.page(visit, "/help", "Help", "help", "");
    }
}
