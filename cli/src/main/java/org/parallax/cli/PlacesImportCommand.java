package org.parallax.cli;

import org.parallax.knowledge.AdminTable;
import org.parallax.knowledge.BoundedLines;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.GeoNamesDump;
import org.parallax.knowledge.ImportTally;
import org.parallax.knowledge.RegisterFault;
import org.parallax.pipeline.Tables;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** {@code parallax places import}: makes a table of places from somebody else's. */
@Command(
        name = "import",
        description = "Make a table for --places from a GeoNames dump or an OCHA table.",
        footerHeading = "%n",
        footer = {
            "FILE is allCountries.txt or a country's dump of GeoNames (19 columns), or a",
            "COD-AB table of OCHA in CSV (ADM1_EN, ADM1_PCODE, ADM2_EN, ADM2_PCODE): its",
            "P-codes are given to the divisions known by the same names, and each carries",
            "the version of the table. Rows that fit no division are told and left out.",
            "A dump of any size is read in constant memory.",
            "",
            "Examples:",
            "  parallax places import SY.txt --into syria.tsv",
            "  parallax places import allCountries.txt --country Mali --into mali.tsv",
            "  parallax places import syr_adm.csv --version 2024-06 --into codes.tsv",
            "  parallax read --places syria.tsv --places codes.tsv reports/"
        })
final class PlacesImportCommand extends HelpOption implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The dump or table.")
    private Path file = Path.of("");

    @Option(
            names = "--into",
            required = true,
            paramLabel = "TABLE",
            description = "The table to write; what stood there is replaced, unless no row fits.")
    private Path into = Path.of("");

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            description = "Take only this country from a dump.")
    private Optional<String> country = Optional.empty();

    @Option(
            names = "--version",
            paramLabel = "VERSION",
            description = "The version of an OCHA table, such as 2024-06.")
    private Optional<String> version = Optional.empty();

    @Option(names = "--strict", description = "End with status 2 if any row had to be left out.")
    private boolean strict;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;

    PlacesImportCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Tables tables = knowledge.tables();
        Optional<String> only = Optional.empty();
        if (country.isPresent())
            only = Optional.of(CountryName.code(tables.places(), country.get()));
        if (!Files.isRegularFile(file)) {
            String what =
                    Files.isDirectory(file)
                            ? " is a folder"
                            : Files.exists(file) ? " is no plain file" : " is not there";
            throw new WrongCall(file + what + ". Name a GeoNames dump or an OCHA table");
        }
        if (Files.exists(into) && Files.isSameFile(file, into)) {
            throw new WrongCall("--into " + into + " is FILE itself. Name another file");
        }
        try (AtomicFile.Draft draft = AtomicFile.draft("--into", into);
                TableWriter out = TableWriter.to(draft.path(), file)) {
            ImportTally tally = read(tables, only, out);
            out.finish();
            if (out.rows() > 0) draft.replace();
            return told(tally, out.rows());
        } catch (RegisterFault fault) {
            throw new WrongCall(String.valueOf(fault.getMessage()));
        } catch (CharacterCodingException e) {
            throw new WrongCall(file + " is not UTF-8 throughout. Save it as UTF-8");
        }
    }

    /** Takes the tables, not the gazetteer: its class is not loaded to print a help. */
    private ImportTally read(Tables tables, Optional<String> only, Consumer<String> sink)
            throws IOException, RegisterFault, WrongCall {
        Gazetteer places = tables.places();
        String first = firstLine();
        boolean dump = GeoNamesDump.isOne(first);
        boolean table = !dump && AdminTable.isOne(first);
        try (BufferedReader in = Files.newBufferedReader(file)) {
            if (dump) return new GeoNamesDump(places, only).read(in, file.toString(), sink);
            if (table) {
                return new AdminTable(places, version())
                        .read(in, file.toString(), this::refused, sink);
            }
            throw new WrongCall(
                    file
                            + ":1: neither a row of a GeoNames dump nor the header of an OCHA"
                            + " table. Give 19 columns cut by tabs, or columns such as ADM1_EN,"
                            + " ADM1_PCODE");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Empty for an empty file. */
    private String firstLine() throws IOException, RegisterFault {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return new BoundedLines(in, file.toString()).next().orElse("");
        }
    }

    private String version() throws WrongCall {
        String given =
                version.orElseThrow(() ->
                        new WrongCall(
                                "an OCHA table needs --version, such as 2024-06: its codes"
                                        + " change"));
        if (given.isBlank() || given.chars().anyMatch(Character::isWhitespace)) {
            throw new WrongCall("--version '" + given + "' has a space. Write it without");
        }
        return given;
    }

    private void refused(RegisterFault fault) {
        io.err().lineNow(String.valueOf(fault.getMessage()));
    }

    private int told(ImportTally tally, long rows) {
        io.err()
                .lineNow(
                        String.format(
                                Locale.ROOT,
                                "%,d in: %,d read, %,d of other kinds or countries, %,d refused;"
                                        + " %,d places written",
                                tally.in(),
                                tally.written(),
                                tally.leftOut(),
                                tally.refused(),
                                rows));
        if (rows == 0) io.err().lineNow("Nothing was written; " + into + " is as it was.");
        return rows == 0 || strict && tally.refused() > 0 ? Exit.WRONG : Exit.DONE;
    }
}
