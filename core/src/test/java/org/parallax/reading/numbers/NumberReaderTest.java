package org.parallax.reading.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Count;
import org.parallax.reading.language.Sentence;
import org.parallax.text.Part;
import org.parallax.text.Tokenizer;

import java.util.OptionalLong;
import java.util.stream.Collectors;

class NumberReaderTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    Three people fell ill.                      | 3
                    At least 38 fighters left.                  | 38+
                    No fewer than 40 people left.               | 40+
                    No more than 40 people left.                | ..40
                    Not more than 40 people left.               | ..40
                    As many as 40 people left.                  | ..40
                    Fewer than 40 people left.                  | ..40
                    More than two dozen people left.            | 24+ about
                    Around 155,000 people left.                 | 155000 about
                    An estimated 40 people left.                | 40 about
                    Between 20 and 30 people left.              | 20..30
                    Two or three people left.                   | 2..3
                    Dozens of people left.                      | 12+ about
                    Two dozen people left.                      | 24+ about
                    From 300 to well over 2000 farmers left.    | 300..2000
                    The toll rose from 20 to 30.                | 20, 30
                    Karim as well as seven of his men left.     | 7
                    The 14 or 15-year-old Karim left.           | nothing
                    Karim (15 or 16) left with Rana (13).       | nothing
                    On 10-11-2014 they left.                    | nothing
                    The account @reporter_33 told of it.        | nothing
                    Tens of thousands of people left.           | 10000+ about
                    Half a dozen people left.                   | 6 about
                    One hundred and five people left.           | 105
                    Twenty-three people left.                   | 23
                    Some 2.5 million people left.               | 2500000 about
                    \u0663.\u0665 million people left.          | 3500000
                    12 or more people left.                     | 12+
                    No people left.                             | 0
                    On 16 Jul 2015 they left.                   | nothing
                    On Jul 16 they left.                        | nothing
                    Karim, 40, left in 2019.                    | nothing
                    They left by the F-16 and walked 12 km.     | nothing
                    It cost $40 and 5 percent of resolution 12. | nothing
                    At least 2000 people left.                  | 2000+
                    999999999999 billion billion people left.   | nothing
                    """)
    void reads(String words, String expected) {
        Sentence sentence = Sentence.of(Part.TEXT, 0, 0, false, Tokenizer.tokens(words));
        String read =
                NumberReader.read(sentence).stream()
                        .map(quantity -> inWords(quantity.count()))
                        .collect(Collectors.joining(", "));
        assertEquals(expected, read.isEmpty() ? "nothing" : read);
    }

    private static String inWords(Count count) {
        String low = inWords(count.low());
        String high = inWords(count.high());
        String range = count.open() ? low + "+" : low.equals(high) ? low : low + ".." + high;
        return count.approximate() ? range + " about" : range;
    }

    private static String inWords(OptionalLong end) {
        return end.isPresent() ? Long.toString(end.getAsLong()) : "";
    }
}
