package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.text.Parse;
import org.parallax.text.Parser;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class FlatParserTest {
    private static final Parser PARSER = FlatParser.open(Models.locate());

    /** Characters of every plane, halves of pairs, marks that combine, controls. */
    private static final List<String> ODD =
            List.of(
                    "\u0000",
                    "\uD83D",
                    "\uDE00",
                    "\uD83D\uDE00",
                    "\u0301",
                    "\u202E",
                    "\uFEFF",
                    "\uFFFF",
                    "\u00A0",
                    "\u2019",
                    "\u201C",
                    "\u0645",
                    "\u05D0",
                    "\u4E2D",
                    "\u0660",
                    "\u00BD",
                    "\u212B",
                    "\u0130",
                    "\u00DF",
                    "a",
                    "Z",
                    "9",
                    ".",
                    "-",
                    "_",
                    "#",
                    "@",
                    "/",
                    ":",
                    "%",
                    "$",
                    ",",
                    "'",
                    "`",
                    "\"",
                    "(",
                    "]",
                    "&",
                    "=",
                    "?",
                    "+",
                    "\t",
                    " ",
                    "http://",
                    "www.",
                    ".com",
                    "n't",
                    "1,000.",
                    "e-mail");

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 200));
    }

    @Test
    void noWordsGiveNoNodes() {
        assertEquals(new Parse(List.of()), PARSER.parse(List.of()));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Rebels shelled Tarva.        | rebel/NNS/1/nsubj shell/VBD/-1/root tarva/NNP/1/dobj ././1/punct
                    Two men were shot.           | #crd#/CD/1/nmod man/NNS/3/nsubjpass be/VBD/3/auxpass shoot/VBN/-1/root ././3/punct
                    """)
    void parses(String sentence, String expected) {
        assertEquals(expected, lines(sentence));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    The army\u2019s men don\u2019t leave. | The army's men don't leave.
                    \u201CGo,\u201D he said. | "Go," he said.
                    Hay\u02BCat fighters fled. | Hay'at fighters fled.
                    \u2018We won.\u2019 | 'We won.'
                    """)
    void curlyQuotesAreReadAsStraightOnes(String curly, String straight) {
        assertEquals(PARSER.parse(forms(straight)), PARSER.parse(forms(curly)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyWordsGiveATree(long seed) {
        Random random = new Random(seed);
        List<String> forms = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            StringBuilder form = new StringBuilder();
            for (int j = random.nextInt(6); j >= 0; j--) {
                form.append(ODD.get(random.nextInt(ODD.size())));
            }
            forms.add(form.toString());
        }
        forms.addAll(random.nextInt(forms.size()), NewsSentences.words(seed));
        assertIsATree(forms);
    }

    @ParameterizedTest(name = "{0} words")
    @ValueSource(ints = {1, 2, 100, 500, 2_000})
    void longSentencesGiveATree(int words) {
        assertIsATree(NewsSentences.rubble(words, words));
    }

    @ParameterizedTest(name = "{0} times 20,000")
    @ValueSource(strings = {"a", "1", "1.", "-a", "a.", "@", "\u2019", "http://a", "\uD83D\uDE00"})
    void endlessWordsGiveATree(String piece) {
        assertIsATree(List.of("He", "said", piece.repeat(20_000), "."));
        assertIsATree(List.of("", "said", "", ""));
    }

    @Test
    void manyThreadsGetWhatOneGets() {
        List<List<String>> sentences =
                LongStream.range(0, 400).mapToObj(NewsSentences::words).toList();
        List<Parse> alone = sentences.stream().map(PARSER::parse).toList();
        assertEquals(alone, sentences.parallelStream().map(PARSER::parse).toList());
    }

    /** The program's class path is this module, core and three jars; nlp4j-english is not on it. */
    @Test
    @SuppressWarnings("unchecked") // A supplier of strings, loaded by another loader.
    void runsOnItsOwnFewJars() throws IOException, ReflectiveOperationException {
        try (URLClassLoader few =
                new URLClassLoader(runTimeClassPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> probe = Class.forName(Probe.class.getName(), true, few);
            Supplier<String> parse =
                    (Supplier<String>) probe.getDeclaredConstructor().newInstance();
            assertEquals("root", parse.get());
        }
    }

    /** Parses one sentence with whatever class path it was loaded from. */
    public static final class Probe implements Supplier<String> {
        @Override
        public String get() {
            Parser parser = LazyParser.ofInstalledModel();
            return parser.parse(List.of("Rebels", "shelled", "Tarva", ".")).get(1).relation();
        }
    }

    private static URL[] runTimeClassPath() {
        List<String> wanted =
                List.of(
                        "classes",
                        "test-classes",
                        "parallax-core",
                        "nlp4j-api",
                        "fastutil",
                        "brownies-collections");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> wanted.stream().anyMatch(path.toFile().getName()::startsWith))
                .map(FlatParserTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new AssertionError("every path is a URL: " + path, e);
        }
    }

    private static void assertIsATree(List<String> forms) {
        Parse parse = PARSER.parse(forms);
        assertEquals(forms.size(), parse.size());
        for (int i = 0; i < parse.size(); i++) {
            int steps = 0;
            for (int at = i; at != Parse.ROOT; at = parse.get(at).head()) {
                assertTrue(++steps <= parse.size(), "a circle through word " + i);
            }
            assertTrue(!parse.get(i).pos().isEmpty() && !parse.get(i).relation().isEmpty());
        }
        assertEquals(parse, PARSER.parse(forms), "same words, same parse");
    }

    private static String lines(String sentence) {
        Parse parse = PARSER.parse(forms(sentence));
        return String.join(
                " ",
                IntStream.range(0, parse.size())
                        .mapToObj(parse::get)
                        .map(n -> n.lemma() + "/" + n.pos() + "/" + n.head() + "/" + n.relation())
                        .toList());
    }

    private static List<String> forms(String text) {
        return Tokenizer.tokens(text).stream().map(Token::form).toList();
    }
}
