package org.parallax.web;

import org.parallax.publish.PublicRecord;
import org.parallax.publish.RecordContents;
import org.parallax.publish.overview.Overview;
import org.parallax.store.derived.Derived;
import org.parallax.store.derived.Query;
import org.parallax.store.derived.Stamp;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Words of whole texts, for the filter of the overview. The index is made of the masked record when
 * somebody first searches; that of a large record is made beside the page, which says so meanwhile,
 * and may be a few minutes behind.
 */
final class FullText {
    /** Texts of so many reports are put into an index in about a second. */
    private static final int AT_ONCE = 2_000;

    private static final int MOST_HITS = 20_000;

    /** What an index that is thrown away with the program was made of is nobody's question. */
    private static final Stamp NONE = new Stamp(0, "", "", "", "");

    private final Consumer<String> faults;
    private Optional<Made> made = Optional.empty();
    private boolean making;

    private record Made(PublicRecord record, Derived index) {}

    /**
     * What a search found.
     *
     * @param incidents their ids
     * @param care what the index does not hold yet; empty where it holds everything
     */
    record Searched(Set<String> incidents, Optional<String> care) {}

    /**
     * @param faults told in one line where no index can be made
     */
    FullText(Consumer<String> faults) {
        this.faults = faults;
    }

    /**
     * @param typed words, as a person types them
     */
    synchronized Searched search(Overview overview, String typed) {
        Query query = Query.parse(typed);
        Optional<Made> index = index(overview.record());
        Set<String> incidents = new HashSet<>();
        if (index.isPresent()) {
            for (String report : index.get().index().reportIds(query, MOST_HITS)) {
                overview.incidentOf(report).ifPresent(incidents::add);
            }
        }
        return new Searched(incidents, care(index, overview.record()));
    }

    @SuppressWarnings("ReferenceEquality") // of this record, not of one that is alike
    private static Optional<String> care(Optional<Made> index, PublicRecord record) {
        if (index.isEmpty()) {
            return Optional.of(
                    "The texts are being put in order for searching; so far titles, names, places"
                            + " and outlets are searched.");
        }
        if (index.get().record() == record) return Optional.empty();
        return Optional.of("Texts that came in a moment ago are not searched yet.");
    }

    @SuppressWarnings("ReferenceEquality")
    private Optional<Made> index(PublicRecord record) {
        boolean current = made.isPresent() && made.get().record() == record;
        if (current || making) return made;
        if (record.reports().size() <= AT_ONCE) {
            make(record);
        } else {
            making = true;
            Thread.ofPlatform()
                    .daemon()
                    .name("search-index")
                    .start(() -> {
                        try {
                            make(record);
                        } finally {
                            done();
                        }
                    });
        }
        return made;
    }

    private void make(PublicRecord record) {
        try {
            Derived index = Derived.inMemory(NONE, RecordContents.of(record));
            replace(new Made(record, index));
        } catch (IOException e) {
            faults.accept("texts cannot be searched: " + e.getMessage());
        }
    }

    private synchronized void replace(Made by) {
        made.ifPresent(it -> it.index().close());
        made = Optional.of(by);
    }

    private synchronized void done() {
        making = false;
    }
}
