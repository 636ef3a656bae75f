package org.parallax.reading.names;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Fold;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Phrases;
import org.parallax.knowledge.Sense;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Scene.ActorMention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers whom a report names in full, for the sentences that use the surname alone: after
 * "Minister Karim al-Hadi" a mere "al-Hadi" is he. Goes through the whole report once, before any
 * sentence is read; holds no list of names of its own.
 */
public final class People {
    /** Shorter last words of a name are too common to be looked for alone. */
    private static final int SHORTEST_SURNAME = 3;

    /** Small words inside a name: "Karim al-Hadi", "Ibn Khaldun". */
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ibn", "abu", "ben", "de", "von", "van", "-");

    /** "the former president": not the one in office. */
    private static final Set<String> FORMER = Words.set("speakers.tsv", "former");

    /** Words that open a sentence with a capital and begin no name. */
    private static final Set<String> OPENINGS =
            Set.of(
                    "the", "a", "an", "this", "in", "on", "at", "for", "as", "but", "and", "when",
                    "after");

    private final ActorRegister register;
    private final Gazetteer gazetteer;
    private final Document document;
    private final Optional<String> country;
    private final Map<List<String>, Boolean> otherOffices = new HashMap<>();
    private final Map<String, String> fullNames = new HashMap<>();
    private final Map<String, Actor> holders = new HashMap<>();
    private final Map<String, String> holderNames = new HashMap<>();

    People(
            ActorRegister register,
            Gazetteer gazetteer,
            Document document,
            Optional<String> country) {
        this.register = register;
        this.gazetteer = gazetteer;
        this.document = document;
        this.country = country;
        for (Sentence sentence : document.sentences()) {
            meetHolders(sentence);
            meetOthers(sentence);
        }
    }

    /**
     * True where an office without a name ("the president") is spoken of as if there were only one:
     * not "the president of the court", nor where the report has another president, or a named one.
     */
    boolean isLoneOffice(Sentence sentence, int from, int to) {
        if (sentence.fold(to).equals("of")) return false;
        List<String> office = sentence.folds().subList(from, to);
        return otherOffices.computeIfAbsent(office, this::isOnly);
    }

    /**
     * False for an office that belongs to somebody else: "the former Norland president", or
     * "Norland president" before the name of another.
     */
    boolean isHolder(Actor holder, Sentence sentence, int from, int to) {
        if (!Titles.isTitle(sentence.fold(to - 1))) return true;
        if (FORMER.contains(sentence.fold(from - 1))) return false;
        int next = sentence.fold(to).equals(",") ? to + 1 : to;
        if (!isNameWord(sentence, next)) return true;
        return register.phrases()
                .longestAt(sentence.folds(), next)
                .map(match -> match.values().stream().map(sense -> sense.actor().id()))
                .map(ids -> ids.anyMatch(holder.id()::equals))
                .orElse(next > to);
    }

    private boolean isOnly(List<String> office) {
        for (Sentence sentence : document.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                if (!sentence.fold(i).equals(office.getLast())) continue;
                int from = i + 1 - office.size();
                boolean same = from >= 0 && sentence.folds().subList(from, i + 1).equals(office);
                if (!same || sentence.capitalised(i + 1)) return false;
            }
        }
        return true;
    }

    /** The fullest name the report gives an office holder, else the words at hand. */
    String nameOf(Actor holder, Sentence sentence, int from, int to) {
        return holderNames.getOrDefault(holder.id(), text(sentence, from, to));
    }

    /** The actor; a person before or after the term of office speaks for no body. */
    Actor inOffice(Actor actor) {
        boolean person = actor.kind() == Actor.Kind.OFFICE_HOLDER;
        boolean holds = document.day().map(actor::existsOn).orElse(true);
        return person && !holds ? actor.withoutParent() : actor;
    }

    /** Office holders that the register knows. */
    private void meetHolders(Sentence sentence) {
        for (Phrases.Match<Sense> match : register.phrases().all(sentence.folds())) {
            Optional<Actor> actor =
                    register.resolve(match.values(), document.day(), country)
                            .filter(a -> a.kind() == Actor.Kind.OFFICE_HOLDER)
                            .map(this::inOffice);
            String surname = sentence.fold(match.to() - 1);
            if (actor.isEmpty() || Titles.isTitle(surname)) continue; // "the Norland president"
            String words = text(sentence, match.from(), match.to());
            holders.putIfAbsent(surname, actor.get());
            if (isFuller(actor.get(), surname, words)) holderNames.put(actor.get().id(), words);
            fullNames.putIfAbsent(surname, words);
        }
    }

    /** A name beats an office ("the envoy"), a longer name a shorter one. */
    private boolean isFuller(Actor holder, String surname, String words) {
        String known = holderNames.get(holder.id());
        if (known == null) return true;
        String name = Fold.fold(holder.name());
        String knownSurname = Fold.fold(known.substring(known.lastIndexOf(' ') + 1));
        return name.endsWith(surname)
                && (words.length() > known.length() || !name.endsWith(knownSurname));
    }

    /** Anybody else with a name of two words and a title or speech beside it. */
    private void meetOthers(Sentence sentence) {
        int at = 0;
        while (at < sentence.size()) {
            int to = nameEnd(sentence, at);
            if (to - at >= 2 && isPersonal(sentence, at, to))
                fullNames.putIfAbsent(sentence.fold(to - 1), text(sentence, at, to));
            at = Math.max(to, at + 1);
        }
    }

    private String text(Sentence sentence, int from, int to) {
        return sentence.span(from, to).in(document.report().part(sentence.part()));
    }

    /** One past a run of capitalised words, particles inside a name included. */
    public static int nameEnd(Sentence sentence, int from) {
        if (!isNameWord(sentence, from)) return from;
        int to = from + 1;
        while (to < sentence.size()) {
            boolean particle = PARTICLES.contains(sentence.fold(to));
            boolean hyphen = sentence.fold(to + 1).equals("-");
            if (isNameWord(sentence, to)) to++;
            else if (particle && isNameWord(sentence, to + 1)) to += 2;
            else if (particle && hyphen && isNameWord(sentence, to + 2)) to += 3;
            else break;
        }
        return to;
    }

    /** A capital first and a letter last, or an abbreviation such as "Gen.". */
    static boolean isNameWord(Sentence sentence, int i) {
        if (!sentence.capitalised(i)) return false;
        String form = sentence.form(i);
        return Character.isLetter(form.codePointAt(form.length() - 1))
                || form.endsWith(".") && form.length() > 2;
    }

    /**
     * A run of capitalised words is a person's name where a title stands before it or speech beside
     * it, and neither register nor gazetteer knows it for something else.
     */
    private boolean isPersonal(Sentence sentence, int from, int to) {
        if (OPENINGS.contains(sentence.fold(from))) return false;
        for (int i = from; i < to; i++)
            if (register.phrases().longestAt(sentence.folds(), i).isPresent()) return false;
        if (gazetteer.phrases().longestAt(sentence.folds(), to - 1).isPresent()) return false;
        String before = sentence.fold(from - 1);
        String after = sentence.fold(to);
        return Titles.isTitle(before)
                || Titles.isTitle(sentence.fold(from))
                || Cues.isSpeech(before)
                || Cues.isSpeech(after)
                || after.equals(",");
    }

    /** "Barrack", once the report has named the envoy in full. */
    Optional<ActorMention> surname(Sentence sentence, int i) {
        for (int end = nameEnd(sentence, i); end > i; end--) {
            String fold = sentence.fold(end - 1);
            String full = fullNames.get(fold);
            if (full == null || fold.length() < SHORTEST_SURNAME) continue;
            boolean whole =
                    end - i == 1 || Fold.fold(full).endsWith(Fold.fold(text(sentence, i, end)));
            if (!whole) continue;
            Optional<Actor> holder = Optional.ofNullable(holders.get(fold));
            String name = holder.map(h -> holderNames.getOrDefault(h.id(), full)).orElse(full);
            return Optional.of(new ActorMention(i, end, holder, Optional.of(name)));
        }
        return Optional.empty();
    }
}
