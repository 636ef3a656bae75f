package org.parallax.spark;

import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Parallax;
import org.parallax.syntax.ModelException;
import org.parallax.syntax.Models;

import java.nio.file.Files;
import java.nio.file.Path;

/** The readers of this Java machine: made by the first task that asks, shared by all its tasks. */
final class OwnReader {
    private static @Nullable Parallax made;

    private OwnReader() {}

    static synchronized Parallax get() {
        Parallax reader = made;
        if (reader == null) {
            findModel();
            reader = Parallax.standard();
            made = reader;
        }
        return reader;
    }

    /** Where the program's own folders are not, the job has sent the model along. */
    private static void findModel() {
        try {
            Models.locate();
        } catch (ModelException e) {
            Path sent = Path.of(SparkFiles.getRootDirectory());
            if (!Files.exists(sent.resolve(Models.FILE))) throw e;
            System.setProperty(Models.PROPERTY, sent.toString());
        }
    }
}
