package org.parallax.syntax;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * The model file is missing, damaged or of another version. The message names the file, says what
 * was found and what to do about it.
 */
public final class ModelException extends RuntimeException {
    static final String REBUILD =
            "Delete it and build it again: ./mvnw -pl syntax -am process-classes";

    ModelException(Path file, String found, String remedy, @Nullable Throwable cause) {
        super("%s: %s. %s".formatted(file, found, remedy), cause);
    }

    ModelException(Path file, String found, String remedy) {
        this(file, found, remedy, null);
    }

    ModelException(String message) {
        super(message);
    }
}
