package org.parallax.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses are one, and whose they are. */
class SpotTest {
    @ParameterizedTest(name = "{1} -> {0} of {2}")
    @CsvSource({
        "https://post.example/a, http://www.post.example/a?utm_source=x#top, plain, true",
        "https://post.example/a, https://post.example/a/, plain, false",
        "https://post.example/a, https://m.post.example/a, plain, false",
        "https://post.example/a, https://m.post.example/a, undressed, true",
        "https://post.example/a, https://amp.post.example/a/, undressed, true",
        "https://post.example/a, https://post.example/a/amp/, undressed, true",
        "https://post.example/a, https://post.example/amp/a, undressed, true",
        "https://post.example/a, https://post.example/a?amp, undressed, true",
        "https://post.example/a.html, https://post.example/a.amp.html, undressed, true",
        "https://post.example/a, https://post.example/camp/a, undressed, false",
        "https://post.example/a?id=1, https://post.example/a?id=2, undressed, false",
        "https://post.example/a, https://other.example/a, undressed, false"
    })
    void tellsOneArticleByItsAddress(String one, String other, String by, boolean same) {
        Spot first = Spot.of(one).orElseThrow();
        Spot second = Spot.of(other).orElseThrow();
        boolean found =
                by.equals("plain")
                        ? first.plain().equals(second.plain())
                        : first.undressed().equals(second.undressed());
        assertEquals(same, found, first.undressed() + " and " + second.undressed());
    }

    @ParameterizedTest
    @CsvSource({
        "https://post.example/, true",
        "https://www.post.example, true",
        "https://m.post.example/?utm_source=x, true",
        "https://post.example/amp/, true",
        "https://post.example/a, false",
        "https://post.example/?p=7, false"
    })
    void knowsAFrontPage(String url, boolean front) {
        assertEquals(front, Spot.of(url).orElseThrow().isFrontPage());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.news.post.example/a, post.example",
        "https://news.post.co.uk/a, post.co.uk",
        "https://post.example:8443/a, post.example",
        "http://127.0.0.1:8080/a, 127.0.0.1",
        "http://[::1]:8080/a, [::1]",
        "http://localhost/a, localhost"
    })
    void saysWhoseItIs(String url, String outlet) {
        assertEquals(outlet, Spot.of(url).orElseThrow().outlet());
    }
}
