import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lays the licences and notices that jars bring beside them, to be read without unpacking: {@code
 * java Licences.java FOLDER JAR...} makes FOLDER/JAR/LICENSE and so on.
 */
public class Licences {
    private static final Pattern LICENCE =
            Pattern.compile(
                    "(META-INF/)?(?<file>[^/]*(licen[cs]e|notice|copying)[^/]*)",
                    Pattern.CASE_INSENSITIVE);

    private Licences() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: java Licences.java FOLDER JAR...");
            System.exit(2);
        }
        List<Path> jars = Stream.of(args).skip(1).map(Path::of).toList();
        for (Path jar : jars) copy(jar, Path.of(args[0]));
    }

    private static void copy(Path jar, Path to) throws IOException {
        Path folder = to.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                var named = LICENCE.matcher(entry.getName());
                if (entry.isDirectory() || !named.matches() || entry.getName().endsWith(".class"))
                    continue;
                Files.createDirectories(folder);
                Files.write(
                        folder.resolve(named.group("file")),
                        zip.getInputStream(entry).readAllBytes());
            }
        }
    }
}
