package org.parallax.reconcile.accounts;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Mention;
import org.parallax.claims.Reading;
import org.parallax.text.Part;
import org.parallax.text.Quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When one report puts an event: on the days its leading claim states; else on those another claim
 * of it states; else, for what the report is about, on a day its first sentences name ("The raid
 * came on Monday."); else on the day of publication.
 */
final class EventDays {
    /** What is stated more roughly than this is background, unless nothing else is stated. */
    private static final int MONTH_DAYS = 31;

    /** A day this long before the report is rarely the news. */
    private static final int RECENT_DAYS = 10;

    /** Sentences that tell the news, from the first on. */
    private static final int LEAD_SENTENCES = 3;

    /** Before a day that tells when something was said: "said on", "told reporters late". */
    private static final Pattern SAYING =
            Pattern.compile(
                    "\\b(?:said|says|told|added|announced|reported|confirmed|claimed|stated)\\b"
                            + "(?:\\s+\\p{L}+){0,2}\\s*$");

    private static final int SAYING_REACH = 40;

    /** "(Agency) –" behind the day of a dateline, which stands this close to the line's start. */
    private static final Pattern DASH = Pattern.compile("[^.\\n]{0,30}?\\s(?:[–—]|--?)\\s");

    private static final int DATELINE_REACH = 60;

    private static final int HEAD_LINE = 80;
    private static final int WEEK_DAYS = 7;

    private final Reading reading;
    private final Sentences sentences;

    private EventDays(Reading reading, Sentences sentences) {
        this.reading = reading;
        this.sentences = sentences;
    }

    static Optional<Days> of(
            Reading reading,
            Sentences sentences,
            boolean main,
            List<IncidentClaim> incidents,
            List<FigureClaim> figures) {
        EventDays days = new EventDays(reading, sentences);
        List<Days> told = days.told(incidents, figures);
        Optional<Days> close = days.close(told);
        if (close.filter(days::isLate).isPresent()) return close;
        Optional<Days> named = main ? days.named() : Optional.empty();
        if (named.isPresent()) return named;
        if (close.isPresent()) return close;
        Optional<Days> rough = told.stream().filter(Days::firm).findFirst();
        Optional<Days> soft = told.stream().filter(it -> !it.firm()).findFirst();
        boolean leads =
                incidents.stream()
                        .limit(1)
                        .flatMap(it -> Days.of(it.when()).stream())
                        .anyMatch(Days::firm);
        if (leads || soft.isEmpty() && rough.isPresent()) return rough;
        if (soft.isPresent() || !main) return soft;
        return reading.day().map(day -> new Days(day, day, false));
    }

    /** The leading claim's first, then in text order. */
    private List<Days> told(List<IncidentClaim> incidents, List<FigureClaim> figures) {
        List<Claim> claims = new ArrayList<>();
        Stream.concat(incidents.stream().skip(1), figures.stream())
                .sorted(Comparator.comparing(Claim::quote).thenComparing(Claim::id))
                .forEach(claims::add);
        incidents.stream().limit(1).forEach(lead -> claims.addFirst(lead));
        return claims.stream().flatMap(claim -> Days.of(claim.when()).stream()).toList();
    }

    /** Stated to a month or less and, where anything is, of late; one day rather than several. */
    private Optional<Days> close(List<Days> told) {
        List<Days> close =
                told.stream().filter(it -> it.firm() && it.length() < MONTH_DAYS - 2).toList();
        List<Days> late = close.stream().filter(this::isLate).toList();
        List<Days> fit = late.isEmpty() ? close : late;
        if (fit.isEmpty()) return Optional.empty();
        Days first = fit.getFirst();
        boolean leads = !told.isEmpty() && told.getFirst().equals(first);
        Optional<Days> inside =
                fit.stream().filter(first::isLongerThan).filter(it -> it.length() == 1).findFirst();
        Optional<Days> single = fit.stream().filter(it -> it.length() == 1).findFirst();
        return leads ? inside.or(() -> Optional.of(first)) : single.or(() -> Optional.of(first));
    }

    private boolean isLate(Days days) {
        return reading.day().isEmpty()
                || !days.to().isBefore(reading.day().get().minusDays(MONTH_DAYS));
    }

    /** A day of the first sentences, else a week; a day of saying only where no other is named. */
    private Optional<Days> named() {
        Optional<Days> week = Optional.empty();
        Optional<Days> said = Optional.empty();
        for (Mention mention : reading.mentions()) {
            if (!(mention instanceof Mention.OfDate date) || !isInLead(date)) continue;
            Optional<Days> days =
                    Days.of(date.when())
                            .filter(it -> it.length() <= WEEK_DAYS)
                            .filter(it -> isNews(it.to()));
            if (days.isEmpty()) continue;
            if (isOfSaying(date.quote())) {
                if (said.isEmpty()) said = days.map(it -> new Days(it.from(), it.to(), false));
            } else if (days.get().length() == 1) {
                return days;
            } else if (week.isEmpty()) {
                week = days;
            }
        }
        return week.isPresent() ? week : said;
    }

    private boolean isInLead(Mention.OfDate date) {
        boolean title = date.quote().part() == Part.TITLE;
        return title || sentences.of(date.quote()) < LEAD_SENTENCES && !isPrinted(date.quote());
    }

    /** In a dateline, or on a short line of its own: the day of publication, not of the event. */
    private boolean isPrinted(Quote quote) {
        String text = reading.report().text();
        int from = text.lastIndexOf('\n', quote.span().start()) + 1;
        int end = text.indexOf('\n', quote.span().end());
        String line = text.substring(from, end < 0 ? text.length() : end).strip();
        boolean head = line.length() < HEAD_LINE && !line.endsWith(".");
        boolean near = quote.span().start() - from < DATELINE_REACH;
        return head || near && DASH.matcher(text.substring(quote.span().end())).lookingAt();
    }

    private boolean isNews(LocalDate day) {
        return reading.day().isEmpty()
                || !day.isAfter(reading.day().get())
                        && !day.isBefore(reading.day().get().minusDays(RECENT_DAYS));
    }

    private boolean isOfSaying(Quote quote) {
        String text = reading.report().part(quote.part());
        int at = quote.span().start();
        return SAYING.matcher(text.substring(Math.max(0, at - SAYING_REACH), at)).find();
    }
}
