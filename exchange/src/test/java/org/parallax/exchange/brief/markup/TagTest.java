package org.parallax.exchange.brief.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Whatever strangers write, a page has the elements that the program made, and no others. */
class TagTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a < b & c | <p>a &lt; b &amp; c</p>",
                "</p><script>alert(1)</script> |"
                        + " <p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "\"x\" 'y' | <p>&quot;x&quot; &#39;y&#39;</p>",
                "&amp; | <p>&amp;amp;</p>",
                "مقتل خمسة | <p>مقتل خمسة</p>"
            },
            delimiter = '|')
    void textIsEscaped(String text, String written) {
        assertEquals(written, Html.of(Tag.of("p").add(text)));
    }

    @Test
    void valuesOfAttributesAreEscaped() {
        assertEquals(
                "<td data-label=\"&quot; onclick=&quot;x\"></td>",
                Html.of(Tag.of("td").with("data-label", "\" onclick=\"x")));
    }

    @ParameterizedTest(name = "U+{0}")
    @CsvSource({"0000, �", "0007, �", "0085, �", "FFFE, �", "D800, �", "202E, ''", "2066, ''"})
    void whatNoPageMayHoldIsReplacedAndWhatTurnsTextIsDropped(String code, String becomes) {
        String text = "a" + (char) Integer.parseInt(code, 16) + "b";
        assertEquals("a" + becomes + "b", new Words(text).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script", "iframe", "object", "embed", "img", "image", "link", "base", "use", "a b",
                "p>", ""
            })
    void nothingThatFetchesOrRunsIsAnElement(String name) {
        assertThrows(IllegalArgumentException.class, () -> Tag.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "onload", "src", "href", "data", "srcset", "a=b", ""})
    void nothingThatFetchesOrRunsIsAnAttribute(String name) {
        Tag tag = Tag.of("p");
        assertThrows(IllegalArgumentException.class, () -> tag.with(name, "x"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://valley.example/a?b=1&c=2, true",
        "HTTP://valley.example/, true",
        "javascript:alert(1), false",
        "'data:text/html;base64,AAAA', false",
        "file:///etc/hosts, false",
        "https://valley.example/a b, false",
        "//valley.example/, false",
        "'https://valley.example/\" onclick=\"x', false"
    })
    void onlyAddressesOfTheWebAreLinks(String address, boolean link) {
        String written = Html.of(Tag.of("p").add(Tag.link(address, "words")));
        assertEquals(link, written.contains("<a href="), written);
        assertEquals("words", Tag.of("p").add(Tag.link(address, "words")).words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p { background: url(https://valley.example/a.png) }",
                "@import 'https://valley.example/a.css';",
                "</style><script>"
            })
    void noStyleSheetFetchesOrEndsEarly(String css) {
        assertThrows(IllegalArgumentException.class, () -> Tag.style(css));
    }

    @Test
    void aTreeHoldsTheSameWords() {
        Tag page = Tag.of("p", "x").add("<b>").add(Tag.jump("s1", "1")).add("\u0000");
        Document document = Dom.of(page);
        assertEquals(page.words(), document.getDocumentElement().getTextContent());
        assertEquals("<b>1\uFFFD", page.words());
        assertEquals(1, document.getElementsByTagName("a").getLength());
        assertEquals(0, document.getElementsByTagName("b").getLength());
    }
}
