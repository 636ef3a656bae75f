package org.parallax.intake.document.page;

import org.parallax.intake.document.page.Block.Kind;

import java.util.List;
import java.util.Locale;

/**
 * Pages without a story: errors, walls of consent and log-in, empty shells, lists of other stories.
 */
final class Walls {
    private static final List<String> TITLES =
            List.of(
                    "404",
                    "page not found",
                    "not found",
                    "error 4",
                    "error 5",
                    "403",
                    "500",
                    "502",
                    "503",
                    "access denied",
                    "forbidden",
                    "just a moment",
                    "attention required",
                    "are you a robot",
                    "are you human",
                    "verify you are human",
                    "security check",
                    "please wait",
                    "log in",
                    "login",
                    "sign in",
                    "before you continue",
                    "we value your privacy",
                    "your privacy choices",
                    "service unavailable",
                    "bad gateway",
                    "subscribe to continue",
                    "page introuvable",
                    "страница не найдена",
                    "сторінку не знайдено",
                    "الصفحة غير موجودة",
                    "sayfa bulunamadı");

    private static final List<String> WORDS =
            List.of(
                    "cookie",
                    "javascript",
                    "your browser",
                    "log in",
                    "sign in",
                    "subscri",
                    "password",
                    "privacy policy",
                    "consent",
                    "page you are looking for",
                    "page you requested",
                    "could not be found",
                    "cannot be found",
                    "can't be found",
                    "no longer available",
                    "has been moved",
                    "captcha",
                    "robot",
                    "our partners",
                    "create an account",
                    "home page",
                    "homepage",
                    "access to this");

    private static final int WALL_WORDS = 250;

    private Walls() {}

    /** Most of the few sentences there are about the page itself. */
    static boolean isWall(String title, List<Block> story) {
        int words = Prose.words(story);
        if (words > WALL_WORDS) return false;
        int about = 0;
        for (Block block : story) {
            String low = block.text().toLowerCase(Locale.ROOT);
            if (block.isProse() && WORDS.stream().anyMatch(low::contains)) about += block.words();
        }
        String low = title.toLowerCase(Locale.ROOT);
        boolean named = TITLES.stream().anyMatch(low::startsWith) || low.endsWith("not found");
        return named && (words < 60 || about * 10 >= words * 3) || about * 2 > words;
    }

    /** Linked headings with a line or two each. */
    static boolean isFront(List<Block> story) {
        int teasers = 0;
        int others = 0;
        boolean underLink = false;
        for (Block block : story) {
            if (block.kind() == Kind.HEADING) {
                underLink = block.isLink();
            } else if (block.isProse()) {
                if (underLink) teasers++;
                else others++;
                underLink = false;
            }
        }
        return teasers >= 4 && teasers > others;
    }
}
