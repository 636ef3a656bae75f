package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.reading.Layout;
import org.parallax.reading.dates.DateMention;
import org.parallax.reading.dates.DateReader;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Dates stand in their sentence, in its order, and a stretch of days begins before it ends. */
class DatesFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void dates(byte[] data) throws Exception {
        Quick.check(data, DatesFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        Report report = Report.of("r1", Texts.worded(data));
        for (Report it : List.of(report, report.publishedOn(LocalDate.of(2024, 2, 29)))) {
            Document document = Layout.of(it);
            List<DateMention> found = read(document);
            assertEquals(found, read(document), "same words, same dates");
        }
    }

    private static List<DateMention> read(Document document) {
        DateReader reader = DateReader.of(document);
        List<DateMention> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            int end = 0;
            for (DateMention mention : reader.read(sentence)) {
                boolean inside = mention.from() >= end && mention.to() <= sentence.size();
                assertTrue(inside && mention.from() < mention.to(), "" + mention);
                assertFalse(mention.timex().isBlank(), "" + mention);
                if (mention.when().from().isPresent() && mention.when().to().isPresent()) {
                    LocalDate from = mention.when().from().get();
                    assertFalse(mention.when().to().get().isBefore(from), "" + mention);
                }
                end = mention.to();
                found.add(mention);
            }
        }
        return found;
    }
}
