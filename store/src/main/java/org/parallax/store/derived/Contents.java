package org.parallax.store.derived;

import java.util.stream.Stream;

/** Everything that derived tables hold, with every name masked that is withheld. */
public interface Contents {
    /** In the order in which they are printed. */
    Stream<Line> lines(Table table);

    /** In the order in which they came in. */
    Stream<ReportText> reports();
}
