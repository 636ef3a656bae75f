package org.parallax.exchange.brief;

import org.parallax.exchange.brief.markup.Tag;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.event.Source;
import org.parallax.publish.Phrase;

import java.util.List;
import java.util.Optional;

/** The reports that are cited, by their numbers: outlet, title, day, address. */
final class Sources {
    private Sources() {}

    static Tag tag(RecordView record, Citations citations) {
        Tag list = Tag.of("ol", "sources");
        List<String> reports = citations.reports();
        for (int i = 0; i < reports.size(); i++) {
            Tag item = Tag.of("li").with("id", "s" + (i + 1));
            Optional<Source> source = record.source(reports.get(i));
            if (source.isPresent()) fill(item, source.get());
            else item.add("report " + reports.get(i));
            list.add(item);
        }
        return list;
    }

    private static void fill(Tag item, Source source) {
        item.add(
                Tag.of("strong")
                        .add(Wording.apart(source.outlet().orElse("report " + source.report()))));
        source.title()
                .ifPresent(title -> {
                    Tag words = Tag.of("cite").with("dir", "auto").add(title);
                    source.language()
                            .filter(Sources::isTag)
                            .ifPresent(it -> words.with("lang", it));
                    item.add(", ").add(words);
                });
        item.add(", " + source.published().map(Phrase::day).orElse("day not stated") + ".");
        source.url()
                .ifPresent(url -> item.add(" ").add(Tag.of("span", "url").add(Tag.link(url, url))));
    }

    /** Whether a word can be a tag of a language (BCP 47). */
    private static boolean isTag(String language) {
        return language.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");
    }
}
