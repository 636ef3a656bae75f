package org.parallax.intake.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/** Many spellings of an address, and the one it gets. */
class AddressTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiterString = "->",
            textBlock =
                    """
                    https://post.example -> https://post.example/
                    HTTPS://Post.Example:443/A -> https://post.example/A
                    http://post.example:80/a#top -> http://post.example/a
                    http://post.example:8080/a -> http://post.example:8080/a
                    http://post.example./a -> http://post.example/a
                    http://ada:secret@post.example/a -> http://post.example/a
                    http://post.example/a/./b/../c -> http://post.example/a/c
                    http://post.example/../.. -> http://post.example/
                    http://post.example/a/ -> http://post.example/a/
                    http://post.example/? -> http://post.example/
                    http://post.example/a?id=7&utm_source=x -> http://post.example/a?id=7
                    http://post.example/a?UTM_Medium=x&id=7&fbclid=y -> http://post.example/a?id=7
                    http://post.example/a?gclid=1 -> http://post.example/a
                    http://post.example/a?b=2&a=1 -> http://post.example/a?b=2&a=1
                    http://post.example/a?utmost=1 -> http://post.example/a?utmost=1
                    http://post.example/%7euser/%c3%a9 -> http://post.example/~user/%C3%A9
                    http://post.example/حلب -> http://post.example/%D8%AD%D9%84%D8%A8
                    http://post.example/a|b -> http://post.example/a%7Cb
                    http://post.example/100% -> http://post.example/100%
                    http://bücher.example/a -> http://xn--bcher-kva.example/a
                    http://[2001:DB8::1]:80/a -> http://[2001:db8::1]/a
                    """)
    void hasOneSpelling(String written, String canonical) {
        assertEquals(Optional.of(canonical), Address.of(written).map(Address::canonical), written);
        assertEquals(
                Optional.of(canonical),
                Address.of(canonical).map(Address::canonical),
                "the one spelling stays as it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "post.example/a",
                "//post.example/a",
                "ftp://post.example/a",
                "file:///a",
                "javascript:alert(1)",
                "http:///a",
                "http://a b/c",
                "http://[evil]/",
                "http://post..example/",
                "http://post.example:99999999/"
            })
    void isNoneOfTheWeb(String written) {
        assertEquals(Optional.empty(), Address.of(written));
    }

    @Test
    void namesItsReport() {
        assertEquals("post.example/7a580ffe7e30", id("https://post.example/a?utm_source=x"));
        assertEquals(id("https://post.example/a"), id("http://post.example/a#b"));
        assertNotEquals(id("https://post.example/a"), id("https://post.example/b"));
    }

    private static String id(String url) {
        return Address.of(url).orElseThrow().reportId();
    }
}
