package org.parallax.intake.document.pdf;

import org.apache.pdfbox.pdmodel.font.FontMappers;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What PDFBox keeps for a whole process: its fonts, and whom it tells of every damaged byte. */
final class Settings {
    /** Held, since a logger that nobody holds forgets its level. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        FontMappers.set(new Fonts());
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private Settings() {}

    /** Before PDFBox is used; once is enough. */
    static void settle() {}
}
