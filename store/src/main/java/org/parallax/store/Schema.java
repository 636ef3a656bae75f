package org.parallax.store;

import org.flywaydb.core.Flyway;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The tables of a record, which Flyway makes and brings up to date. */
final class Schema {
    /**
     * The newest of the steps in {@code migration/}: raised with every change that an older program
     * must not write to, or would show wrongly.
     */
    static final int VERSION = 7;

    /** From here on entries are sealed; what is older held texts and titles in the open. */
    static final int OLDEST = 3;

    /** "PRLX", by which SQLite's header tells a record from any other database. */
    static final int APPLICATION_ID = 0x50524C58;

    /** Held, as a logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Schema() {}

    /** Takes the steps that are missing, each in a transaction of its own. */
    static void migrate(String url) {
        migrate(url, "latest");
    }

    /**
     * @param target the version to stop at, so that tests can have older records
     */
    static void migrate(String url, String target) {
        FLYWAY.setLevel(Level.OFF); // what goes wrong is in the exception
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(url, null, null)
                .locations("classpath:org/parallax/store/migration")
                .target(target)
                .baselineOnMigrate(false)
                .load()
                .migrate();
    }
}
