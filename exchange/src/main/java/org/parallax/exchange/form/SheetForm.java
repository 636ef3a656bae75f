package org.parallax.exchange.form;

import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.sheet.Sheet;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** A form that is rows of columns. */
public interface SheetForm extends Form {
    /** The columns that it always has. */
    Sheet sheet();

    /** The columns for that record; more than always where they hang on what is in it. */
    default Sheet sheet(RecordView record) {
        return sheet();
    }

    /** The rows of {@link #sheet(RecordView)} without a header; as {@link #lines}. */
    Stream<Sheet.Row> rows(RecordView record, Preamble preamble, Consumer<Lost> lost);

    @Override
    default Stream<String> lines(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        return Stream.concat(
                Stream.of(sheet(record).header()),
                rows(record, preamble, lost).map(Sheet.Row::line));
    }

    /** The same with a row of HXL hashtags under the header. */
    default Stream<String> tagged(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        Sheet sheet = sheet(record);
        return Stream.concat(
                Stream.of(sheet.header(), sheet.tags()),
                rows(record, preamble, lost).map(Sheet.Row::line));
    }
}
