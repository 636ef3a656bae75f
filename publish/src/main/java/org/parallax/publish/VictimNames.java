package org.parallax.publish;

import org.parallax.claims.Mention;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Reading;
import org.parallax.publish.NameMask.Fate;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of persons beside harm in one report, by a rule that rather finds one too many.
 *
 * <p>A run of capitalised words is the name of a person unless the reading knows it as an actor or
 * a place, or a word in it names a kind of body or site. That person is a victim, or told of for a
 * victim's sake, by an age, by kinship, as object or passive subject of harm, inside the words of a
 * figure of harm, in a list with such a person; and, if two words long, by standing in a sentence
 * of harm without speaking, holding an office or following "in" or "by". Whoever bears a victim's
 * family name, and holds no office, is taken for family.
 *
 * <p>Whom the reading itself lists as victims are withheld as well. Found once, a name holds for
 * the whole report, and each of its words alone too; and so does what else the person is called
 * right beside it, see {@link OtherNames}. Not found: names without a capital, and a name that is
 * told in a headline only, without a verb of harm.
 */
final class VictimNames {
    private final Reading reading;
    private final List<Person> persons = new ArrayList<>();

    private VictimNames(Reading reading) {
        this.reading = reading;
        for (Part part : Part.values()) {
            if (!reading.report().part(part).isEmpty()) {
                persons.addAll(PersonSearch.in(reading, part));
            }
        }
        List<Person> victims = persons.stream().filter(Person::victim).toList();
        persons.replaceAll(it ->
                !it.office() && victims.stream().anyMatch(it::isFamilyOf) ? it.asVictim() : it);
    }

    /** Where the names of victims stand, title first, then in text order. */
    static List<Quote> in(Reading reading) {
        return new VictimNames(reading)
                .persons.stream()
                        .filter(Person::victim)
                        .map(it -> Quote.of(reading.report(), it.text().part(), it.span()))
                        .toList();
    }

    /** What is masked and what is kept in everything that the report says. */
    static NameMask mask(Reading reading) {
        VictimNames names = new VictimNames(reading);
        NameMask mask = new NameMask();
        boolean none = names.persons.stream().noneMatch(Person::victim);
        if (none && reading.victims().isEmpty()) return mask;
        for (NamedVictim victim : reading.victims()) addAll(victim.quote().words(), mask);
        for (Person person : names.persons) {
            List<String> name = person.text().phrase(person.span());
            if (person.victim()) {
                mask.add(name, name.size() > 1 ? Fate.MASK : Fate.MASK_PART);
                person.words().forEach(word -> mask.add(List.of(word), Fate.MASK_PART));
            } else {
                mask.add(name, Fate.KEEP);
            }
        }
        names.keepPublic(mask);
        names.addOthers(mask);
        return mask;
    }

    /** A name that the reading gives a victim, and each of its words with a capital. */
    private static void addAll(String name, NameMask mask) {
        List<String> words = NameMask.phrase(name);
        mask.add(words, words.size() > 1 ? Fate.MASK : Fate.MASK_PART);
        words.stream()
                .filter(word -> Character.isLetter(word.codePointAt(0)))
                .filter(word -> !NameWords.isParticle(word) && word.length() > 1)
                .forEach(word -> mask.add(List.of(word), Fate.MASK_PART));
    }

    /** Public names stay, unless they are part of a victim's name there. */
    private void keepPublic(NameMask mask) {
        Map<Part, SpanIndex> victims = new EnumMap<>(Part.class);
        for (Person person : persons) {
            if (!person.victim()) continue;
            victims.computeIfAbsent(person.text().part(), _ -> new SpanIndex()).add(person.span());
        }
        for (Mention mention : reading.mentions()) {
            Quote quote = mention.quote();
            if (!PersonSearch.isResolved(mention)) continue;
            SpanIndex there = victims.computeIfAbsent(quote.part(), _ -> new SpanIndex());
            if (there.overlaps(quote.span())) continue;
            List<String> words = NameMask.phrase(quote.words());
            boolean sure = words.size() > 1 || mention instanceof Mention.OfActor;
            if (sure || isInPlace(quote)) mask.add(words, Fate.KEEP_PUBLIC);
        }
    }

    /** What else the victims are called, beside any name that is masked, until no more is found. */
    private void addOthers(NameMask mask) {
        for (Part part : Part.values()) {
            String text = reading.report().part(part);
            if (text.isEmpty()) continue;
            NamedText words = new NamedText(reading.report(), part);
            SpanIndex known = new SpanIndex();
            for (Mention mention : reading.mentions()) {
                boolean here = mention.quote().part() == part;
                if (here && PersonSearch.isResolved(mention)) known.add(mention.quote().span());
            }
            OtherNames others = new OtherNames(words, known);
            Set<Span> seen = new HashSet<>();
            List<Span> next = mask.in(text);
            while (seen.addAll(next)) {
                for (Span name : next) {
                    for (Span other : others.beside(name)) addAll(other.in(text), mask);
                }
                next = mask.in(text).stream().filter(it -> !seen.contains(it)).toList();
            }
        }
    }

    /** Right behind "in": a family name alone can look like a place. */
    private boolean isInPlace(Quote quote) {
        String before = reading.report().part(quote.part()).substring(0, quote.span().start());
        String word = before.strip();
        word = word.substring(word.lastIndexOf(' ') + 1);
        return NameWords.PLACE_BEFORE.contains(NameWords.lower(word));
    }
}
