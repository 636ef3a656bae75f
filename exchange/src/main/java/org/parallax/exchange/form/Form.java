package org.parallax.exchange.form;

import org.parallax.exchange.event.RecordView;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** A form of text in which others take the record. */
public interface Form {
    /** As {@code --format} names it. */
    String name();

    /**
     * The record in this form, one line after another and no more of it in memory than an incident;
     * to be closed.
     *
     * @param lost told of everything that the form leaves out or changes, while the lines are read
     */
    Stream<String> lines(RecordView record, Preamble preamble, Consumer<Lost> lost);
}
