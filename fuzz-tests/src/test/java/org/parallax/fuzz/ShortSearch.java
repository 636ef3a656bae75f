package org.parallax.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What {@code tools/fuzz --short} runs: many targets in one process, each with a fixed number of
 * inputs that are the same each time, begun from those that are kept and led by the edges that they
 * reach. A process for each target, as Jazzer's own search needs it, would spend most of the time
 * on starting.
 */
final class ShortSearch {
    private static final long HANGS_MILLIS = 60_000;
    private static final Pattern ESCAPED = Pattern.compile("\\\\(x\\p{XDigit}{2}|.)");

    private final Path folder;
    private final Edges edges;
    private final PrintStream out = System.out;

    /** The input that is looked at, and since when. */
    private volatile Busy busy = new Busy("", new byte[0], Long.MAX_VALUE);

    @SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
    private record Busy(String target, byte[] input, long since) {}

    private ShortSearch(Path folder, Edges edges) {
        this.folder = folder;
        this.edges = edges;
    }

    /**
     * @param arguments the folder of the module, and names of targets
     */
    public static void main(String[] arguments) throws Throwable {
        Path module = Path.of(arguments[0]);
        Set<String> names = Set.copyOf(Arrays.asList(arguments));
        ShortSearch search = new ShortSearch(module.resolve("target/fuzz"), Edges.counted());
        Thread.ofPlatform().daemon().start(search::watch);
        boolean well = true;
        for (Target target : Target.all(module.resolve("targets.tsv"))) {
            if (names.contains(target.name())) well &= search.isWell(target, words(module, target));
        }
        System.exit(well ? 0 : 1);
    }

    /** As libFuzzer writes them: in quotes, {@code \\xAB} for a byte that is no plain letter. */
    private static List<byte[]> words(Path module, Target target) throws IOException {
        if (target.dictionary().equals("-")) return List.of();
        Path file = module.resolve("dictionaries/" + target.dictionary() + ".dict");
        List<byte[]> words = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String quoted = line.substring(1, line.length() - 1);
            String word =
                    ESCAPED.matcher(quoted)
                            .replaceAll(it -> Matcher.quoteReplacement(letter(it.group(1))));
            words.add(word.getBytes(StandardCharsets.ISO_8859_1));
        }
        return words;
    }

    private static String letter(String escape) {
        if (escape.length() == 1) return escape;
        return String.valueOf((char) HexFormat.fromHexDigits(escape, 1, 3));
    }

    private boolean isWell(Target target, List<byte[]> words) throws Throwable {
        Target.Promise promise = target.promise();
        List<byte[]> corpus = new ArrayList<>(target.kept());
        BitSet reached = new BitSet();
        Changes changes = new Changes(target.name().hashCode(), words);
        int kept = corpus.size();
        edges.taken();
        long start = Quick.millis();
        for (int i = 0; i < kept + target.inputs(); i++) {
            byte[] input =
                    i < kept
                            ? corpus.get(i)
                            : changes.of(
                                    corpus.get(changes.below(corpus.size())),
                                    corpus.get(changes.below(corpus.size())));
            busy = new Busy(target.name(), input, System.currentTimeMillis());
            try {
                promise.check(input);
            } catch (Throwable broken) {
                tell(target, i + 1, reached, start, "BROKEN by an input: " + broken);
                broken.printStackTrace();
                tell(target.name(), "crash", input);
                return false;
            }
            int before = reached.cardinality();
            for (int edge : edges.taken()) reached.set(edge);
            if (i >= kept && reached.cardinality() > before) corpus.add(input);
        }
        busy = new Busy(target.name(), new byte[0], Long.MAX_VALUE);
        boolean enough = reached.cardinality() >= target.floor();
        String verdict = enough ? "well" : "BELOW ITS FLOOR of " + target.floor() + " edges";
        tell(target, kept + target.inputs(), reached, start, verdict);
        return enough;
    }

    private void tell(Target target, int inputs, BitSet reached, long start, String verdict) {
        long millis = Quick.millis() - start;
        out.printf(
                "%-12s %6d inputs %6d edges %6d ms  %s%n",
                target.name(),
                inputs,
                reached.cardinality(),
                millis,
                verdict.lines().findFirst().orElse(""));
    }

    private void tell(String target, String what, byte[] input) throws IOException {
        Path kept = Files.createDirectories(folder.resolve(target)).resolve(name(what, input));
        Files.write(kept, input);
        out.println("    the input: " + kept);
        if (input.length <= 600)
            out.println("    in base64: " + Base64.getEncoder().encodeToString(input));
        out.println("    to see it: tools/fuzz --input '" + kept + "' " + target);
    }

    private static String name(String what, byte[] input) {
        CRC32 sum = new CRC32();
        sum.update(input);
        return what + "-" + HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** An input that never ends is told of, and ends the search. */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(1_000);
                Busy now = busy;
                if (System.currentTimeMillis() - now.since < HANGS_MILLIS) continue;
                out.println(now.target + " HANGS on an input; its stack is in the log");
                Thread.getAllStackTraces()
                        .forEach((thread, stack) -> {
                            System.err.println(thread);
                            for (StackTraceElement at : stack) System.err.println("    at " + at);
                        });
                tell(now.target, "timeout", now.input);
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException | IOException e) {
            throw new AssertionError("nobody stops the watch, and the folder is ours", e);
        }
    }
}
