package org.parallax.cli;

import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;
import org.parallax.knowledge.PlaceSearch;
import org.parallax.knowledge.PlaceStatistics;
import org.parallax.pipeline.Tables;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax places}: what the gazetteer holds on a name. */
@Command(
        name = "places",
        description = "Show what the gazetteer knows of a place.",
        footerHeading = "%n",
        footer = {
            "SEARCH is an id, a code or P-code, a name in any spelling or script, or a part",
            "of one. Names that need more than themselves are shown apart: \"Union\" alone",
            "is read as no place, \"Union, New Jersey\" may be one.",
            "",
            "Examples:",
            "  parallax places Salamiyeh                    one place, with all its names",
            "  parallax places Springfield --country US     all of a name",
            "  parallax places --places mine.tsv SY02       with your own rows",
            "  parallax places --stats                      how much the gazetteer holds",
            "  parallax places import SY.txt --into mine.tsv"
        })
final class PlacesCommand extends HelpOption implements Callable<Integer> {
    /** More places than this are listed, one line each. */
    private static final int SHOWN_WHOLE = 3;

    private static final int LISTED = 40;

    @Parameters(
            paramLabel = "SEARCH",
            arity = "0..*",
            description = "An id, a code, a name, or words of one.")
    private List<String> words = List.of();

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            description = "Only places of this country: its name, or two letters such as SY.")
    private Optional<String> country = Optional.empty();

    @Option(names = "--stats", description = "Print how much the gazetteer holds.")
    private boolean stats;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;

    PlacesCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        if (!stats && words.isEmpty()) {
            throw new WrongCall("places needs words to search for, or --stats");
        }
        Tables tables = knowledge.tables();
        Gazetteer places = tables.places();
        Optional<String> where = Optional.empty();
        if (country.isPresent()) where = Optional.of(CountryName.code(places, country.get()));
        if (stats) PlacePages.statistics(PlaceStatistics.of(places)).forEach(io.out()::line);
        if (!words.isEmpty()) show(tables, String.join(" ", words), where);
        return Exit.DONE;
    }

    /** Takes the tables, not the gazetteer: its class is not loaded to print a help. */
    private void show(Tables tables, String search, Optional<String> where) throws WrongCall {
        Gazetteer places = tables.places();
        List<Place> found = PlaceSearch.find(places, search, where);
        if (found.isEmpty()) {
            throw new WrongCall(
                    "the gazetteer has no place called %s. Try fewer words, or another spelling"
                            .formatted(search));
        }
        if (found.size() <= SHOWN_WHOLE) {
            PlacePages pages = new PlacePages(places);
            found.forEach(place -> pages.entry(place).forEach(io.out()::line));
        } else {
            found.stream().limit(LISTED).map(PlacePages::line).forEach(io.out()::line);
        }
        if (found.size() > LISTED) {
            io.out().line("and %d more; give more words".formatted(found.size() - LISTED));
        }
    }
}
