package org.parallax.intake.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.bytes.Unreadable;

import java.util.Optional;

/** What stands over the headline is no part of the story, however the headline is made. */
class HeadTest {
    private static final String STORY =
            """
            <p>Two people were killed when shells hit the mill near the front on Tuesday, the
            mayor of the town told reporters.</p><p>Nobody said who had fired, and the road to
            the town stayed closed until the evening.</p>\
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a section, a headline          | <p>World</p><h1>Shells hit mill</h1>
                    a section, a linked headline   | <p>World</p><h1><a href=/1>Shells hit mill</a></h1>
                    a linked section               | <p><a href=/w>World</a></p><h1><a href=/1>Shells hit mill</a></h1>
                    a section, a link around both  | <p>World</p><a href=/1><h1>Shells hit mill</h1></a>
                    five words, a linked headline  | <p>All about the long war</p><a href=/1><h1>Shells hit mill</h1></a>
                    and the other way around       | <p>All about the long war</p><h1><a href=/1>Shells hit mill</a></h1>
                    """)
    void headsGo(String head, String html) throws Unreadable {
        String page =
                "<title>Shells hit mill | Valley Courier</title><article>%s%s</article>"
                        .formatted(html, STORY);
        Page read = PageReader.read(page, Optional.empty());
        assertEquals("Two people", read.text().substring(0, 10));
        assertEquals(Optional.of("Shells hit mill"), read.title());
    }
}
