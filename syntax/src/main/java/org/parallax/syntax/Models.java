package org.parallax.syntax;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the model file that the build writes. */
public final class Models {
    /** System property that names the folder of the models. */
    public static final String PROPERTY = "parallax.models";

    /** The name of the model file. */
    public static final String FILE = "en.flat";

    static final String REMEDY =
            "Build it with ./mvnw -pl syntax -am process-classes, or name its folder with -D"
                    + PROPERTY
                    + "=FOLDER";

    private Models() {}

    /**
     * The English model: in the folder that {@value #PROPERTY} names and nowhere else; without
     * that, in a folder {@code models} beside this program's jar or beside the jar's folder; else
     * in {@code syntax/target/models} of a source tree that this program was built in.
     *
     * @throws ModelException that says where it was looked for and what to do
     */
    public static Path locate() {
        return locate(Optional.ofNullable(System.getProperty(PROPERTY)), codeLocation());
    }

    static Path locate(Optional<String> named, Optional<Path> code) {
        List<Path> places =
                named.map(folder -> List.of(Path.of(folder)))
                        .orElseGet(() -> code.map(Models::around).orElse(List.of()));
        return places.stream()
                .map(place -> place.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> missing(places));
    }

    /** From the nearest place to the furthest. */
    private static List<Path> around(Path code) {
        List<Path> places = new ArrayList<>();
        Path folder = code.toAbsolutePath().normalize().getParent();
        if (folder != null) {
            places.add(folder.resolve("models"));
            places.add(folder.resolveSibling("models"));
        }
        for (Path up = folder; up != null; up = up.getParent()) {
            places.add(up.resolve("syntax").resolve("target").resolve("models"));
        }
        return places;
    }

    private static ModelException missing(List<Path> places) {
        return new ModelException(
                "The English model %s is in none of %s. %s".formatted(FILE, places, REMEDY));
    }

    /** The jar or the folder of classes that this class came from. */
    private static Optional<Path> codeLocation() {
        CodeSource source = Models.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) return Optional.empty();
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError("a class path entry is a URI: " + source.getLocation(), e);
        }
    }
}
