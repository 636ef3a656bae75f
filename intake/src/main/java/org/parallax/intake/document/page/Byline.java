package org.parallax.intake.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that say who wrote a story: "By Lina Haddad in Beirut and Omar Saleh". */
final class Byline {
    private static final List<String> OPENINGS =
            List.of(
                    "written by ",
                    "reported by ",
                    "story by ",
                    "words by ",
                    "posted by ",
                    "published by ",
                    "by ",
                    "par ",
                    "por ",
                    "von ",
                    "di ",
                    "автор: ",
                    "автор ",
                    "авторы: ",
                    "автори: ",
                    "yazan: ",
                    "haber: ",
                    "بقلم: ",
                    "بقلم ",
                    "كتب: ",
                    "كتبت: ",
                    "author: ",
                    "authors: ",
                    "by: ",
                    "from ");

    /** Words in small letters that stand inside names of persons. */
    private static final Set<String> IN_NAMES =
            Set.of(
                    "al", "el", "bin", "ibn", "bint", "abu", "ben", "de", "del", "della", "di",
                    "da", "dos", "du", "la", "le", "van", "von", "der", "den", "ter", "ould", "ag");

    private static final Set<String> ROLES =
            Set.of(
                    "correspondent",
                    "correspondents",
                    "editor",
                    "reporter",
                    "reporters",
                    "staff",
                    "writer",
                    "bureau",
                    "chief",
                    "desk",
                    "journalist",
                    "analyst",
                    "producer",
                    "contributor",
                    "columnist",
                    "agencies",
                    "agency",
                    "team",
                    "redacción",
                    "redacao",
                    "redação",
                    "rédaction",
                    "redaktion",
                    "redazione",
                    "redactie",
                    "редакция",
                    "редакція",
                    "correspondant",
                    "envoyé",
                    "spécial",
                    "muhabir",
                    "кореспондент",
                    "корреспондент");

    /** "By Karim Belaid. Maps by Inès Roux": who drew or edited is no author. */
    private static final Pattern OTHER_WORK =
            Pattern.compile(
                    "[.;,|]?"
                        + " (?:photo(?:graph)?s?|pictures|images|maps|graphics?|illustrations?|video|editing|edited|translated|translation|additional"
                        + " reporting) by ",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern STAMP =
            Pattern.compile(
                    "(?<=.{6}) (?:on|at) (?:\\p{L}{3,9},? )?(?:\\p{L}{3,9}\\.? )?\\d| \\d{1,2}"
                            + " ?(?:min|minute|hour|hr|day|week|month)s? ago| \\([^()]{1,60}\\)$",
                    Pattern.CASE_INSENSITIVE);

    private static final int WORDS = 16;
    private static final int LONGEST = 200;

    private Byline() {}

    /** True where the line opens like a byline and holds nothing but names, places and roles. */
    static boolean isByline(String whole) {
        if (whole.length() > LONGEST) return false;
        String low = whole.toLowerCase(Locale.ROOT);
        String opening = OPENINGS.stream().filter(low::startsWith).findFirst().orElse("");
        if (opening.isEmpty() || opening.equals("from ")) return false;
        String line = withoutStamp(whole);
        if (hasOtherNumber(line) || line.length() < opening.length()) return false;
        String[] words =
                withoutDate(line.substring(opening.length())).strip().split("[\\s,;&|/•·]++");
        if (words.length > WORDS || words.length == 0) return false;
        if (line.endsWith(".") && words.length > 4) return false;
        for (String word : words) {
            if (word.isEmpty()) continue;
            String small = word.toLowerCase(Locale.ROOT);
            if (small.indexOf('-') > 0) small = small.substring(0, small.indexOf('-')); // al-Masri
            boolean low1 = Character.isLowerCase(word.codePointAt(0));
            if (low1
                    && !IN_NAMES.contains(small)
                    && !ROLES.contains(small)
                    && !Set.of(
                                    "and", "in", "for", "at", "et", "y", "und", "ve", "і", "и",
                                    "та", "the", "of")
                            .contains(small)) return false;
        }
        return Character.isLetter(words[0].isEmpty() ? ' ' : words[0].codePointAt(0));
    }

    /** "Posted by Ana Ruiz on February 14, 2009 @ 10:12 am in News | 2 comments" up to its day. */
    private static String withoutStamp(String line) {
        Matcher stamp = STAMP.matcher(line);
        return stamp.find() ? line.substring(0, stamp.start()) : line;
    }

    /** A number that is no date: "By Tuesday, 12 villages". */
    private static boolean hasOtherNumber(String line) {
        return line.chars().anyMatch(Character::isDigit)
                && DateText.in(line, Optional.of("en-gb")).isEmpty();
    }

    /** The names in a byline or a field of authors, in their order. */
    static List<String> names(String line) {
        if (line.length() > 2 * LONGEST) return List.of();
        String text = withoutDate(withoutStamp(Blank.collapsed(line)));
        Matcher others = OTHER_WORK.matcher(text);
        if (others.find()) text = text.substring(0, others.start());
        String low = text.toLowerCase(Locale.ROOT);
        for (String opening : OPENINGS) {
            if (low.startsWith(opening)) {
                text = text.substring(opening.length());
                break;
            }
        }
        List<String> names = new ArrayList<>();
        for (String part :
                text.split(
                        "[,;|•·/]| - | – | — | [Aa][Nn][Dd] |\\s&\\s| et | und | ve | і | та | и |،"
                                + " ")) {
            String name = name(part.strip());
            if (!name.isEmpty() && !names.contains(name)) names.add(name);
        }
        return names;
    }

    /** A person's name alone; empty for a role, an address, a sentence. */
    private static String name(String part) {
        String name = part;
        for (String at : List.of(" in ", " for ", " at ", " from ", " (")) {
            int place = name.indexOf(at);
            if (place > 0) name = name.substring(0, place).strip();
        }
        while (!name.isEmpty()
                && (name.endsWith(".") && !endsWithInitial(name) || name.endsWith(":")))
            name = name.substring(0, name.length() - 1);
        if (name.startsWith("and ")) name = name.substring(4);
        if (name.length() < 2
                || name.length() > 80
                || name.contains("@")
                || name.contains("://")
                || name.contains("www.")) return "";
        if (name.chars().anyMatch(Character::isDigit)) return "";
        if (OPENINGS.contains(name.toLowerCase(Locale.ROOT) + " ")) return "";
        name = withoutRole(name);
        String[] words = name.split(" ");
        if (words.length > 6) return "";
        for (String word : words) if (ROLES.contains(word.toLowerCase(Locale.ROOT))) return "";
        return Character.isLowerCase(name.codePointAt(0)) && words.length < 2 ? "" : name;
    }

    /** "Staff reporter Eka Lomidze" is Eka Lomidze. */
    private static String withoutRole(String name) {
        String left = name;
        while (true) {
            int blank = left.indexOf(' ');
            if (blank < 0 || !ROLES.contains(left.substring(0, blank).toLowerCase(Locale.ROOT)))
                return left;
            left = left.substring(blank + 1);
        }
    }

    private static boolean endsWithInitial(String name) {
        int length = name.length();
        return length > 2
                && Character.isUpperCase(name.charAt(length - 2))
                && name.charAt(length - 3) == ' ';
    }

    private static String withoutDate(String line) {
        int end = line.length();
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                end = i;
                break;
            }
        }
        if (end == line.length()) return line;
        String text = line.substring(0, end);
        List<DateText.Found> dates = DateText.in(line, Optional.of("en-gb"));
        if (!dates.isEmpty() && dates.getFirst().start() < end)
            text = line.substring(0, dates.getFirst().start());
        int bar =
                Math.max(
                        text.lastIndexOf('|'),
                        Math.max(text.lastIndexOf('•'), text.lastIndexOf('·')));
        if (bar > 0) text = text.substring(0, bar);
        String low = text.toLowerCase(Locale.ROOT);
        for (String word : List.of(" published", " updated", " posted", " on ", " last ")) {
            int at = low.indexOf(word);
            if (at > 0) return text.substring(0, at);
        }
        return text;
    }
}
