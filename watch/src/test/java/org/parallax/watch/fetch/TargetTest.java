package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.SplittableRandom;

class TargetTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    http://harbour.example            | http://harbour.example/
                    http://harbour.example/           | http://harbour.example/
                    HTTP://Harbour.EXAMPLE/A          | http://harbour.example/A
                    http://harbour.example:80/        | http://harbour.example/
                    https://harbour.example:443/      | https://harbour.example/
                    https://harbour.example:/x        | https://harbour.example/x
                    http://harbour.example:443/       | http://harbour.example:443/
                    http://harbour.example./          | http://harbour.example/
                    http://harbour.example?x=1        | http://harbour.example/?x=1
                    http://harbour.example/x#y        | http://harbour.example/x
                    http://harbour.example/a%2Fb      | http://harbour.example/a%2Fb
                    http://harbour.example//x         | http://harbour.example//x
                    http://harbour.example/é          | http://harbour.example/%C3%A9
                    http://hafen-küste.example/       | http://xn--hafen-kste-geb.example/
                    http://xn--hafen-kste-geb.example/ | http://xn--hafen-kste-geb.example/
                    http://مرفأ.example/              | http://xn--igb1ayco.example/
                    http://ＨＡＲＢＯＵＲ.example/       | http://harbour.example/
                    http://harbour。example/           | http://harbour.example/
                    http://old_desk.harbour.example/  | http://old_desk.harbour.example/
                    http://1.1.1.1/                   | http://1.1.1.1/
                    http://[2606:4700:0:0:0:0:0:1111]/ | http://[2606:4700::1111]/
                    http://[2606:4700::AbCd]:8080/    | http://[2606:4700::abcd]:8080/
                    http://1x.example/                | http://1x.example/
                    http://1.1.1.1.example/           | http://1.1.1.1.example/
                    """)
    void anAddressHasOneSpelling(String url, String told) throws Exception {
        Target target = Target.of(new URI(url));
        assertEquals(told, target.uri().toString());
        assertEquals(target, Target.of(target.uri()), "and keeps it");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "harbour.example/x",
                "/x",
                "http:harbour.example",
                "file:///x",
                "ftp://harbour.example/",
                "http://ada@harbour.example/",
                "http://@harbour.example/",
                "http://.example/",
                "http://harbour..example/",
                "http://-harbour.example/",
                "http://harbour-.example/",
                "http://harbour!.example/",
                "http://harbour%2Eexample/",
                "http://harbour,example/",
                "http://:80/",
                "http://harbour.example:0/",
                "http://harbour.example:65536/",
                "http://harbour.example:080x/",
                "http://a\ufffd.example/",
                "http://xn--.example/\u00e9",
                "http://\u202eharbour.example/"
            })
    void whatIsNoAddressOfAServerIsRefused(String url) {
        assertThrows(
                NotAsked.class,
                () -> {
                    try {
                        Target.of(new URI(url));
                    } catch (URISyntaxException e) {
                        throw new NotAsked("java.net.URI refuses it: " + e.getMessage());
                    }
                });
    }

    @Test
    void longNamesAndAddressesAreRefused() throws NotAsked {
        String host = ("a".repeat(63) + ".").repeat(3) + "a".repeat(61);
        assertEquals(253, Target.of(URI.create("http://" + host + "/")).host().length());
        assertThrows(NotAsked.class, () -> Target.of(URI.create("http://a" + host + "/")));
        assertThrows(
                NotAsked.class,
                () -> Target.of(URI.create("http://" + "a".repeat(64) + ".example")));
        URI most = URI.create("http://harbour.example/" + "a".repeat(8_191));
        assertEquals(8_192, Target.of(most).path().length());
        assertThrows(NotAsked.class, () -> Target.of(URI.create(most + "a")));
    }

    /** Whatever a server says where to go, it is an address or it is refused. */
    @Test
    void noLocationThrowsAnythingElse() throws NotAsked {
        Target base = Target.of(URI.create("https://harbour.example/a/b?c"));
        String signs = "htp:/\\?#[]@%.0a1x-_ \t\u00e9\u00ff\u0000\u007f&=~!$'()*+,;<>\"^`{|}";
        String[] starts = {
            "", "http://", "https:", "//", "/", "HTTP://[", "http://1", "?", "#", "%"
        };
        SplittableRandom random = new SplittableRandom(17);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder location = new StringBuilder(starts[random.nextInt(starts.length)]);
            for (int k = random.nextInt(12); k > 0; k--)
                location.append(signs.charAt(random.nextInt(signs.length())));
            try {
                Target target = base.resolve(location.toString());
                assertEquals(target, Target.of(target.uri()), "seed 17, " + location);
                assertTrue(
                        target.path().chars().allMatch(c -> c > 0x20 && c < 0x7f),
                        "seed 17, " + location);
                read++;
            } catch (NotAsked e) {
                assertTrue(e.why().length() < 250, e.why());
            }
        }
        assertTrue(read > 6_000, read + " of 20,000 were addresses");
    }
}
