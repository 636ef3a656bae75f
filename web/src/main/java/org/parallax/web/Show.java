package org.parallax.web;

import org.parallax.publish.Times.Past;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Frame;
import org.parallax.web.visit.Visit;

/** Puts what a page tells into the frame that all pages share. */
final class Show {
    private final Views views;

    Show(Views views) {
        this.views = views;
    }

    /**
     * @param room of the site that the page belongs to, a path such as {@code /review}
     * @param view the template's name
     */
    Answer page(Visit visit, String room, String title, String view, Object it) {
        return page(200, visit, room, title, view, it);
    }

    Answer page(int status, Visit visit, String room, String title, String view, Object it) {
        Frame frame =
                new Frame(
                        title,
                        room,
                        visit.visitor(),
                        visit.way(),
                        visit.past().map(Past::banner),
                        visit.now());
        return Answer.html(status, views.page(view, frame, it));
    }

    /** A part of a page, for a page that is there already. */
    Answer part(String view, Object it) {
        return Answer.html(200, views.part(view, it));
    }
}
