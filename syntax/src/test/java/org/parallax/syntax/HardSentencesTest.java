package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.text.Parse;
import org.parallax.text.Parser;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole parses of hard sentences, right or wrong, for those who read trees. {@code
 * -Dparallax.golden=rewrite} writes them anew.
 */
class HardSentencesTest {
    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "org", "parallax", "syntax", "hard-sentences.txt");
    private static final String TEXT = "text: ";
    private static final Parser PARSER = FlatParser.open(Models.locate());

    static Stream<String> cases() throws IOException {
        return Stream.of(Files.readString(GOLDEN).split("\n\n")).map(String::strip);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsWritten(String golden) {
        assertEquals(golden, parsed(golden));
    }

    @Test
    void canBeRewritten() throws IOException {
        String before = Files.readString(GOLDEN).strip();
        String after = cases().map(HardSentencesTest::parsed).collect(Collectors.joining("\n\n"));
        if (System.getProperty("parallax.golden", "").equals("rewrite")) {
            Files.writeString(GOLDEN, after + "\n");
        } else {
            assertEquals(before, after);
        }
    }

    /** Why and text of a case, then what the parser says now. */
    private static String parsed(String golden) {
        List<String> head = golden.lines().limit(2).toList();
        String text = head.get(1).substring(TEXT.length());
        List<String> forms = Tokenizer.tokens(text).stream().map(Token::form).toList();
        Parse parse = PARSER.parse(forms);
        return Stream.concat(
                        head.stream(),
                        IntStream.range(0, forms.size()).mapToObj(i -> line(i, forms, parse)))
                .collect(Collectors.joining("\n"));
    }

    private static String line(int word, List<String> forms, Parse parse) {
        Parse.Node node = parse.get(word);
        String head = node.head() == Parse.ROOT ? "ROOT" : forms.get(node.head());
        return "%2d %-12s %-12s %-5s %-10s -> %2d %s"
                .formatted(
                        word,
                        forms.get(word),
                        node.lemma(),
                        node.pos(),
                        node.relation(),
                        node.head(),
                        head);
    }
}
