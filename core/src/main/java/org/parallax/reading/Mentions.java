package org.parallax.reading;

import org.parallax.claims.Mention;
import org.parallax.claims.Where;
import org.parallax.knowledge.Actor;
import org.parallax.reading.dates.DateMention;
import org.parallax.reading.dates.DateReader;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.numbers.Quantity;
import org.parallax.reading.scene.Scene;
import org.parallax.reading.scene.Scene.ActorMention;
import org.parallax.reading.scene.Scene.PlaceMention;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lists what a report names beside its claims: actors, places, dates and numbers, each with its
 * words, in text order. They are what a page can mark in a text before anybody asks what it claims.
 */
final class Mentions {
    private final Report report;
    private final List<Mention> found = new ArrayList<>();

    private Mentions(Report report) {
        this.report = report;
    }

    static List<Mention> of(Document document, List<Scene> scenes) {
        Mentions mentions = new Mentions(document.report());
        scenes.forEach(mentions::add);
        document.dateline().ifPresent(line -> mentions.addDates(line, document.day()));
        mentions.found.sort(Comparator.comparing(Mention::quote));
        return mentions.found;
    }

    /** The days of a dateline, which is no part of any sentence. */
    private void addDates(Span dateline, Optional<LocalDate> day) {
        List<Token> tokens = Tokenizer.tokens(report.text(), dateline.start(), dateline.end());
        if (tokens.isEmpty()) return;
        Sentence line = Sentence.of(Part.TEXT, 0, 0, true, tokens);
        for (DateMention date : new DateReader(day).read(line)) {
            Quote quote = quote(line, date.from(), date.to());
            found.add(new Mention.OfDate(quote, date.when(), date.timex()));
        }
    }

    private void add(Scene scene) {
        Sentence sentence = scene.sentence();
        for (ActorMention actor : scene.actors()) {
            Quote quote = quote(sentence, actor.from(), actor.to());
            found.add(new Mention.OfActor(quote, actor.actor().map(Actor::id)));
        }
        for (PlaceMention place : scene.places()) {
            Quote quote = quote(sentence, place.from(), place.to());
            Optional<Where> where =
                    place.place().map(p -> Setting.where(p, Optional.of(quote.span())));
            found.add(new Mention.OfPlace(quote, where, place.doubt()));
        }
        for (DateMention date : scene.dates()) {
            Quote quote = quote(sentence, date.from(), date.to());
            found.add(new Mention.OfDate(quote, date.when(), date.timex()));
        }
        for (Quantity quantity : scene.quantities()) {
            boolean ofDay =
                    scene.dates().stream()
                            .anyMatch(
                                    it -> it.from() <= quantity.from() && quantity.to() <= it.to());
            if (ofDay) continue; // "27" in "on 27 and 29 April"
            Quote quote = quote(sentence, quantity.from(), quantity.to());
            found.add(new Mention.OfNumber(quote, quantity.count()));
        }
    }

    private Quote quote(Sentence sentence, int from, int to) {
        return Quote.of(report, sentence.part(), sentence.span(from, to));
    }
}
