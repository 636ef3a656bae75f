package org.parallax.pipeline;

import java.util.List;

/**
 * What a person heard and types in: by a call, or in a language that the reader does not know.
 * Everything as it was typed; empty where nothing was. {@link ByHand} checks it.
 *
 * @param by who enters it
 * @param source who said it first: the register's id, or a name
 * @param text the words of the evidence, in any language
 * @param outlet who published it
 * @param published the day on which it was said or published, such as 2026-01-08
 * @param language an ISO 639-1 code
 * @param type of the incident, such as {@code shelling}; empty where only figures are entered
 * @param from its first day
 * @param to its last day; empty for the first
 * @param place an id of the gazetteer, or a name that only one place has
 * @param perpetrator the register's id of who did it
 * @param stance such as {@code asserted}, which it is where nothing is said
 * @param words the part of the text that tells of the incident; empty for all of it
 */
public record HandEntry(
        String by,
        String source,
        String text,
        String title,
        String outlet,
        String published,
        String language,
        String type,
        String from,
        String to,
        String place,
        String perpetrator,
        String stance,
        String words,
        List<Figure> figures) {
    public HandEntry {
        figures = List.copyOf(figures);
    }

    /**
     * How many of whom.
     *
     * @param outcome such as {@code killed}
     * @param low the least; empty where only the most is told. Both empty: the number is not told
     * @param high the most; empty for "at least"
     * @param approximate whether it was told as about so many
     * @param unit such as {@code persons}, which it is where nothing is said
     * @param who such as {@code civilian}; empty where that is not told
     * @param side the register's id of the side they belonged to
     * @param words the part of the text that tells it; empty for all of it
     */
    public record Figure(
            String outcome,
            String low,
            String high,
            boolean approximate,
            String unit,
            String who,
            String side,
            String words) {}
}
