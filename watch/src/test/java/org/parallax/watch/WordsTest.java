package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/** What is an edit, and what may be an edited version. */
class WordsTest {
    private static final String SHELL =
            "A shell hit the grain store on the quay on Monday and two men died, the harbour"
                    + " master said. The store burned until the evening.";

    @ParameterizedTest(name = "''{0}'' and ''{1}'': an edit {2}")
    @CsvSource({
        "Two men died., Two  men\u00A0died., false",
        "Two men died., Two men\u200B died., false",
        "'Two men died.\n\nThe store burned.', 'Two men died.\nThe store burned.', false",
        "Two men died., 'Updated: 6 Jan 2026, 10:30 GMT\n\nTwo men died.', false",
        """
        'Last updated 3 hours ago
        Two men died.', 'Last updated 5 hours ago
        Two men died.', false\
        """,
        "Two men died., Three men died., true",
        "Two men died., Two men died!, true",
        "Two men died., TWO men died., true",
        "Two men died., 'Two men died.\nUpdated: 12 killed', true",
        "Two men died on May 1., Two men died on May 2., true"
    })
    void tellsAnEdit(String one, String other, boolean edit) {
        Words first = Words.of(Optional.of("On the quay"), one);
        assertEquals(edit, !first.equals(Words.of(Optional.of("On the  quay"), other)));
    }

    @ParameterizedTest
    @CsvSource({
        "'Updated: Tue 6 January 2026, 10:30 am GMT', true",
        "Published on 6 Jan 2026 and last updated 3 hrs ago, true",
        "2026-01-06 10:30, false",
        "Updated: 12 killed in the harbour, false",
        "Updated by our desk, false",
        "Two hours ago, false"
    })
    void knowsALineThatOnlyTellsOfTheChange(String line, boolean stamp) {
        assertEquals(stamp, ChangeStamp.is(line));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "A shell hit the grain store on the quay on Monday and three men died, true",
        "Please sign in to read this story and many others by our desk on the quay, false",
        "'The ferry sailed again on Tuesday, its owner said, with more carts than ever.', false"
    })
    void tellsAVersionFromAnotherArticle(String text, boolean alike) {
        Words first = Words.of(Optional.empty(), SHELL);
        assertEquals(alike, first.resembles(Words.of(Optional.empty(), text)));
    }
}
