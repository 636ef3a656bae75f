package org.parallax.publish.overview;

import org.parallax.publish.Outline;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of each row that short searches look through: place, type, bodies, first sayers, titles
 * and outlets of its reports, all as masked.
 */
final class Texts {
    private final String[] words;

    Texts(Index index) {
        this.words = new String[index.size];
        Map<String, String> reports = new HashMap<>();
        String[] names = new String[index.names.size()];
        for (int at = 0; at < names.length; at++) {
            String name = index.names.value(at);
            names[at] = Words.of(List.of(name, index.record.name(name)));
        }
        String[] places = new String[index.placeKeys.size()];
        for (int at = 0; at < places.length; at++) places[at] = index.placeWords(at);
        String[] types = new String[index.typeKeys.size()];
        for (int at = 0; at < types.length; at++) {
            types[at] = Words.of(List.of(Phrase.words(index.typeKeys.value(at).word())));
        }
        for (int row = 0; row < words.length; row++) {
            Outline outline = index.outlines.get(row);
            StringBuilder all = new StringBuilder(types[index.types[row]]);
            if (index.hasPlace(row)) all.append(places[index.places[row]]);
            for (int body : index.bodies[row]) all.append(names[body]);
            for (int origin : index.origins[row]) all.append(names[origin]);
            for (List<String> ids : List.of(outline.reports(), outline.alsoIn())) {
                for (String id : ids) {
                    all.append(reports.computeIfAbsent(id, it -> words(index.record, it)));
                }
            }
            words[row] = all.toString();
        }
    }

    private static String words(PublicRecord record, String report) {
        return record.report(report)
                .map(it -> Words.of(List.of(it.title().orElse(""), it.outlet().orElse(""))))
                .orElse("");
    }

    boolean hold(int row, List<String> typed) {
        return Words.hold(words[row], typed);
    }
}
