package org.parallax.reading.sayings;

import org.parallax.claims.Speaker;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Sense;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Words;
import org.parallax.text.Span;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the agency that a report credits as a whole: "KHARTOUM (Reuters) -" before the text, or
 * "(AFP)", "- AFP", "Source: Agencies" behind it. What the outlet tells is then the agency's, and
 * what others said came by way of it.
 */
public final class CreditLine {
    private static final Pattern DATELINE = Pattern.compile("\\(([^()\\n]{2,30})\\)");

    /** A name in brackets, behind a dash or "source:", with nothing behind it but a stop. */
    private static final Pattern END =
            Pattern.compile(
                    "(?:\\(([^()\\n]{2,30})\\)|(?:^|\\n)\\h*(?:[-\\u2013\\u2014]{1,2}|(?i:sources?|credit)\\h*:)"
                        + "\\h*([^()\\n]{2,30}?))\\h*\\.?\\s*\\z");

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|/|&|\\+|\\band\\b)\\s*");

    private static final Set<String> NAMELESS = Words.set("saying.tsv", "credit");

    private CreditLine() {}

    /** The agency credited, with the place of its name in the text; empty in its own reports. */
    public static Optional<Speaker> of(Document document, ActorRegister register) {
        Optional<String> outlet = document.report().outlet();
        return credited(document, register)
                .filter(agency -> outlet.filter(it -> isNamed(it, agency, register)).isEmpty());
    }

    private static boolean isNamed(String outlet, Speaker agency, ActorRegister register) {
        return outlet.equalsIgnoreCase(agency.name())
                || register.sensesOf(outlet).stream()
                        .anyMatch(sense -> agency.actor().equals(Optional.of(sense.actor().id())));
    }

    private static Optional<Speaker> credited(Document document, ActorRegister register) {
        String text = document.report().text();
        Matcher matcher = DATELINE.matcher(text);
        Optional<Span> dateline = document.dateline();
        if (dateline.isPresent()) {
            matcher.region(dateline.get().start(), dateline.get().end());
            if (matcher.find()) return named(text, matcher.start(1), matcher.end(1), register);
        }
        int from = Math.max(0, text.length() - 80);
        Matcher end = END.matcher(text).region(from, text.length());
        if (!end.find()) return Optional.empty();
        int group = end.group(1) != null ? 1 : 2;
        return named(text, end.start(group), end.end(group), register);
    }

    /** "AFP", "Reuters/AP", "Agencies": the first is the one credited. */
    private static Optional<Speaker> named(
            String text, int start, int end, ActorRegister register) {
        String first = BETWEEN.split(text.substring(start, end), 2)[0].strip();
        Span span =
                new Span(start, start + text.substring(start, end).indexOf(first) + first.length());
        if (NAMELESS.contains(first.toLowerCase(Locale.ROOT)))
            return Optional.of(new Speaker(Optional.empty(), first, span, ""));
        List<Actor> agencies =
                register.sensesOf(first).stream()
                        .map(Sense::actor)
                        .filter(actor ->
                                actor.kind() == Actor.Kind.AGENCY
                                        || actor.kind() == Actor.Kind.OUTLET)
                        .distinct()
                        .toList();
        if (agencies.size() != 1) return Optional.empty();
        return Optional.of(new Speaker(Optional.of(agencies.getFirst().id()), first, span, ""));
    }
}
