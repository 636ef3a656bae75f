package org.parallax.cli;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorSearch;
import org.parallax.knowledge.RegisterStatistics;
import org.parallax.knowledge.Sense;
import org.parallax.pipeline.Tables;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax actors}: what the register holds on a name. */
@Command(
        name = "actors",
        description = "Show what the register knows of a body, a person in office, or a phrase.",
        footerHeading = "%n",
        footer = {
            "SEARCH is an id, a name in any spelling or script, UCDP's name of a side, or a",
            "part of one. One phrase may mean many bodies: with --day and --country you are",
            "told which one a report of that day about that country means by it.",
            "",
            "Examples:",
            "  parallax actors sohr                         one entry, with all its names",
            "  parallax actors rebels --country Syria --day 2024-11-30",
            "  parallax actors syria-army --day 2026-01-08  what it was called on that day",
            "  parallax actors --actors mine.tsv \"the council\"   with your own rows",
            "  parallax actors --stats                      how much the register holds"
        })
final class ActorsCommand extends HelpOption implements Callable<Integer> {
    /** More entries than this are listed, one line each. */
    private static final int SHOWN_WHOLE = 3;

    private static final int LISTED = 40;
    private static final String ARTICLE = "the ";

    @Parameters(
            paramLabel = "SEARCH",
            arity = "0..*",
            description = "An id, a name, or words of one.")
    private List<String> words = List.of();

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description = "The day of the report, such as 2024-11-30.")
    private Optional<String> day = Optional.empty();

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            description = "The country the report is about: its name, or two letters such as SY.")
    private Optional<String> country = Optional.empty();

    @Option(names = "--stats", description = "Print how much the register holds.")
    private boolean stats;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;

    ActorsCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        if (!stats && words.isEmpty()) {
            throw new WrongCall("actors needs words to search for, or --stats");
        }
        Tables tables = knowledge.tables();
        Optional<LocalDate> when = day();
        Optional<String> where = Optional.empty();
        if (country.isPresent()) {
            where = Optional.of(CountryName.code(tables.places(), country.get()));
        }
        if (stats) {
            ActorPages.statistics(RegisterStatistics.of(tables.actors())).forEach(io.out()::line);
        }
        if (!words.isEmpty()) show(tables, searched(tables), when, where);
        return Exit.DONE;
    }

    private void show(
            Tables tables, String search, Optional<LocalDate> when, Optional<String> where)
            throws WrongCall {
        ActorPages pages = new ActorPages(tables, when, where);
        List<Sense> senses = tables.actors().sensesOf(search);
        boolean asked = when.isPresent() || where.isPresent();
        if (asked && !senses.isEmpty()) {
            pages.meaning(search, senses).forEach(io.out()::line);
            return;
        }
        List<Actor> found = there(ActorSearch.find(tables.actors(), search), where);
        if (asked && !found.isEmpty()) {
            io.out().line("Nobody is called \"%s\" and no more. In some names:".formatted(search));
            io.out().line("");
        }
        if (found.isEmpty()) {
            throw new WrongCall(
                    "the register has nobody called %s. Try fewer words, or another spelling"
                            .formatted(search));
        }
        if (found.size() <= SHOWN_WHOLE) {
            found.forEach(actor -> pages.entry(actor).forEach(io.out()::line));
        } else {
            found.stream().limit(LISTED).map(ActorPages::line).forEach(io.out()::line);
        }
        if (found.size() > LISTED) {
            io.out().line("and %d more; give more words".formatted(found.size() - LISTED));
        }
    }

    /** Those of the country, or all where it has none. */
    private static List<Actor> there(List<Actor> found, Optional<String> country) {
        List<Actor> there =
                found.stream()
                        .filter(actor -> country.isPresent() && actor.country().equals(country))
                        .toList();
        return there.isEmpty() ? found : there;
    }

    /**
     * What is asked for; without an article that no name of the register has ("the junta"), with
     * one that it needs ("foreign minister").
     */
    private String searched(Tables tables) {
        String all = String.join(" ", words);
        String withArticle = ARTICLE + all;
        boolean office =
                tables.actors().sensesOf(all).isEmpty()
                        && !tables.actors().sensesOf(withArticle).isEmpty();
        if (office) return withArticle;
        boolean article = all.regionMatches(true, 0, ARTICLE, 0, ARTICLE.length());
        boolean known =
                !tables.actors().sensesOf(all).isEmpty()
                        || !ActorSearch.find(tables.actors(), all).isEmpty();
        return article && !known ? all.substring(ARTICLE.length()) : all;
    }

    private Optional<LocalDate> day() throws WrongCall {
        return day.isPresent() ? Optional.of(Days.read("--day", day.get())) : Optional.empty();
    }
}
