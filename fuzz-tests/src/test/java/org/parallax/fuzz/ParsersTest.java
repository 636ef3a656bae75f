package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds {@code parsers.tsv} against the code: whatever of ours calls what takes text or bytes apart
 * has a target that reaches it, or a reason why none is needed.
 */
class ParsersTest {
    private static final Path LIST = Path.of("parsers.tsv");

    /** Calls that only who reads something makes. */
    private static final Set<String> READS =
            Set.of(
                    "java/lang/Integer.parseInt",
                    "java/lang/Long.parseLong",
                    "java/lang/Double.parseDouble",
                    "java/time/LocalDate.parse",
                    "java/time/Instant.parse",
                    "java/time/OffsetDateTime.parse",
                    "java/time/ZonedDateTime.parse",
                    "java/net/URLDecoder.decode",
                    "java/net/URI.<init>",
                    "java/nio/ByteBuffer.getInt",
                    "java/io/DataInputStream.readInt",
                    "java/util/zip/Inflater.inflate",
                    "java/util/zip/ZipFile.<init>",
                    "java/util/Base64$Decoder.decode",
                    "java/util/HexFormat.parseHex",
                    "com/fasterxml/jackson/databind/ObjectMapper.readTree",
                    "com/fasterxml/jackson/core/JsonFactory.createParser",
                    "org/xml/sax/XMLReader.parse",
                    "org/jsoup/Jsoup.parse",
                    "org/jsoup/Jsoup.parseBodyFragment",
                    "org/apache/pdfbox/Loader.loadPDF",
                    "org/apache/james/mime4j/stream/MimeTokenStream.parse",
                    "org/apache/commons/csv/CSVParser.iterator",
                    "org/netpreserve/jwarc/WarcReader.next");

    @Test
    void everyParserHasATargetOrAReason() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String home :
                Set.of(
                        "text.Report",
                        "store.Ledger",
                        "intake.Intake",
                        "watch.Watch",
                        "pipeline.Parallax",
                        "publish.PublicRecord",
                        "exchange.Forms",
                        "web.WebServer")) read.addAll(readers(home));
        Map<String, String> listed = listed();
        assertEquals(String.join("\n", read), String.join("\n", listed.keySet()));
        Set<String> targets = new TreeSet<>();
        for (Target target : Target.all(Path.of("targets.tsv"))) targets.add(target.name());
        listed.forEach((parser, by) -> {
            if (by.startsWith("-")) assertTrue(by.length() > 10, parser + " needs a reason");
            else
                for (String name : by.split(", "))
                    assertTrue(targets.contains(name), parser + ": no target " + name);
        });
    }

    @Test
    void everyTargetHasInputsAndAFloor() throws IOException, ReflectiveOperationException {
        for (Target target : Target.all(Path.of("targets.tsv"))) {
            assertTrue(
                    target.kept().size() >= 2,
                    target.name() + " has hardly anything to begin from");
            assertTrue(target.floor() > 0 && target.inputs() > 0, target.name());
            target.promise();
            boolean words =
                    target.dictionary().equals("-")
                            || Files.exists(Path.of("dictionaries", target.dictionary() + ".dict"));
            assertTrue(words, "no dictionary " + target.dictionary());
        }
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("#")) continue;
            String[] cells = line.split("\t", -1);
            assertEquals(2, cells.length, line);
            assertFalse(listed.containsKey(cells[0]), "twice: " + line);
            listed.put(cells[0], cells[1]);
        }
        return listed;
    }

    /** The classes of a module that read, named by one of its own. */
    private static Set<String> readers(String known) throws IOException {
        String file = "/org/parallax/" + known.replace('.', '/') + ".class";
        String place = String.valueOf(ParsersTest.class.getResource(file));
        String home = place.substring(0, place.length() - file.length());
        if (!home.startsWith("jar:")) return readers(Path.of(URI.create(home)));
        URI jar = URI.create(home.substring(0, home.length() - 1));
        try (FileSystem inside = FileSystems.newFileSystem(jar, new HashMap<>())) {
            return readers(inside.getPath("/"));
        }
    }

    private static Set<String> readers(Path home) throws IOException {
        Set<String> readers = new TreeSet<>();
        try (Stream<Path> files = Files.walk(home.resolve("org/parallax"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                if (!reads(Files.readAllBytes(file))) continue;
                String name = home.resolve("org/parallax").relativize(file).toString();
                readers.add(
                        name.replace('\\', '/')
                                .replaceFirst("(\\$.*)?\\.class$", "")
                                .replace('/', '.'));
            }
        }
        return readers;
    }

    private static boolean reads(byte[] type) {
        for (PoolEntry entry : ClassFile.of().parse(type).constantPool()) {
            if (!(entry instanceof MemberRefEntry member)) continue;
            String call = member.owner().asInternalName() + "." + member.name().stringValue();
            if (READS.contains(call)) return true;
        }
        return false;
    }
}
