package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code places} and {@code places import}: what they show, write and refuse. */
class PlacesTest {
    private static final String ADMIN =
            "ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE\n";

    private static final String TABLE =
            "id\tname\tlat\tlon\tprecision\tcountry\tadm1\tadm2\tpopulation\tucdp\tnames\twithin\n";

    @TempDir Path folder;

    /** What is asked for, and the id it leads to first. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gn:164947        | gn:164947
                    Salamiyah        | gn:164947
                    al-Salameyeh     | gn:164947
                    SY.09            | px:aleppo-province
                    Bab al-Hawa bord | px:bab-al-hawa
                    """)
    void anEntryIsFound(String search, String id) {
        Called called = Called.with("", "places", search);
        assertEquals(0, called.status(), called.toString());
        assertTrue(called.out().getFirst().startsWith(id), called.out().getFirst());
    }

    @Test
    void anEntryShowsAllThatIsKnown() {
        List<String> lines = Called.with("", "places", "gn:164947").out();
        assertTrue(lines.contains("  precision   town"), lines.toString());
        assertTrue(lines.contains("  at          35.0113, 37.0532"), lines.toString());
        assertTrue(lines.contains("  in          Salamiyah district, Hama, Syria (SY)"), "in");
        assertTrue(lines.contains("  division    px:hama-province, gn:SY.10"), lines.toString());
    }

    @Test
    void manyAreListedOneALineOfOneCountryIfAsked() {
        List<String> lines =
                Called.with("", "places", "Springfield", "--country", "United States").out();
        assertTrue(lines.size() > 10, lines.toString());
        assertTrue(lines.stream().allMatch(it -> it.matches("\\S+ +US .*")), lines.toString());
    }

    @Test
    void statisticsAddUp() {
        List<String> lines = Called.with("", "places", "--stats").out();
        long precisions =
                lines.stream()
                        .skip(lines.indexOf("by precision") + 1)
                        .takeWhile(it -> it.startsWith("  "))
                        .mapToLong(PlacesTest::number)
                        .sum();
        assertEquals(number(lines.getFirst()), precisions);
        assertTrue(precisions > 200_000, lines.getFirst());
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll(".* ", "").replace(",", ""));
    }

    @Test
    void aDumpBecomesATableThatReadersTake() throws IOException {
        Path dump =
                write(
                        "XX.txt",
                        place(
                                        990001,
                                        "Tell Example",
                                        "Tall Mithal,TEX",
                                        36.5,
                                        37.5,
                                        "PPL",
                                        "SY",
                                        "09",
                                        700)
                                + place(
                                        990002,
                                        "Nowhere Creek",
                                        "",
                                        36.6,
                                        37.6,
                                        "ZZZ",
                                        "SY",
                                        "09",
                                        0)
                                + place(
                                        990003,
                                        "Example Dam",
                                        "",
                                        36.7,
                                        37.7,
                                        "DAM",
                                        "IQ",
                                        "15",
                                        0));
        Path table = folder.resolve("mine.tsv");
        Called called =
                Called.with(
                        "",
                        "places",
                        "import",
                        dump.toString(),
                        "--country",
                        "SY",
                        "--into",
                        table.toString());
        assertEquals(
                "3 in: 1 read, 2 of other kinds or countries, 0 refused; 1 places written",
                called.tally());
        assertEquals(
                "gn:990001\tTell Example\t36.5\t37.5\ttown\tSY\tAleppo\t\t700\t\t"
                        + "Tell Example; Tall Mithal; ~TEX\t\t",
                Files.readAllLines(table).get(2));
        List<String> shown =
                Called.with("", "places", "--places", table.toString(), "Tall Mithal").out();
        assertEquals("gn:990001: Tell Example", shown.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"read -", "code -", "places Aleppo"})
    void everyCommandThatReadsRefusesARowThatIsWrong(String call) throws IOException {
        Path table = write("mine.tsv", TABLE + "px:a\tA\t1\t1\ttown\tSY\t\t\t\t\t\tpx:no\n");
        List<String> words = new ArrayList<>(List.of(call.split(" ")));
        words.addAll(List.of("--places", table.toString()));
        Called called = Called.with("{\"text\":\"a\"}\n", words.toArray(String[]::new));
        assertEquals(
                List.of("parallax: " + table + ":2: 'px:no' is unknown. Add a row for it"),
                called.err());
        assertEquals(Exit.WRONG, called.status());
    }

    @Test
    void divisionsGetThePCodesOfATable() throws IOException {
        Path table = folder.resolve("codes.tsv");
        Path admin =
                write(
                        "syr.csv",
                        ADMIN
                                + "Syria,SY,Aleppo,SY02,x,\n".replace("x,", ",")
                                + "Syria,SY,Idleb,SY07,\"Harim\",SY0703\n"
                                + "Syria,SY,Idleb,SY07,Atlantis,SY0799\n");
        Called called =
                Called.with(
                        "",
                        "places",
                        "import",
                        admin.toString(),
                        "--version",
                        "2024-06",
                        "--into",
                        table.toString());
        assertEquals(
                List.of(
                        admin
                                + ":4: no one division of Idlib Governorate is called 'Atlantis'"
                                + " (SY0799). Add a row for it to a table of yours, and give that"
                                + " with --places",
                        "3 in: 2 read, 0 of other kinds or countries, 1 refused; 3 places written"),
                called.err());
        List<String> shown =
                Called.with("", "places", "--places", table.toString(), "SY0703").out();
        assertTrue(
                shown.stream().anyMatch(it -> it.endsWith("pcode:SY0703@2024-06")),
                shown.toString());
        List<String> inside =
                Called.with("", "places", "--places", table.toString(), "gn:170063").out();
        assertTrue(
                inside.stream().anyMatch(it -> it.endsWith("pcode:SY02@2024-06")),
                inside.toString());
    }

    /** A file that contradicts itself is refused at the line, and nothing is written. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Syria,SY,Idleb,SY07,,;Syria,SY,Hama,SY07,,           | :3: P-code SY07 is 'Hama' here and 'Idleb' above. Give it one name
                    Syria,SY,Idleb,SY07,A,SY01;Syria,SY,Hama,SY05,A,SY01 | :3: P-code SY01 lies in SY05 here and in SY07 above. Give it one place
                    Syria,SY,Idleb,SY07,,;Syria,SY,Idlib,SY08,,          | :3: 'Idlib Governorate' would be SY07 and SY08. Give each division one row
                    Syria,SY,,SY07,,                                     | :2: ADM1_EN '' with ADM1_PCODE 'SY07'. Give both
                    """)
    void aContradictionIsRefused(String rows, String message) throws IOException {
        Path admin = write("bad.csv", ADMIN + rows.replace(';', '\n') + "\n");
        refused(admin, message, "--version", "1");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7 A 91 0 PPL SY   | :1: latitude 91.0. Give degrees from -90 to 90
                    7 A 0 0 PPL QQ    | :1: country 'QQ'. Use an ISO 3166-1 code of two capitals
                    7 A 0 0 PPL SY; 7 B 0 0 PPL SY | :2: '7' stands here twice. Give it one row
                    """)
    void aRowThatIsNoneIsRefused(String rows, String message) throws IOException {
        StringBuilder dump = new StringBuilder();
        for (String row : rows.split(";")) {
            String[] cells = row.strip().split(" ");
            dump.append(
                    place(
                            Integer.parseInt(cells[0]),
                            cells[1],
                            "",
                            Double.parseDouble(cells[2]),
                            Double.parseDouble(cells[3]),
                            cells[4],
                            cells[5],
                            "",
                            0));
        }
        refused(write("bad.txt", dump.toString()), message);
    }

    @Test
    void whatIsNeitherIsRefused() throws IOException {
        refused(
                write("odd.csv", "name,lat\nA,1\n"),
                ":1: neither a row of a GeoNames dump nor the header of an OCHA table."
                        + " Give 19 columns cut by tabs, or columns such as ADM1_EN, ADM1_PCODE");
    }

    /** What cannot become a table stays what it is. */
    @Test
    void theDumpItselfIsNotReplaced() throws IOException {
        Path dump = write("SY.txt", place(7, "Tell Example", "", 36, 37, "PPL", "SY", "09", 1));
        String before = Files.readString(dump);
        Called called = imported(dump, dump);
        assertEquals(
                "parallax: --into " + dump + " is FILE itself. Name another file", called.tally());
        assertEquals(Exit.WRONG, called.status());
        assertEquals(before, Files.readString(dump));
    }

    @Test
    void aPipeIsNotReplaced() throws IOException, InterruptedException {
        Path dump = write("SY.txt", place(7, "Tell Example", "", 36, 37, "PPL", "SY", "09", 1));
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Called called = imported(dump, pipe);
        assertEquals(
                "parallax: --into "
                        + pipe
                        + " is no ordinary file, and would be replaced. Name one",
                called.tally());
        assertFalse(Files.isRegularFile(pipe));
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path dump = write("SY.txt", place(7, "Tell Example", "", 36, 37, "PPL", "SY", "09", 1));
        Path table = write("real.tsv", "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.tsv"), table);
        assertEquals(Exit.DONE, imported(dump, link).status());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(table).contains("Tell Example"));
    }

    @Test
    void aTableWithoutRowsLeavesTheOldOne() throws IOException {
        Path table = write("real.tsv", "old");
        Called called = imported(write("none.csv", ADMIN), table, "--version", "1");
        assertEquals(Exit.WRONG, called.status());
        assertTrue(
                called.err().contains("Nothing was written; " + table + " is as it was."),
                called.toString());
        assertEquals("old", Files.readString(table));
    }

    @Test
    void aLineWithoutEndIsRefusedWhereverItStands() throws IOException {
        String row = place(7, "Tell Example", "", 36, 37, "PPL", "SY", "09", 1);
        String endless = "8\t" + "x,".repeat(600_000);
        String found = "a line of more than 1048576 characters. Give a table with one place a line";
        refused(write("one.txt", endless), ":1: " + found);
        refused(write("two.txt", row + endless), ":2: " + found);
    }

    @Test
    void draftsOfOneFileAreApart() throws IOException, WrongCall {
        Path table = folder.resolve("t.tsv");
        try (AtomicFile.Draft one = AtomicFile.draft("--into", table);
                AtomicFile.Draft other = AtomicFile.draft("--into", table)) {
            Files.writeString(one.path(), "one");
            Files.writeString(other.path(), "other");
            one.replace();
            assertEquals("one", Files.readString(table));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(table), left.toList());
        }
    }

    /** Names as OCHA writes them, and the division that gets the code. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Syria,SY,Ar-Raqqa,SY11,,            | px:sy-raqqa
                    Syria,SY,Rural Damascus,SY03,,      | px:sy-rif-dimashq
                    Syria,SY,Idleb,SY07,,               | px:sy-idlib
                    Syria,SY,Deir-ez-Zor,SY09,,         | px:sy-deir-ez-zor
                    Syria,SY,As-Sweida,SY13,,           | px:sy-suwayda
                    """)
    void divisionsAreKnownBySpellingsOfOcha(String row, String id) throws IOException {
        Path table = folder.resolve("codes.tsv");
        Called called = imported(write("syr.csv", ADMIN + row + "\n"), table, "--version", "1");
        assertEquals(Exit.DONE, called.status(), called.toString());
        assertTrue(Files.readAllLines(table).getLast().startsWith(id + "\t"), id);
    }

    @Test
    void namesOfATableMayBeInAnotherLanguage() throws IOException {
        Path table = folder.resolve("codes.tsv");
        Path admin =
                write("mli.csv", "ADM0_FR,ADM0_PCODE,ADM1_FR,ADM1_PCODE\nMali,ML,Mopti,ML05\n");
        assertEquals(Exit.DONE, imported(admin, table, "--version", "1").status());
        assertTrue(Files.readAllLines(table).getLast().startsWith("px:ml-mopti\t"));
    }

    private static Called imported(Path file, Path into, String... more) {
        List<String> call =
                new ArrayList<>(
                        List.of("places", "import", file.toString(), "--into", into.toString()));
        call.addAll(List.of(more));
        return Called.with("", call.toArray(String[]::new));
    }

    private void refused(Path file, String message, String... more) {
        Path table = folder.resolve("mine.tsv");
        List<String> call =
                new ArrayList<>(
                        List.of("places", "import", file.toString(), "--into", table.toString()));
        call.addAll(List.of(more));
        Called called = Called.with("", call.toArray(String[]::new));
        assertEquals("parallax: " + file + message, called.tally());
        assertEquals(Exit.WRONG, called.status());
        assertFalse(Files.exists(table));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String place(
            int id,
            String name,
            String others,
            double lat,
            double lon,
            String feature,
            String country,
            String adm1,
            long population) {
        return String.join(
                        "\t",
                        String.valueOf(id),
                        name,
                        name,
                        others,
                        String.valueOf(lat),
                        String.valueOf(lon),
                        "P",
                        feature,
                        country,
                        "",
                        adm1,
                        "",
                        "",
                        "",
                        String.valueOf(population),
                        "",
                        "",
                        "Europe/Paris",
                        "2024-01-01")
                + "\n";
    }
}
