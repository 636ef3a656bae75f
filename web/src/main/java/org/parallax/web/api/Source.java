package org.parallax.web.api;

import org.parallax.event.Incident;
import org.parallax.pipeline.History;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Tables;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times.Past;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Settled;
import org.parallax.web.visit.Visit;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What programs are answered from. */
public interface Source {
    /** The index of a record. */
    Overview overview(PublicRecord record);

    /** The incidents of which whole texts hold the filter's words; none where it has none. */
    Set<String> searched(Visit visit, Filter filter);

    /** What persons have looked at in a record, and left as it is. */
    Settled settled(PublicRecord record);

    /**
     * A few characters that are others for every other record and for every other program; two of
     * one record may differ.
     */
    String version(PublicRecord record);

    /**
     * The record as it was.
     *
     * @throws Refusal if it knows no such moment
     */
    Past at(Moment moment) throws Refusal;

    /**
     * The life of an incident up to now; empty where there never was one of that id.
     *
     * @throws Refusal where the record can only be looked at
     */
    Optional<History.Life> life(String incident) throws Refusal, IOException;

    /**
     * When the newest report of each of these incidents came in, by their ids; the map may be
     * changed.
     *
     * @throws Refusal where the record can only be looked at
     */
    Map<String, Instant> touched(List<Incident> incidents) throws Refusal, IOException;

    /** The ledger; empty where the record can only be looked at. */
    Optional<State> state() throws IOException;

    /**
     * A ledger.
     *
     * @param root the Merkle tree hash over all entries, in hexadecimal
     * @param checkpoint the newest signed note; empty where nothing was signed yet
     */
    record State(long entries, String root, Optional<String> checkpoint) {}

    /** Actors and places that the program knows. */
    Tables tables();

    /** Where a browser finds the site, with a slash at its end. */
    String address();
}
