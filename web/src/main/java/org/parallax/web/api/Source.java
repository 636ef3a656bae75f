package org.parallax.web.api;

import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Settled;

/** What programs are answered from. */
public interface Source {
    /** The index of a record. */
    Overview overview(PublicRecord record);

    /** What persons have looked at in a record, and left as it is. */
    Settled settled(PublicRecord record);

    /**
     * A few characters that are others for every other record and for every other program; two of
     * one record may differ.
     */
    String version(PublicRecord record);
}
