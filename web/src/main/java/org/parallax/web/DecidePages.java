package org.parallax.web;

import org.parallax.event.Incident;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.pipeline.Review.Signed;
import org.parallax.pipeline.Review.Taken;
import org.parallax.store.StoreFault;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;
import org.parallax.web.visit.Way;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a person decides in a form: kept in the ledger, signed by the visitor's name. */
final class DecidePages {
    /** A way within this site: one slash, and nothing that a browser takes for another host. */
    private static final Pattern BACK = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    private final Site site;

    DecidePages(Site site) {
        this.site = site;
    }

    Answer decide(Visit visit) throws Refusal, StoreFault {
        Request form = visit.request();
        Workshop workshop = site.workshopOrRefuse();
        Signed signed = new Signed(visit.visitor().name(), form.field("why").orElse(""));
        Taken taken = workshop.decide(review -> take(review, form, signed));
        site.record().fresh(); // so that the page that follows shows it
        return Answer.see(back(form, taken));
    }

    /** A victim's name is shown once two persons have said so, each in a form of his own. */
    Answer release(Visit visit) throws Refusal, StoreFault {
        Request form = visit.request();
        Signed signed = new Signed(visit.visitor().name(), form.field("why").orElse(""));
        String incident = needed(form, "incident");
        String victim = needed(form, "victim");
        Taken taken =
                site.workshopOrRefuse().decide(review -> review.release(incident, victim, signed));
        site.record().fresh(); // so that the page that follows shows it
        return Answer.see(back(form, taken));
    }

    private static Taken take(Review review, Request form, Signed signed)
            throws Refusal, StoreFault {
        String kind = needed(form, "kind");
        return switch (kind) {
            case "merge" -> review.merge(needed(form, "incident"), needed(form, "other"), signed);
            case "apart" -> review.apart(needed(form, "incident"), needed(form, "other"), signed);
            case "accept" ->
                    review.accept(needed(form, "incident"), needed(form, "matter"), signed);
            case "split" -> review.split(needed(form, "incident"), form.fields("reports"), signed);
            case "correct" ->
                    review.correct(
                            needed(form, "incident"),
                            needed(form, "field"),
                            needed(form, "value"),
                            signed);
            case "undo" -> review.undo(number(needed(form, "sequence")), signed);
            default -> throw new Refusal("there is no decision of the kind " + kind);
        };
    }

    /** Whether a browser that is sent there stays on this site. */
    static boolean isHere(String way) {
        return BACK.matcher(way).matches();
    }

    private static String needed(Request form, String field) throws Refusal {
        Optional<String> value = form.field(field);
        if (value.isEmpty())
            throw new Refusal("the field %s is empty. Fill it in".formatted(field));
        return value.get();
    }

    private static long number(String typed) throws Refusal {
        if (!NUMBER.matcher(typed).matches()) {
            throw new Refusal(typed + " is no number of a decision");
        }
        return Long.parseLong(typed);
    }

    /** Where the form came from, else the incident; told of the entry that was kept. */
    private static String back(Request form, Taken taken) {
        String way =
                form.field("back")
                        .filter(DecidePages::isHere)
                        .orElseGet(() ->
                                taken.changed().stream()
                                        .findFirst()
                                        .map(Incident::id)
                                        .map(new Way(Optional.empty())::incident)
                                        .orElse("/"));
        String joint = way.indexOf('?') < 0 ? "?" : "&";
        return way + joint + "kept=" + taken.decision().sequence();
    }
}
