package org.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a release holds, without making one: {@code tools/dist/make} asks jdeps about the libraries,
 * and {@code tools/dist/try} uses the release.
 */
class ReleaseTest {
    private static final Path TOOLS = Path.of("..", "tools", "dist");

    /** The modules of a release, and those that they ask for. */
    private static Set<String> modules() throws IOException {
        ModuleFinder ofJava = ModuleFinder.ofSystem();
        return Configuration.empty().resolve(ofJava, ModuleFinder.of(), named()).modules().stream()
                .map(ResolvedModule::name)
                .collect(Collectors.toSet());
    }

    private static List<String> named() throws IOException {
        try (Stream<String> lines = Files.lines(TOOLS.resolve("modules.txt"))) {
            return lines.filter(it -> it.matches("[a-z].*"))
                    .map(it -> it.replaceFirst("\\s.*", ""))
                    .toList();
        }
    }

    /** The module of each package of Java. */
    private static Map<String, String> packages() {
        Map<String, String> packages = new HashMap<>();
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            for (String name : module.descriptor().packages()) {
                packages.put(name, module.descriptor().name());
            }
        }
        return packages;
    }

    /** The packages that the classes below a folder speak of. */
    private static Set<String> spokenOf(Path folder) throws IOException {
        Set<String> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof ClassEntry type && !type.asSymbol().isArray()) {
                        packages.add(type.asSymbol().packageName());
                    }
                }
            }
        }
        return packages;
    }

    /** Where our own classes are: folders of a build, or jars. */
    private static List<Path> ours() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(it -> it.endsWith("classes") || it.toString().contains("parallax-"))
                .filter(Files::exists)
                .toList();
    }

    @Test
    void itsJavaHasEveryModuleThatOurClassesAskFor() throws IOException {
        Set<String> spokenOf = new TreeSet<>();
        for (Path place : ours()) {
            if (Files.isDirectory(place)) {
                spokenOf.addAll(spokenOf(place));
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    spokenOf.addAll(spokenOf(jar.getPath("/")));
                }
            }
        }
        assertTrue(
                spokenOf.contains("org.parallax.pipeline"), () -> "ours were not found: " + ours());
        Map<String, String> packages = packages();
        Set<String> missing = new TreeSet<>();
        for (String name : spokenOf) {
            if (packages.containsKey(name)) missing.add(packages.get(name));
        }
        missing.removeAll(modules());
        assertEquals(Set.of(), missing);
    }

    /** Services and names, which no class refers to. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "jdk.charsets,        windows-1256",
        "jdk.charsets,        Big5",
        "jdk.localedata,      dates of foreign pages",
        "jdk.zipfs,           files inside jars",
        "jdk.crypto.cryptoki, keys of a device"
    })
    void itsJavaHasWhatIsAskedForByName(String module, String why) throws IOException {
        assertTrue(modules().contains(module), () -> module + " is missing: " + why);
    }
}
