package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Printed lines beside the reason why they must be so. {@code ./mvnw test -pl pipeline -am
 * -Dparallax.golden=rewrite} rewrites the files; then read the diff.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/org/parallax/pipeline");

    private Golden() {}

    /**
     * @param lines the reason of each line, then the line; in order
     */
    static void check(String file, Map<String, String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach((why, line) -> text.append("# why: %s\n%s\n".formatted(why, line)));
        Path golden = FOLDER.resolve(file);
        try {
            if ("rewrite".equals(System.getProperty("parallax.golden"))) {
                Files.writeString(golden, text);
            }
            assertEquals(Files.readString(golden), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
