package org.parallax.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One incident, episode or report as plain text for a terminal, with names of victims masked. */
public final class TextPage {
    private static final int NARROWEST = 40;
    private static final String BOLD = "\u001B[1m";
    private static final String RESET = "\u001B[0m";

    private final int width;
    private final boolean colour;
    private final List<String> lines = new ArrayList<>();

    private TextPage(int width, boolean colour) {
        this.width = Math.max(width, NARROWEST) - 1;
        this.colour = colour;
    }

    /**
     * The page of whatever has that id; of an incident that another took in, the other's.
     *
     * @param id of an incident, else of an episode, else of a report
     * @param versions of the report, for a report's page
     * @param width how many columns the terminal has; 40 at least are used
     * @param colour whether escape sequences may be used
     * @return empty where nothing has that id
     */
    public static Optional<List<String>> of(
            PublicRecord record, String id, Versions versions, int width, boolean colour) {
        TextPage page = new TextPage(width, colour);
        record.incident(id)
                .ifPresentOrElse(
                        it -> new IncidentText(record, it, page).write(id),
                        () ->
                                record.episode(id)
                                        .ifPresentOrElse(
                                                it -> new EpisodeText(record, it, page).write(),
                                                () ->
                                                        record.report(id)
                                                                .ifPresent(it ->
                                                                        new ReportText(
                                                                                        record, it,
                                                                                        page)
                                                                                .write(versions))));
        return page.lines.isEmpty() ? Optional.empty() : Optional.of(page.lines);
    }

    /** The lines that {@code writer} puts on a page. */
    static List<String> filled(int width, boolean colour, Consumer<TextPage> writer) {
        TextPage page = new TextPage(width, colour);
        writer.accept(page);
        return List.copyOf(page.lines);
    }

    /** The first line. */
    void title(String words) {
        Columns.wrap(Columns.safe(words), width).forEach(it -> lines.add(bold(it)));
    }

    /** Begins a section. */
    void heading(String words) {
        if (!lines.isEmpty()) lines.add("");
        lines.add(bold(Columns.safe(words)));
    }

    void paragraph(String words) {
        lines.addAll(Columns.wrap(Columns.safe(words), width));
    }

    /** "Grade: weak": a name and what it is. */
    void field(String name, String words) {
        hanging(name + ": ", words, 2);
    }

    /** A line of a list. */
    void item(String words) {
        hanging("- ", words, 2);
    }

    /** What belongs to the item before. */
    void below(String words) {
        hanging("    ", words, 4);
    }

    private void hanging(String before, String words, int indent) {
        String first = Columns.safe(before + words).strip();
        List<String> wrapped = Columns.wrap(first, width - indent);
        boolean indented = before.isBlank();
        for (int i = 0; i < wrapped.size(); i++) {
            String space = i > 0 || indented ? " ".repeat(indent) : "";
            lines.add(space + wrapped.get(i));
        }
    }

    private String bold(String words) {
        return colour ? BOLD + words + RESET : words;
    }
}
