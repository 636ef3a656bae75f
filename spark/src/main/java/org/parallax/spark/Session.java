package org.parallax.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.parallax.syntax.Models;

/** Spark as this job uses it. */
final class Session {
    private static final String MASTER = "spark.master";

    /** How often a task is tried before the job fails; Spark's own default on a cluster. */
    private static final int TRIES = 4;

    private Session() {}

    /** True where {@code spark-submit} says where to run. */
    static boolean isSubmitted() {
        return System.getProperty(MASTER) != null;
    }

    /** On whatever {@code spark-submit} names. The model goes along to every machine. */
    static JavaSparkContext submitted() {
        JavaSparkContext context = new JavaSparkContext(new SparkConf().setAppName("parallax"));
        context.addFile(Models.locate().toString());
        return context;
    }

    /**
     * The engine itself in this process, which nothing outside can reach.
     *
     * @param threads how many tasks run at once
     */
    static JavaSparkContext local(int threads) {
        return new JavaSparkContext(
                new SparkConf()
                        .setAppName("parallax")
                        .setMaster("local[%d,%d]".formatted(threads, TRIES))
                        .set("spark.ui.enabled", "false")
                        .set("spark.driver.bindAddress", "127.0.0.1")
                        .set("spark.driver.host", "127.0.0.1"));
    }
}
