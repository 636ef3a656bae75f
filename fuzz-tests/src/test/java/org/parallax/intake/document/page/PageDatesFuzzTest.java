package org.parallax.intake.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.fuzz.Quick;
import org.parallax.fuzz.Texts;

import java.util.List;
import java.util.Optional;

/** Lines around a story: the dates in them stand in them, and names are no blanks. */
class PageDatesFuzzTest {
    private static final List<Optional<String>> LANGUAGES =
            List.of(Optional.empty(), Optional.of("en-us"), Optional.of("fr"), Optional.of("ar"));

    @FuzzTest(maxDuration = "0s")
    void lines(byte[] data) throws Exception {
        Quick.check(data, PageDatesFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        String line = Texts.utf8(data);
        for (Optional<String> language : LANGUAGES) {
            List<DateText.Found> dates = DateText.in(line, language);
            int from = 0;
            for (DateText.Found date : dates) {
                assertTrue(date.start() >= from && date.start() < date.end(), "" + date);
                assertTrue(date.end() <= line.length(), "beyond the line: " + date);
                assertFalse(date.unsettled().equals(Optional.of(date.stated().day())), "" + date);
                from = date.start();
            }
            assertEquals(dates, DateText.in(line, language), "same line, same dates");
        }
        assertEquals(MachineDate.of(line), MachineDate.of(line.strip()), "blanks are no date");
        for (String name : Byline.names(line)) assertFalse(name.isBlank(), "a blank name");
    }
}
