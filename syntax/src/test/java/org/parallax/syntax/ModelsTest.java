package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

class ModelsTest {
    @TempDir private Path root;

    @ParameterizedTest(name = "code {0}, model {1}")
    @CsvSource({
        "app/parallax.jar, app/models",
        "app/lib/parallax-syntax.jar, app/lib/models",
        "app/lib/parallax-syntax.jar, app/models",
        "tree/syntax/target/classes, tree/syntax/target/models",
        "tree/cli/target/parallax.jar, tree/syntax/target/models",
        "tree/evaluation/target/classes, tree/syntax/target/models"
    })
    void isFoundAroundTheCode(String code, String models) throws IOException {
        Path model = put(models);
        assertEquals(model, Models.locate(Optional.empty(), Optional.of(root.resolve(code))));
    }

    @Test
    void theNearestIsTaken() throws IOException {
        put("app/models");
        Path nearest = put("app/lib/models");
        Path code = root.resolve("app/lib/parallax-syntax.jar");
        assertEquals(nearest, Models.locate(Optional.empty(), Optional.of(code)));
    }

    @Test
    void theNamedFolderIsTheOnlyOne() throws IOException {
        put("app/models");
        Path named = root.resolve("elsewhere");
        Path model = put("elsewhere");
        Path empty = Files.createDirectories(root.resolve("empty"));
        Optional<Path> code = Optional.of(root.resolve("app/parallax.jar"));
        assertEquals(model, Models.locate(Optional.of(named.toString()), code));
        ModelException missing =
                assertThrows(
                        ModelException.class,
                        () -> Models.locate(Optional.of(empty.toString()), code));
        assertTrue(missing.getMessage().contains(empty.toString()));
        assertFalse(missing.getMessage().contains("app"), missing.getMessage());
    }

    @Test
    void sayWhereItWasLookedForAndWhatToDo() {
        Path code = root.resolve("app/parallax.jar");
        ModelException missing =
                assertThrows(
                        ModelException.class,
                        () -> Models.locate(Optional.empty(), Optional.of(code)));
        assertTrue(missing.getMessage().contains("en.flat"));
        assertTrue(missing.getMessage().contains(root.resolve("app/models").toString()));
        assertTrue(missing.getMessage().contains("./mvnw -pl syntax -am process-classes"));
        assertTrue(missing.getMessage().contains("-Dparallax.models="));
    }

    @Test
    void theBuildLeavesASoundModelAlone() throws IOException {
        Path model = Models.locate();
        FileTime before = Files.getLastModifiedTime(model);
        ConvertModels.main(new String[] {model.toString()});
        assertEquals(before, Files.getLastModifiedTime(model));
    }

    private Path put(String folder) throws IOException {
        return Files.createFile(Files.createDirectories(root.resolve(folder)).resolve("en.flat"));
    }
}
