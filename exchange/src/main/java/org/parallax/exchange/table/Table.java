package org.parallax.exchange.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of the set.
 *
 * @param <S> what is read from the record
 * @param <R> what a row is made from
 * @param name of the file, without its end
 * @param rows of one thing that is read, none or several
 */
record Table<S, R>(String name, Function<S, List<R>> rows, List<Column<R>> columns) {
    Table {
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (Column<R> column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException(
                        "two columns of %s are called %s".formatted(name, column.name()));
            }
        }
    }

    /** One row for each thing. */
    static <S> Table<S, S> of(String name, List<Column<S>> columns) {
        return new Table<>(name, List::of, columns);
    }

    /** As a statement of SQL tells them. */
    String definition() {
        return columns.stream()
                .map(it -> '"' + it.name() + "\" " + it.type().sql())
                .collect(Collectors.joining(", ", name + " (", ")"));
    }
}
