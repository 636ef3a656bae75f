package org.parallax.syntax;

import org.parallax.text.Parse;
import org.parallax.text.Parser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * NLP4J's English tagger, lemmatiser and dependency parser over a mapped model file, from 0.2 s of
 * loading and 20 MB of heap: what NLP4J answers over the same {@linkplain Rounding rounded}
 * weights, which is what it answers over its own for all but a few words in a thousand.
 *
 * <p>Lemmas are NLP4J's: lower case, digits collapsed to 0 ("13,000" is "0"), number words {@code
 * #crd#} ("three") or {@code #ord#} ("third"), links and file names {@code #hlink#}. Safe for
 * several threads at once.
 */
public final class FlatParser implements Parser {
    private final List<Step> steps;

    private FlatParser(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Finds out one more thing about each word of a sentence. Safe for several threads at once. */
    interface Step {
        void process(Sentence sentence);
    }

    /**
     * @param model the file that the build writes, see {@link Models#locate}
     * @throws ModelException if it is missing, damaged or of another version
     */
    public static FlatParser open(Path model) {
        return open(model, Model.Watcher.NOBODY);
    }

    /**
     * @param watcher is shown every score, from whatever thread parses
     */
    static FlatParser open(Path model, Model.Watcher watcher) {
        CompletableFuture<Lemmatizer> lemmatizer =
                CompletableFuture.supplyAsync(Lemmatizer::new, FlatParser::startOwnThread);
        FlatFile file = FlatFile.open(model);
        Outline outline = outlineOf(file);
        Model tagger =
                new Model(
                        outline,
                        outline.tagger(),
                        false,
                        rows(file, Section.TAGGER_ROWS, outline.tagger()),
                        table(file, Section.TAGGER_KEYS),
                        watcher);
        Model parser =
                new Model(
                        outline,
                        outline.parser(),
                        true,
                        rows(file, Section.PARSER_ROWS, outline.parser()),
                        table(file, Section.PARSER_KEYS),
                        watcher);
        Lexica lexica =
                new Lexica(
                        table(file, Section.AMBIGUITY_KEYS),
                        table(file, Section.CLUSTER_KEYS),
                        outline);
        return new FlatParser(
                List.of(
                        lexica,
                        new Tagger(outline, tagger),
                        lemmatizer.join(),
                        new ArcParser(outline, parser)));
    }

    /**
     * Not the common pool: whoever opens a parser may hold a lock that all its threads wait for.
     */
    private static void startOwnThread(Runnable task) {
        Thread.ofPlatform().daemon().name("lemmatizer").start(task);
    }

    /**
     * Reads the whole file against its checksums, which {@link #open} does for its header only.
     *
     * @throws ModelException if anything is wrong with it
     */
    public static void check(Path model) {
        FlatFile.open(model).checkEverything();
    }

    @Override
    public Parse parse(List<String> forms) {
        if (forms.isEmpty()) return new Parse(List.of());
        Sentence sentence = new Sentence(forms);
        for (Step step : steps) step.process(sentence);
        List<Parse.Node> parsed = new ArrayList<>(forms.size());
        for (int word = 1; word < sentence.size(); word++) {
            parsed.add(
                    new Parse.Node(
                            sentence.lemmas[word],
                            sentence.tags[word],
                            sentence.heads[word] - 1,
                            sentence.relations[word]));
        }
        return new Parse(parsed);
    }

    /** The tags alone, as {@link #parse} gives them: what a sentence costs before its tree. */
    public List<String> tags(List<String> forms) {
        if (forms.isEmpty()) return List.of();
        Sentence sentence = new Sentence(forms);
        for (Step step : steps) {
            step.process(sentence);
            if (step instanceof Tagger) break;
        }
        return List.of(sentence.tags).subList(1, sentence.size());
    }

    private static Outline outlineOf(FlatFile file) {
        try {
            return Outline.from(file.outline());
        } catch (IOException e) {
            throw new AssertionError("the outline of " + file.path() + " passed its checksum", e);
        }
    }

    private static Rows rows(FlatFile file, Section rows, ModelOutline outline) {
        return new Rows(file.section(rows), outline.labels().size());
    }

    private static KeyTable table(FlatFile file, Section keys) {
        return new KeyTable(file.section(keys));
    }
}
