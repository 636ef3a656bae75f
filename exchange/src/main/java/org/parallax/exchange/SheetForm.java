package org.parallax.exchange;

import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.sheet.Sheet;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** A form that is rows of columns. */
public interface SheetForm extends Form {
    Sheet sheet();

    /** The rows without a header; as {@link #lines}. */
    Stream<Sheet.Row> rows(RecordView record, Preamble preamble, Consumer<Lost> lost);

    @Override
    default Stream<String> lines(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        return Stream.concat(
                Stream.of(sheet().header()), rows(record, preamble, lost).map(Sheet.Row::line));
    }

    /** The same with a row of HXL hashtags under the header. */
    default Stream<String> tagged(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        return Stream.concat(
                Stream.of(sheet().header(), sheet().tags()),
                rows(record, preamble, lost).map(Sheet.Row::line));
    }
}
