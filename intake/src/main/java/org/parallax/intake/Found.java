package org.parallax.intake;

import java.nio.file.Path;

/**
 * A file on its way in.
 *
 * @param shown the path as a person would type it, for faults
 * @param name the path as given, below the folder named where there is one, with {@code /} between
 *     its parts: what default ids are made of
 */
record Found(Path path, String shown, String name) {
    /** The name without its extension; whole where nothing but an extension would be left out. */
    String idOfFile() {
        int dot = name.lastIndexOf('.');
        String id = dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
        return id.isBlank() ? name : id;
    }
}
