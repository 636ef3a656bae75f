package org.parallax.intake.document.page;

import org.jspecify.annotations.Nullable;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months and words about time, in the languages that dates are read in. */
final class DateWords {
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "fr", "de", "es", "it", "pt", "nl", "pl", "uk", "ru", "tr", "ar", "ar-SY",
                    "ar-MA", "fa", "he", "sw", "ro", "el", "id");

    private static final Map<String, Month> MONTHS = months();
    private static final Set<String> ABOUT_TIME = aboutTime();

    private DateWords() {}

    /** The month of that name, in small letters; null for another word. */
    static @Nullable Month month(String name) {
        return MONTHS.get(name);
    }

    /** True for a word that only says what a time is of: "published", "Tuesday", "gmt". */
    static boolean isAboutTime(String word) {
        return ABOUT_TIME.contains(word);
    }

    private static Set<String> aboutTime() {
        Set<String> words =
                new HashSet<>(
                        Set.of(
                                "published",
                                "posted",
                                "updated",
                                "last",
                                "modified",
                                "date",
                                "first",
                                "the",
                                "gmt",
                                "utc",
                                "time",
                                "local",
                                "publié",
                                "mis",
                                "jour",
                                "опубликовано",
                                "опубліковано",
                                "обновлено",
                                "оновлено",
                                "дата",
                                "yayınlanma",
                                "güncelleme",
                                "tarih",
                                "tarihi",
                                "نشر",
                                "نُشر",
                                "تاريخ",
                                "النشر",
                                "آخر",
                                "تحديث",
                                "est",
                                "edt",
                                "cet",
                                "cest",
                                "eet",
                                "eest",
                                "bst",
                                "msk",
                                "ist",
                                "pkt",
                                "wib",
                                "eat",
                                "wat",
                                "cat",
                                "sast"));
        for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
            for (String language : LANGUAGES) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    words.add(
                            day.getDisplayName(style, Locale.forLanguageTag(language))
                                    .toLowerCase(Locale.ROOT));
                }
            }
        }
        return Set.copyOf(words);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (Month month : Month.values()) {
            for (String language : LANGUAGES) {
                for (TextStyle style :
                        List.of(
                                TextStyle.FULL,
                                TextStyle.FULL_STANDALONE,
                                TextStyle.SHORT,
                                TextStyle.SHORT_STANDALONE)) {
                    String name =
                            month.getDisplayName(style, Locale.forLanguageTag(language))
                                    .toLowerCase(Locale.ROOT)
                                    .replace(".", "");
                    Month other = months.putIfAbsent(name, month);
                    if (other != null && other != month) doubtful.add(name);
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
        months.keySet().removeAll(doubtful);
        return Map.copyOf(months);
    }
}
