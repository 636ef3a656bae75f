package org.parallax.reading.victims;

import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Words;

import java.util.Set;

/** The lists of {@code victims.tsv}, whose head says what each is for, and what joins them. */
final class VictimWords {
    static final Set<String> THINGS = use("thing");
    static final Set<String> SUFFIXES = use("suffix");
    static final Set<String> PARTICLES = use("particle");
    static final Set<String> HYPHEN_PARTICLES = use("hyphen-particle");
    static final Set<String> OPENINGS = use("opening");
    static final Set<String> SUSPECTS = use("suspect");
    static final Set<String> CHARGED = use("charged");
    static final Set<String> DOING = use("doing");
    static final Set<String> LAWYERS = use("lawyer");
    static final Set<String> DEAD = use("dead");
    static final Set<String> VICTIMS = use("victim");
    static final Set<String> HURT = use("hurt");
    static final Set<String> DIES = use("dies");
    static final Set<String> KILLED = use("killed");
    static final Set<String> INJURED = use("injured");
    static final Set<String> ABDUCTED = use("abducted");
    static final Set<String> MISSING = use("missing");
    static final Set<String> FOUND = use("found");
    static final Set<String> KILLINGS = use("killing");
    static final Set<String> SLAYING = use("slaying");
    static final Set<String> WOUNDING = use("wounding");
    static final Set<String> IDENTIFY = use("identify");
    static final Set<String> AUXILIARIES = use("aux");
    static final Set<String> PLACE_WORDS = use("place-word");
    static final Set<String> FEMALE = use("female");
    static final Set<String> MALE = use("male");
    static final Set<String> SHE = use("pronoun-female");
    static final Set<String> HE = use("pronoun-male");
    static final Set<String> PLAIN = use("plain");
    static final Set<String> AGES = use("age");
    static final Set<String> KIN = Words.set("kin.tsv", "one");
    static final Set<String> PARTNERS = use("partner");
    static final Set<String> OWNERS = Words.set("kin.tsv", "owner");

    private static final Set<String> ADVERBS = use("adverb");

    private VictimWords() {}

    private static Set<String> use(String use) {
        return Words.set("victims.tsv", use);
    }

    static boolean isAdverb(String fold) {
        return ADVERBS.contains(fold) || fold.endsWith("ly") && fold.length() > 4;
    }

    /** A noun for one person, or a title. */
    static boolean isPerson(String fold) {
        return Harm.who(fold).isPresent() || Titles.isTitle(fold) || KIN.contains(fold);
    }

    static boolean isNumber(String fold) {
        return !fold.isEmpty() && fold.length() <= 3 && fold.chars().allMatch(Character::isDigit);
    }
}
