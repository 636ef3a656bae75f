package org.parallax.evaluation.bench;

import org.parallax.evaluation.bench.Runner.Lane;
import org.parallax.pipeline.Parallax;
import org.parallax.reading.Layout;
import org.parallax.reading.language.Sentence;
import org.parallax.syntax.FlatParser;
import org.parallax.text.Parse;
import org.parallax.text.Report;
import org.parallax.text.Token;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same texts given to Parallax and to CoreNLP in turn, on the same threads, in one run. */
final class Comparison {
    private final Effort effort;
    private final Parallax parallax;
    private final FlatParser parser;
    private final Texts texts;
    private final PrintStream told;
    private final Runner runner = new Runner();

    Comparison(Effort effort, Parallax parallax, FlatParser parser, Texts texts, PrintStream told) {
        this.effort = effort;
        this.parallax = parallax;
        this.parser = parser;
        this.texts = texts.first(effort.compared());
        this.told = told;
    }

    /**
     * @param home the folder of the source tree
     * @param folder where texts may be put down
     */
    String measured(Path home, Path folder, List<Integer> threads) throws IOException {
        CoreNlp.fetch(home, told);
        told.println("parallax: beside CoreNLP ...");
        try (CoreNlp parse = CoreNlp.start(home, texts, CoreNlp.PARSE, folder);
                CoreNlp names = CoreNlp.start(home, texts, CoreNlp.NAMES, folder)) {
            Grid grid = new Grid("how many times as fast", "threads", "median (least–most)");
            List<Runnable> rows = new ArrayList<>();
            for (int many : threads) {
                Lane read = lane("read", many);
                runner.add(read, least -> Pass.over(texts, many, least, parallax::read));
                Lane own = lane("every sentence tagged and parsed", many);
                runner.add(own, least -> Pass.over(texts, many, least, this::parseAll));
                Lane theirs = lane("CoreNLP " + CoreNlp.PARSE, many);
                runner.add(theirs, _ -> parse.pass(many));
                ratio(rows, grid, "read, against CoreNLP's parse", read, theirs);
                ratio(rows, grid, "every sentence parsed, against its parse", own, theirs);
                if (many == threads.getFirst()) {
                    Lane ner = lane("CoreNLP " + CoreNlp.NAMES, many);
                    runner.add(ner, _ -> names.pass(many));
                    ratio(rows, grid, "read, against its names (default NER)", read, ner);
                }
            }
            // The others are warmed up as well: what their compilers do is not seen from here.
            for (int i = 0; i < effort.compareRounds(); i++) runner.warmUp(effort.seconds(), 0);
            runner.measure(effort.compareRounds(), effort.seconds());
            rows.forEach(Runnable::run);
            return runner.markdown() + "\n" + grid.markdown();
        }
    }

    private Lane lane(String what, int many) {
        return new Lane(what, texts, many, 1);
    }

    private void ratio(List<Runnable> rows, Grid grid, String what, Lane one, Lane other) {
        rows.add(() ->
                grid.row(what, Integer.toString(one.threads()), runner.ratio(one, other).told()));
    }

    private void parseAll(Report report) {
        for (Sentence sentence : Layout.of(report).sentences()) {
            List<String> forms = sentence.tokens().stream().map(Token::form).toList();
            Parse parse = parser.parse(forms);
            if (parse.size() != forms.size()) throw new AssertionError("words were lost");
        }
    }
}
