package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.text.Capture;

import java.util.Optional;

class CaptureJsonTest {
    @Test
    void allOfACaptureIsKept() {
        Capture capture = Samples.capture("https://post.example/1");
        String json = CaptureJson.write(capture);
        assertEquals(
                "{\"at\":\"2026-01-06T12:00:00Z\",\"hops\":[{\"url\":\"https://post.example/1\","
                    + "\"address\":\"192.0.2.7\",\"at\":\"2026-01-06T12:00:00Z\",\"status\":200,"
                    + "\"headers\":[[\"Content-Type\",\"text/html\"],[\"X-Two\",\"a\"],"
                    + "[\"X-Two\",\"b\"]]}],\"type\":\"text/html\",\"decoding\":{\"charset\":"
                    + "\"windows-1256\",\"basis\":\"http\",\"replaced\":2},\"authors\":[\"Ada"
                    + " Writer\"],\"published\":\"2026-01-06T12:00:00Z\",\"via\":"
                    + "\"https://post.example/feed\",\"partial\":true}",
                json);
        assertEquals(capture, CaptureJson.read(json));
    }

    @Test
    void whyItIsPartialIsKept() {
        String json = "{\"partial\":true,\"why\":\"its page was not had: status 402\"}";
        Capture capture = CaptureJson.read(json);
        assertEquals(Optional.of("its page was not had: status 402"), capture.why());
        assertEquals(json, CaptureJson.write(capture));
        assertEquals(Capture.NONE, CaptureJson.read("{\"why\":\"of a whole one\"}"));
    }

    @Test
    void nothingIsAnEmptyObject() {
        assertEquals("{}", CaptureJson.write(Capture.NONE));
        assertEquals(Capture.NONE, CaptureJson.read("{}"));
    }

    @Test
    void whatALaterProgramAddsIsPassedOver() {
        assertEquals(
                Capture.NONE, CaptureJson.read("{\"tls\":{\"a\":[1]},\"hops\":[],\"authors\":[]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"at\":\"yesterday\"}",
                "{\"decoding\":{\"charset\":\"x\",\"basis\":\"dream\"}}"
            })
    void whatIsNoneIsRefused(String json) {
        assertThrows(IllegalArgumentException.class, () -> CaptureJson.read(json));
    }

    @Test
    void halfASurrogatePairIsShownAsWhatItIs() {
        Capture odd = Samples.capture("https://post.example/\uD83D");
        assertEquals(
                "https://post.example/\uFFFD",
                CaptureJson.read(CaptureJson.write(odd)).hops().getFirst().url());
    }
}
