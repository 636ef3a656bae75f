package org.parallax.store.derived;

/** The tables of lines. */
public enum Table {
    INCIDENT("incident"),
    EPISODE("episode"),
    CLAIM("claim"),
    /** What is told of a report beside its text. */
    SOURCE("source"),
    /** What a body or person is called, by its id. */
    NAME("name"),
    /** What whoever prints the record should tell beside it. */
    NOTE("note");

    private final String sql;

    Table(String sql) {
        this.sql = sql;
    }

    /** Its name in SQL. */
    String sql() {
        return sql;
    }
}
