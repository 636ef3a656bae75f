package org.parallax.exchange.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A typed column.
 *
 * @param <R> what a row is made from
 * @param name as the file has it
 * @param value of a row: of the type's class, empty for null
 */
record Column<R>(String name, Type type, Function<R, Optional<?>> value) {
    /** What a cell may hold, by DuckDB's name. */
    enum Type {
        VARCHAR("VARCHAR"),
        BIGINT("BIGINT"),
        DOUBLE("DOUBLE"),
        BOOLEAN("BOOLEAN"),
        DATE("DATE"),
        /** A list of texts, which may hold nulls. */
        VARCHARS("VARCHAR[]");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    static <R> Column<R> text(String name, Function<R, String> value) {
        return new Column<>(name, Type.VARCHAR, value.andThen(Optional::of));
    }

    static <R> Column<R> maybeText(String name, Function<R, Optional<String>> value) {
        return new Column<>(name, Type.VARCHAR, value::apply);
    }

    static <R> Column<R> number(String name, ToLongFunction<R> value) {
        return new Column<>(name, Type.BIGINT, row -> Optional.of(value.applyAsLong(row)));
    }

    static <R> Column<R> maybeNumber(String name, Function<R, OptionalLong> value) {
        return new Column<>(name, Type.BIGINT, row -> boxed(value.apply(row)));
    }

    static <R> Column<R> degrees(String name, Function<R, Optional<Double>> value) {
        return new Column<>(name, Type.DOUBLE, value::apply);
    }

    static <R> Column<R> flag(String name, Predicate<R> value) {
        return new Column<>(name, Type.BOOLEAN, row -> Optional.of(value.test(row)));
    }

    static <R> Column<R> maybeFlag(String name, Function<R, Optional<Boolean>> value) {
        return new Column<>(name, Type.BOOLEAN, value::apply);
    }

    static <R> Column<R> day(String name, Function<R, Optional<LocalDate>> value) {
        return new Column<>(name, Type.DATE, value::apply);
    }

    /** Empty where there are none. */
    static <R> Column<R> texts(String name, Function<R, List<String>> value) {
        return new Column<>(name, Type.VARCHARS, value.andThen(Optional::of));
    }

    /** Null where there can be none. */
    static <R> Column<R> maybeTexts(String name, Function<R, Optional<List<String>>> value) {
        return new Column<>(name, Type.VARCHARS, value::apply);
    }

    static OptionalLong wide(OptionalInt number) {
        return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
