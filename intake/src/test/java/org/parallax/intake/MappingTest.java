package org.parallax.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other people's JSON: where the fields of a report stand in it. */
class MappingTest {
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    text=body                    | {"body":"Two"}                              | Two
                    text=body,title=headline     | {"body":"Two","headline":"One"}             | Two One
                    title=headline               | {"text":"Two","headline":"One"}             | Two One
                    text=a.b.c                   | {"a":{"b":{"c":"Two"}}}                     | Two
                    text=a.b                     | {"a.b":"Two"}                               | Two
                    text=parts                   | {"parts":["Two","Three"]}                   | Two//Three
                    text=parts.1                 | {"parts":["Two","Three"]}                   | Three
                    text=blocks.p                | {"blocks":[{"p":"Two"},{"q":1},{"p":"Three"}]} | Two//Three
                    id=key,text=t                | {"key":7,"t":"Two"}                         | 7=Two
                    text=t,outlet=source.name    | {"t":"Two","source":{"name":"The Wire"}}    | Two The Wire
                    text=t,published=d           | {"t":"Two","d":"2026-01-06"}                | Two 2026-01-06
                    text=t,published=d           | {"t":"Two","d":1767686400}                  | Two 2026-01-06 at 2026-01-06T08:00:00Z
                    text=t,published=d           | {"t":"Two","d":"1767686400000"}             | Two 2026-01-06 at 2026-01-06T08:00:00Z
                    text=t,published=d           | {"t":"Two","d":"Tue, 06 Jan 2026 01:00:00 +0300"} | Two 2026-01-06 at 2026-01-05T22:00:00Z
                    text=t,published=d           | {"t":"Two","d":"2026-01-06T01:00:00+03:00"} | Two 2026-01-06 at 2026-01-05T22:00:00Z
                    text=t,published=d           | {"t":"Two","d":"20260106"}                  | Two 2026-01-06
                    text=t,published=d           | {"t":"Two","d":null}                        | Two
                    text=t,published=d           | {"t":"Two","d":"soon"}                      | BAD_DATE
                    text=t,author=by             | {"t":"Two","by":"A. Writer"}                | Two by A. Writer
                    text=t,author=by.name        | {"t":"Two","by":[{"name":"A"},{"name":"B"}]} | Two by A, B
                    text=t,author=by.0.name      | {"t":"Two","by":[{"name":"A"},{"name":"B"}]} | Two by A
                    text=t                       | {"t":{"de":"Zwei"}}                         | BAD_FIELD
                    text=t                       | {"text":"Two"}                              | MISSING_FIELD
                    text=t                       | {"t":" "}                                   | EMPTY
                    text=t                       | [1]                                         | BAD_JSON
                    text=t                       | {"t":                                       | BAD_JSON
                    """)
    void findsFields(String mapping, String line, String expected) {
        List<Arrival> arrivals = new ArrayList<>();
        intake(mapping, line.startsWith("{") ? line : "{}\n" + line)
                .each(List.of("-"), arrivals::add);
        assertEquals(expected, inShort(arrivals.getLast()));
    }

    @Test
    void aFieldThatNoneHasIsTold() {
        assertEquals(
                List.of(
                        "--map title=headline: none of 2 reports has it. Look at one for the right"
                                + " name"),
                intake("text=t,title=headline", "{\"t\":\"One\"}\n{\"t\":\"Two\"}")
                        .each(List.of("-"), it -> {}));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    body=text     | 'body' is no field of a report. Fields are id, text, title, outlet, url, language, published, author
                    text          | 'text' maps nothing. Write FIELD=WAY, such as text=body
                    text=         | 'text=' maps nothing. Write FIELD=WAY, such as text=body
                    text=a,text=b | 'text' is mapped twice
                    text=a,       | '' maps nothing. Write FIELD=WAY, such as text=body
                    """)
    void aWrongMappingIsAWrongCall(String written, String message) {
        Throwable thrown = assertThrows(IllegalArgumentException.class, () -> Mapping.of(written));
        assertEquals(message, thrown.getMessage());
    }

    private static Intake intake(String mapping, String lines) {
        return Intake.standard(Samples.stream(lines)).mapped(Mapping.of(mapping));
    }

    private static String inShort(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Skipped skipped -> skipped.fault().kind().toString();
            case Arrival.Good(Received received) -> {
                Report report = received.report();
                String id = report.id().length() < 16 ? report.id() + "=" : "";
                String authors = String.join(", ", received.capture().authors());
                yield Stream.of(
                                id + report.text().replace("\n", "/"),
                                report.title().orElse(null),
                                report.outlet().orElse(null),
                                report.published().map(Object::toString).orElse(null),
                                received.capture().published().map(it -> "at " + it).orElse(null),
                                authors.isEmpty() ? null : "by " + authors)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
            }
        };
    }
}
