package org.parallax.publish;

import org.parallax.claims.Reading;
import org.parallax.pipeline.Difference;
import org.parallax.pipeline.SharedMap;
import org.parallax.pipeline.Snapshot;
import org.parallax.publish.NameMask.Phrase;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is masked in a record, report by report, and what its outlets are called. Never changes; the
 * masks of a record with a few other reports share most of it.
 *
 * @param readings what it was made of
 * @param own what each report masks, by its id; only of those that mask anything
 * @param whole the names that are masked everywhere
 * @param words every word of a masked name, in small letters, with the number of reports
 * @param outlets each spelling of an outlet with the number of reports, by its small letters
 */
record Masks(
        List<Reading> readings,
        SharedMap<NameMask> own,
        WholeNames whole,
        SharedMap<Integer> words,
        SharedMap<TreeMap<String, Integer>> outlets) {
    private static final Masks NONE =
            new Masks(
                    List.of(),
                    SharedMap.empty(),
                    WholeNames.NONE,
                    SharedMap.empty(),
                    SharedMap.empty());

    static Masks of(Snapshot snapshot) {
        return NONE.with(snapshot);
    }

    /** Those of another record, such as this one with a report more. */
    Masks with(Snapshot snapshot) {
        Difference<Reading> difference = Difference.of(readings, snapshot.readings());
        Map<String, NameMask> now = found(snapshot, difference);
        List<Phrase> gone = new ArrayList<>();
        List<Phrase> come = new ArrayList<>();
        SharedMap.Change<NameMask> masks = own.change();
        SharedMap.Change<Integer> counted = words.change();
        now.forEach((report, mask) -> {
            own.get(report)
                    .ifPresent(it -> {
                        gone.addAll(it.wholeNames());
                        count(it, counted, -1);
                    });
            masks.remove(report);
            if (mask.isEmpty()) return;
            masks.put(report, mask);
            come.addAll(mask.wholeNames());
            count(mask, counted, 1);
        });
        return new Masks(
                snapshot.readings(),
                masks.done(),
                whole.with(gone, come),
                counted.done(),
                outlets(difference));
    }

    /**
     * The masks of all reports of which a reading came or went; on all cores where there are many.
     */
    private static Map<String, NameMask> found(Snapshot snapshot, Difference<Reading> difference) {
        Set<String> touched = new LinkedHashSet<>();
        difference.gone().forEach(it -> touched.add(it.report().id()));
        difference.come().forEach(it -> touched.add(it.report().id()));
        return List.copyOf(touched).parallelStream()
                .collect(Collectors.toMap(it -> it, it -> mask(snapshot.readingsOf(it))));
    }

    /** Of several readings of a report all names count. */
    private static NameMask mask(List<Reading> readings) {
        return readings.stream()
                .map(VictimNames::mask)
                .reduce(NameMask::both)
                .orElseGet(NameMask::new);
    }

    private static void count(NameMask mask, SharedMap.Change<Integer> counted, int by) {
        Set<String> words = new HashSet<>();
        mask.addWords(words);
        for (String word : words) {
            counted.update(word, there -> Optional.of(there.orElse(0) + by).filter(it -> it > 0));
        }
    }

    private SharedMap<TreeMap<String, Integer>> outlets(Difference<Reading> difference) {
        Map<String, Integer> by = new HashMap<>();
        difference.come().forEach(it -> it.report().outlet().ifPresent(name -> add(by, name, 1)));
        difference.gone().forEach(it -> it.report().outlet().ifPresent(name -> add(by, name, -1)));
        SharedMap.Change<TreeMap<String, Integer>> change = outlets.change();
        by.forEach((name, more) ->
                change.update(
                        name.toLowerCase(Locale.ROOT),
                        there -> {
                            TreeMap<String, Integer> all = new TreeMap<>();
                            there.ifPresent(all::putAll);
                            all.merge(name, more, Integer::sum);
                            all.values().removeIf(it -> it <= 0);
                            return all.isEmpty() ? Optional.empty() : Optional.of(all);
                        }));
        return change.done();
    }

    private static void add(Map<String, Integer> by, String name, int more) {
        by.merge(name, more, Integer::sum);
    }

    /** What the text of these reports, and whatever tells of them, has to mask. */
    NameMask of(List<String> reports) {
        List<NameMask> theirs = reports.stream().flatMap(it -> own.get(it).stream()).toList();
        return NameMask.of(whole, theirs);
    }

    /** How its reports write an outlet; of two spellings the lesser. */
    Optional<String> outlet(String small) {
        return outlets.get(small).map(TreeMap::firstKey);
    }

    /** Every word, in small letters, of a name that is masked in any report. */
    Set<String> maskedWords() {
        return new AbstractSet<>() {
            @Override
            public boolean contains(Object word) {
                return word instanceof String it && words.get(it).isPresent();
            }

            @Override
            public Iterator<String> iterator() {
                return words.ids().iterator();
            }

            @Override
            public int size() {
                return words.size();
            }
        };
    }
}
