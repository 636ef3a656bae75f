import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes jars ready for Java to start from quickly: {@code java Jars.java [--platform PLATFORM]
 * JAR...}.
 *
 * <p>Java's AOT cache takes no class file from before Java 6, as these have no stack maps and have
 * to be verified in another way at each start. Such classes get stack maps; their code stays as it
 * is. With a platform, such as {@code linux-x64}, native libraries for others are left out: they
 * are most of the bytes of two of the jars. A jar is written anew only if something in it changes;
 * signed ones are left alone.
 */
public class Jars {
    private static final int JAVA_6 = 50;
    private static final Pattern NATIVE =
            Pattern.compile(".*\\.(so|dll|dylib|jnilib)(_[a-z0-9_]+)?");

    private final Optional<Pattern> kept;
    private final ClassFile newer;

    private Jars(Optional<Pattern> kept, List<Path> all) {
        this.kept = kept;
        this.newer =
                ClassFile.of(
                        StackMapsOption.GENERATE_STACK_MAPS,
                        ClassFile.ClassHierarchyResolverOption.of(hierarchy(all)));
    }

    public static void main(String[] args) throws IOException {
        boolean one = args.length > 2 && args[0].equals("--platform");
        List<Path> all = Stream.of(args).skip(one ? 2 : 0).map(Path::of).toList();
        if (all.isEmpty()) {
            System.err.println("usage: java Jars.java [--platform PLATFORM] JAR...");
            System.exit(2);
        }
        Jars jars = new Jars(one ? Optional.of(of(args[1])) : Optional.empty(), all);
        for (Path jar : all) jars.renew(jar);
    }

    /** The native libraries of a platform, as the libraries that bring them name it. */
    private static Pattern of(String platform) {
        return Pattern.compile(
                switch (platform) {
                    case "linux-x64" -> ".*(linux_amd64|/Linux/x86_64/.*)";
                    case "linux-arm64" -> ".*(linux_arm64|/Linux/aarch64/.*)";
                    case "macos-arm64" -> ".*(macos_arm64|/Mac/aarch64/.*)";
                    default -> throw new IllegalArgumentException("no such platform: " + platform);
                });
    }

    private static ClassHierarchyResolver hierarchy(List<Path> jars) {
        return ClassHierarchyResolver.defaultResolver()
                .orElse(ClassHierarchyResolver.ofResourceParsing(type -> find(jars, name(type))))
                .cached();
    }

    private static String name(java.lang.constant.ClassDesc type) {
        String written = type.descriptorString();
        return written.substring(1, written.length() - 1) + ".class";
    }

    private static InputStream find(List<Path> jars, String name) {
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(name);
                if (entry != null) {
                    return new java.io.ByteArrayInputStream(
                            zip.getInputStream(entry).readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }

    private record Item(ZipEntry entry, byte[] bytes) {}

    private void renew(Path jar) throws IOException {
        List<Item> items = new ArrayList<>();
        int old = 0;
        int foreign = 0;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (isSigned(zip)) return;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (isForeign(entry.getName())) {
                    foreign++;
                } else if (isOld(entry.getName(), bytes)) {
                    old++;
                    items.add(new Item(entry, withStackMaps(bytes)));
                } else {
                    items.add(new Item(entry, bytes));
                }
            }
        }
        if (old + foreign == 0) return;
        write(items, jar);
        System.out.printf(
                "%s: %d classes got stack maps, %d native libraries left out%n",
                jar.getFileName(), old, foreign);
    }

    private static boolean isSigned(ZipFile zip) {
        return zip.stream().anyMatch(it -> it.getName().matches("META-INF/[^/]+\\.(RSA|DSA|EC)"));
    }

    private boolean isForeign(String name) {
        return kept.isPresent()
                && NATIVE.matcher(name).matches()
                && !kept.get().matcher(name).matches();
    }

    private static boolean isOld(String name, byte[] bytes) {
        return name.endsWith(".class")
                && !name.endsWith("-info.class")
                && (((bytes[6] & 0xFF) << 8) | (bytes[7] & 0xFF)) < JAVA_6;
    }

    private byte[] withStackMaps(byte[] bytes) {
        return newer.transformClass(
                newer.parse(bytes),
                (to, element) ->
                        to.with(
                                element instanceof ClassFileVersion
                                        ? ClassFileVersion.of(JAVA_6, 0)
                                        : element));
    }

    /** As it was packed, with the times it had. */
    private static void write(List<Item> items, Path jar) throws IOException {
        FileTime time = Files.getLastModifiedTime(jar);
        Path draft = jar.resolveSibling(jar.getFileName() + ".draft");
        try (ZipOutputStream out =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            for (Item item : items) {
                ZipEntry entry = new ZipEntry(item.entry().getName());
                entry.setTimeLocal(item.entry().getTimeLocal());
                out.putNextEntry(entry);
                out.write(item.bytes());
                out.closeEntry();
            }
        }
        Files.setLastModifiedTime(draft, time);
        Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
