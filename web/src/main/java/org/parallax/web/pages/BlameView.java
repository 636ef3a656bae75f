package org.parallax.web.pages;

import org.parallax.event.Accusation;
import org.parallax.event.Incident;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is accused of an incident, by whom, and who denies it: side by side, with no verdict.
 *
 * @param accused the body accused
 * @param denied empty where no denial is linked
 */
public record BlameView(String accused, List<Said> accusers, List<Said> denied) {
    public BlameView {
        accusers = List.copyOf(accusers);
        denied = List.copyOf(denied);
    }

    /**
     * @param claims the ways to the words that say it
     */
    public record Said(String by, List<String> claims) {}

    private static final class Told {
        final Map<String, Set<String>> accusers = new LinkedHashMap<>();
        final Set<String> deniers = new LinkedHashSet<>();
        final Set<String> denials = new LinkedHashSet<>();
    }

    static List<BlameView> of(PublicRecord record, Incident incident, Words words) {
        Map<String, Told> accused = new LinkedHashMap<>();
        for (Accusation it : incident.accusations()) {
            Told told = accused.computeIfAbsent(it.against(), _ -> new Told());
            told.accusers.computeIfAbsent(it.by(), _ -> new LinkedHashSet<>()).addAll(it.claims());
            told.deniers.addAll(it.deniedBy());
            told.denials.addAll(it.denials());
        }
        List<BlameView> views = new ArrayList<>();
        accused.forEach((actor, told) ->
                views.add(
                        new BlameView(
                                Phrase.capital(record.name(actor)),
                                told.accusers.entrySet().stream()
                                        .map(it ->
                                                said(record, it.getKey(), words.of(it.getValue())))
                                        .toList(),
                                told.deniers.isEmpty()
                                        ? List.of()
                                        : List.of(
                                                new Said(
                                                        deniers(record, actor, told.deniers),
                                                        words.of(told.denials))))));
        return views;
    }

    private static String deniers(PublicRecord record, String accused, Set<String> by) {
        if (by.equals(Set.of(accused))) return "the accused";
        return Phrase.list(by.stream().map(record::name).toList());
    }

    private static Said said(PublicRecord record, String by, List<String> words) {
        return new Said(Phrase.capital(record.name(by)), words);
    }
}
