package org.parallax.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text out of the fuzzer's bytes. */
public final class Texts {
    /**
     * What the readers listen for. A byte from 128 on is one of these, so that the fuzzer moves
     * whole words about as it does letters; seeds are plain ASCII.
     */
    private static final List<String> WORDS =
            List.of(
                    "at least ",
                    "at most ",
                    "more than ",
                    "no fewer than ",
                    "up to ",
                    "between ",
                    "and ",
                    "to ",
                    "from ",
                    "of ",
                    "or ",
                    "a ",
                    "an ",
                    "the ",
                    "another ",
                    "nearly ",
                    "one ",
                    "two ",
                    "three ",
                    "five ",
                    "twelve ",
                    "twenty ",
                    "thirty-one ",
                    "forty ",
                    "hundred ",
                    "hundreds ",
                    "thousand ",
                    "million ",
                    "billion ",
                    "dozen ",
                    "dozens ",
                    "scores ",
                    "several ",
                    "a couple ",
                    "half ",
                    "third ",
                    "quarter ",
                    "percent ",
                    "people ",
                    "civilians ",
                    "soldiers ",
                    "children ",
                    "women ",
                    "fighters ",
                    "families ",
                    "others ",
                    "dead ",
                    "wounded ",
                    "killed ",
                    "injured ",
                    "were ",
                    "was ",
                    "who ",
                    "whom ",
                    "them ",
                    "including ",
                    "among ",
                    "said ",
                    "told ",
                    "accused ",
                    "denied ",
                    "claimed ",
                    "according to ",
                    "that ",
                    "not ",
                    "the army ",
                    "the ministry ",
                    "the monitor ",
                    "rebels ",
                    "Hama ",
                    "Aleppo ",
                    "in ",
                    "near ",
                    "shelling ",
                    "an airstrike ",
                    "attacked ",
                    "captured ",
                    "withdrew from ",
                    "a ceasefire ",
                    "signed ",
                    "Monday ",
                    "Tuesday ",
                    "Friday ",
                    "January ",
                    "February ",
                    "May ",
                    "December ",
                    "2024 ",
                    "2026 ",
                    "6 ",
                    "29 ",
                    "31 ",
                    "first ",
                    "second ",
                    "last ",
                    "next ",
                    "this ",
                    "past ",
                    "week ",
                    "month ",
                    "year ",
                    "years ",
                    "day ",
                    "days ",
                    "hours ",
                    "decades ",
                    "century ",
                    "weekend ",
                    "morning ",
                    "night ",
                    "overnight ",
                    "today ",
                    "yesterday ",
                    "tomorrow ",
                    "ago ",
                    "later ",
                    "earlier ",
                    "since ",
                    "until ",
                    "every ",
                    "early ",
                    "mid-",
                    "late ",
                    "Ramadan ",
                    "Easter ",
                    "10 a.m. ",
                    "\u201C",
                    "\u201D",
                    ". ",
                    ", ",
                    "\n\n");

    private static final int ESCAPE = 255;

    private Texts() {}

    public static String utf8(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    /** Letters below 128, words above, and after 255 any char of two bytes. */
    public static String worded(byte[] data) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < data.length; i++) {
            int c = data[i] & 0xFF;
            if (c == ESCAPE && i + 2 < data.length) {
                text.append((char) ((data[i + 1] & 0xFF) << 8 | data[i + 2] & 0xFF));
                i += 2;
            } else {
                text.append(
                        c < 128 ? String.valueOf((char) c) : WORDS.get((c - 128) % WORDS.size()));
            }
        }
        return text.toString();
    }
}
