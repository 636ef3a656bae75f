package org.parallax.evaluation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code evaluate} writes in place of measuring: fitted weights, the golden record as it is.
 */
final class Fits {
    @Option(
            names = "--fit-cues",
            paramLabel = "FILE",
            description =
                    "Fit the weights of verbs that may tell of a saying on the training part of"
                            + " polnear, and write them; prints how well they do on the rest.")
    private Optional<Path> fitCues = Optional.empty();

    @Option(
            names = "--fit-pairs",
            paramLabel = "FILE",
            description =
                    "Fit the weights by which two reports are taken for one incident on the"
                            + " training part of gva, and write them; prints how well they do on"
                            + " the rest.")
    private Optional<Path> fitPairs = Optional.empty();

    @Option(
            names = "--fit-matter",
            paramLabel = "FILE",
            description =
                    "Fit the weights by which --only-conflict passes reports over on the training"
                            + " parts of the sets, and write them; prints how well they do on the"
                            + " rest.")
    private Optional<Path> fitMatter = Optional.empty();

    @Option(
            names = "--fit",
            paramLabel = "FILE",
            description =
                    "Fit the coder's weights on the training parts of fakes, gaza and aec, or of"
                            + " those of them that are named; write them to FILE.")
    private Optional<Path> fit = Optional.empty();

    @Option(
            names = "--golden",
            paramLabel = "FILE",
            description =
                    "Write the golden record's table to FILE with what the record says now in"
                            + " place of what it should, to be read line by line.")
    private Optional<Path> golden = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** The files that would be written, some of other options among them. */
    List<Path> with(Optional<Path> save, Optional<Path> page) {
        return Stream.of(save, page, fit, golden).flatMap(Optional::stream).toList();
    }

    /**
     * Does the first that is asked for.
     *
     * @param names sets named in the call
     * @param asked those of them, or of all, that are there
     * @return false where nothing is asked for
     */
    boolean write(
            Path data, List<String> names, List<String> asked, Program program, PrintStream out)
            throws IOException {
        if (golden.isPresent()) {
            Files.write(golden.get(), RecordSet.now(data, program));
        } else if (fitCues.isPresent()) {
            CueWeightsFit.write(data, fitCues.get(), out);
        } else if (fitPairs.isPresent()) {
            PairWeightsFit.write(data, program, fitPairs.get(), out);
        } else if (fitMatter.isPresent()) {
            MatterFit.write(data, program, fitMatter.get(), out);
        } else if (fit.isPresent()) {
            WeightsFit.write(data, fitted(names, asked, out), program, fit.get(), out);
        } else {
            return false;
        }
        return true;
    }

    /** The sets to learn from: those named, or all that are there. */
    private List<String> fitted(List<String> names, List<String> asked, PrintStream out) {
        List<String> of = WeightsFit.SETS;
        for (String name : names) {
            if (!of.contains(name)) {
                throw wrongCall(
                        "--fit learns from %s, not from %s."
                                .formatted(String.join(", ", of), name));
            }
        }
        List<String> there = of.stream().filter(asked::contains).toList();
        if (there.isEmpty()) {
            throw wrongCall("--fit needs one of %s.".formatted(String.join(", ", of)));
        }
        out.println("Fitting on " + String.join(", ", there) + ".");
        return there;
    }

    private ParameterException wrongCall(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }
}
