package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.text.Part;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two readings of one report. A claim is written as its words and what is read in them, such as
 * {@code 6 people were killed=6 killed}; several are parted by a slash.
 */
class ReadingChangesTest {
    private static final Report REPORT =
            Report.of(
                    "r",
                    "On Monday 6 people were killed and 9 were hurt. 2 of them were children.");

    private static Reading reading(String claims) {
        List<Claim> read = new ArrayList<>();
        for (String claim : claims.isEmpty() ? new String[0] : claims.split("/")) {
            String[] parts = claim.strip().split("[= ](?=[0-9]+ [a-z]+$)");
            String[] told = parts[1].split(" ");
            read.add(claim(parts[0], Long.parseLong(told[0]), told[1], Optional.empty()));
        }
        return of(read);
    }

    private static Reading of(List<Claim> claims) {
        return new Reading(REPORT, Optional.empty(), claims, List.of(), List.of());
    }

    private static FigureClaim claim(
            String words, long number, String outcome, Optional<String> partOf) {
        Ground ground =
                new Ground(
                        Samples.quote(REPORT, Part.TEXT, words),
                        "figure/toy",
                        List.of(),
                        Stance.ASSERTED,
                        When.UNKNOWN,
                        List.of());
        return new FigureClaim(
                ground,
                outcome.equals("killed") ? Outcome.KILLED : Outcome.INJURED,
                Count.exactly(number),
                Unit.PERSONS,
                Who.UNKNOWN,
                Optional.empty(),
                Scope.INCIDENT,
                Optional.empty(),
                partOf);
    }

    private static String told(ReadingChanges.Change change) {
        Claim told = change.to().or(change::from).orElseThrow();
        String fields =
                change.from().isEmpty() || change.to().isEmpty()
                        ? ""
                        : ClaimFields.changed(
                                        REPORT,
                                        change.from().orElseThrow(),
                                        change.to().orElseThrow())
                                .stream()
                                .map(it -> " %s %s>%s".formatted(it.field(), it.from(), it.to()))
                                .collect(Collectors.joining());
        return change.word() + " [" + told.quote().words() + "]" + fields;
    }

    private static String told(ReadingChanges changes) {
        return changes.same()
                + " same; "
                + changes.changes().stream()
                        .map(ReadingChangesTest::told)
                        .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                         | ``                                   | `0 same; `
                    6 people were killed=6 killed | 6 people were killed=6 killed     | `1 same; `
                    ``                         | 6 people were killed=6 killed        | 0 same; added [6 people were killed]
                    6 people were killed=6 killed | ``                                | 0 same; removed [6 people were killed]
                    6 people were killed=6 killed | 6 people were killed=7 killed     | 0 same; changed [6 people were killed] low 6>7 high 6>7
                    6 people were killed=6 killed | 6 people=6 killed                 | 0 same; changed [6 people] words "6 people were killed">"6 people"
                    6 people were killed=6 killed | 6 people were killed=6 injured    | 0 same; changed [6 people were killed] outcome "killed">"injured"
                    6 people were killed=6 killed | 9 were hurt=9 injured             | 0 same; removed [6 people were killed]; added [9 were hurt]
                    6 people were killed=6 killed / 9 were hurt=9 injured | 9 were hurt=9 injured | 1 same; removed [6 people were killed]
                    6 people were killed and 9 were hurt=6 killed | 6 people were killed=6 killed / 9 were hurt=9 injured | 0 same; changed [6 people were killed] words "6 people were killed and 9 were hurt">"6 people were killed"; added [9 were hurt]
                    """)
    void whatOneReaderMakesOtherwise(String from, String to, String changes) {
        assertEquals(changes, told(ReadingChanges.between(reading(from), reading(to))));
    }

    @Test
    void aPartOfAClaimThatIsCalledOtherwiseNowIsTheSamePart() {
        FigureClaim was = claim("6 people were killed", 6, "killed", Optional.empty());
        FigureClaim is = claim("6 people", 6, "killed", Optional.empty());
        Reading from = of(List.of(was, claim("2 of them", 2, "killed", Optional.of(was.id()))));
        Reading to = of(List.of(is, claim("2 of them", 2, "killed", Optional.of(is.id()))));
        assertEquals(1, ReadingChanges.between(from, to).same());
        Reading loose = of(List.of(is, claim("2 of them", 2, "killed", Optional.empty())));
        assertEquals(0, ReadingChanges.between(from, loose).same());
    }

    @Test
    void anotherTextIsNotCompared() {
        Reading other =
                new Reading(
                        Report.of("r", "Another."),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThrows(
                IllegalArgumentException.class, () -> ReadingChanges.between(reading(""), other));
    }
}
