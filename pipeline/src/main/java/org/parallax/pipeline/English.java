package org.parallax.pipeline;

import org.parallax.text.Report;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a report is in English, the one language that is read. One in another is kept and left
 * unread: half of its words would be read as English names.
 *
 * <p>A statement is believed unless the text plainly says otherwise. Where nothing is stated, small
 * words tell English at once; only a text that has few of them is looked at by {@link Languages}.
 */
public final class English {
    private static final Set<String> CODES = Set.of("en", "eng", "english");

    private English() {}

    /** Whether a report is read. */
    public static boolean mayBe(Report report) {
        return foreign(report).isEmpty();
    }

    /** Why a report is not read; empty where it is. */
    public static Optional<Foreign> foreign(Report report) {
        Optional<String> stated = report.language().map(English::primary);
        boolean another = stated.isPresent() && !CODES.contains(stated.get());
        SmallWords words = SmallWords.of(report.title().orElse("") + "\n", report.text());
        if (another) {
            return words.surelyEnglish()
                    ? Optional.empty()
                    : Optional.of(new Foreign(report.language().orElseThrow(), report.language()));
        }
        if (words.plainlyEnglish() || words.tooFew()) return Optional.empty();
        return Languages.another(report.text(), words)
                .map(code -> new Foreign(code, report.language()));
    }

    /** The language that is stated of a report that is read nevertheless, since it is English. */
    public static Optional<String> misstated(Report report) {
        return report.language().filter(it -> !CODES.contains(primary(it)) && mayBe(report));
    }

    /** "en" of "en-GB" and "EN_us". */
    private static String primary(String code) {
        return code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    /** False for a text of some length that has next to none of the small words of English. */
    static boolean looksLike(String text) {
        SmallWords words = SmallWords.of("", text);
        return words.tooFew() || words.some();
    }

    /**
     * A language that is not read.
     *
     * @param language its code, as stated or by ISO 639; {@code und-Geor} where only the script is
     *     known
     * @param stated what the input says its language is, if anything
     */
    public record Foreign(String language, Optional<String> stated) {
        /** {@code its language is fr}, and whence that is known where it is not stated. */
        public String words() {
            String is = "its language is " + language;
            if (stated.equals(Optional.of(language))) return is;
            return stated.map(it -> is + " by its words, though " + it + " is stated")
                    .orElse(is + " by its words");
        }
    }
}
