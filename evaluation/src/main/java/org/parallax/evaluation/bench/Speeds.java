package org.parallax.evaluation.bench;

import org.parallax.evaluation.bench.Runner.Lane;
import org.parallax.evaluation.load.MadeNews;
import org.parallax.pipeline.OnlyConflict;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Tables;
import org.parallax.syntax.FlatParser;
import org.parallax.syntax.Models;
import org.parallax.text.Report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is measured within this process: reading in all and step by step, beside the ceiling. */
final class Speeds {
    private static final long SEED = 11;
    private static final List<String> SETS = List.of("fakes", "gaza", "gva", "polnear");

    /** Of the sets, the one of news of all kinds. */
    private static final String GENERAL = "polnear";

    private final Effort effort;
    private final List<Integer> threads;
    private final PrintStream told;
    private final Tables tables = Tables.bundled();
    private final FlatParser parser = FlatParser.open(Models.locate());
    private final Parallax parallax = Parallax.with(parser);
    private final Texts conflict;
    private final Texts general;
    private final List<Texts> sets = new ArrayList<>();

    Speeds(Effort effort, List<Integer> threads, Path data, PrintStream told) {
        this.effort = effort;
        this.threads = threads;
        this.told = told;
        MadeNews news = new MadeNews(tables, SEED);
        this.conflict = Texts.of("made, conflict", news.conflict(effort.reports()));
        this.general = Texts.of("made, general", news.general(effort.reports()));
        for (String set : SETS) {
            if (Texts.isAt(data, set)) sets.add(Texts.ofSet(data, set, effort.ofSet()));
        }
    }

    /** In all, with the ceiling beside it. */
    String inAll() {
        Runner runner = new Runner();
        for (int many : threads) {
            read(runner, conflict, many, 1);
            read(runner, general, many, 0.5);
            readOnlyConflict(runner, general, many);
        }
        for (Texts set : sets) {
            read(runner, set, threads.getLast(), 0.5);
            if (set.name().equals(GENERAL)) readOnlyConflict(runner, set, threads.getLast());
        }
        Lexicon lexicon = new Lexicon(tables, conflict);
        add(runner, "words cut and looked up", conflict, 1, 0.2, lexicon::cutAndLookUp);
        add(runner, "looked up alone (ceiling)", conflict, 1, 0.2, lexicon::lookUp);
        told.println("parallax: warming up ...");
        runner.warmUp(effort.warmUp(), effort.settling());
        for (int round = 1; round <= effort.rounds(); round++) {
            told.printf("parallax: round %d of %d ...%n", round, effort.rounds());
            runner.measure(1, effort.seconds());
        }
        return runner.markdown();
    }

    private void read(Runner runner, Texts texts, int many, double weight) {
        add(runner, "read", texts, many, weight, parallax::read);
    }

    /** What is told to be of something else is not read. */
    private void readOnlyConflict(Runner runner, Texts texts, int many) {
        add(
                runner,
                "read, --only-conflict",
                texts,
                many,
                0.5,
                report -> {
                    if (!OnlyConflict.passesOver(report)) parallax.read(report);
                });
    }

    private static void add(
            Runner runner,
            String what,
            Texts texts,
            int many,
            double weight,
            Consumer<Report> work) {
        runner.add(
                new Lane(what, texts, many, weight), least -> Pass.over(texts, many, least, work));
    }

    /**
     * Of conflict news, one thread.
     *
     * @param folder where records may be made
     */
    String steps(Path folder) throws IOException {
        told.println("parallax: step by step ...");
        new Steps(tables, parser, parallax, conflict).pass(folder.resolve("warm-up"));
        Steps steps = new Steps(tables, parser, parallax, conflict);
        for (int i = 0; i < effort.stepPasses(); i++) steps.pass(folder.resolve("record" + i));
        return steps.markdown();
    }

    /**
     * Beside CoreNLP.
     *
     * @param home the folder of the source tree
     * @param folder where texts may be put down
     */
    String compared(Path home, Path folder) throws IOException {
        return new Comparison(effort, parallax, parser, conflict, told)
                .measured(home, folder, threads);
    }

    /**
     * The dearest methods of reading conflict news.
     *
     * @param file where the recording is left
     */
    String dearest(int most, Path file) throws IOException {
        told.println("parallax: under the flight recorder ...");
        Pass.over(conflict, 1, effort.warmUp(), parallax::read);
        return Profile.of(conflict, effort.profile(), parallax::read, file).markdown(most);
    }
}
