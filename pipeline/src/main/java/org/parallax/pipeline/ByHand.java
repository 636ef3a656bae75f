package org.parallax.pipeline;

import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.store.StoreFault;
import org.parallax.text.Span;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Claims by hand: a person enters the words of the evidence and what they say. It becomes a report
 * like any other, with a reading that no reader's replaces, and is reconciled with all others.
 */
public final class ByHand {
    private static final int LONGEST = 200_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final FieldValues values;

    /**
     * @param tables whom and where an entry can name
     */
    public ByHand(Tables tables) {
        this.values = new FieldValues(tables);
    }

    /**
     * An entry that is kept.
     *
     * @param receipt {@code KNOWN} where the very same was entered before
     */
    public record Kept(Receipt receipt, Reading reading) {}

    /**
     * The claims that an entry makes; nothing is kept.
     *
     * @throws Refusal if something typed cannot be, in one line
     */
    public Reading preview(HandEntry entry) throws Refusal {
        Reading reading = entered(entry).reading();
        Set<String> ids = new HashSet<>();
        for (Claim claim : reading.claims()) {
            if (ids.add(claim.id())) continue;
            throw new Refusal(
                    "there are two of %s on the same words. Mark the words of each"
                            .formatted(claim.distinction()));
        }
        return reading;
    }

    /**
     * Keeps an entry with its claims.
     *
     * @throws Refusal if something typed cannot be, in one line
     */
    public Kept keep(Ledger ledger, HandEntry entry) throws Refusal, StoreFault {
        Reading reading = preview(entry);
        byte[] raw = entered(entry).raw();
        Deposit deposit = new Deposit(reading.report(), raw, Optional.of("by hand"), true);
        return new Kept(ledger.appendByHand(deposit, ReadingJson.write(reading)), reading);
    }

    private Entered entered(HandEntry typed) throws Refusal {
        Review.require("who enters it", typed.by());
        Review.require("who said it", typed.source());
        requireText(typed.text());
        String source = typed.source().strip();
        Optional<LocalDate> published = day("day of publication", typed.published());
        Optional<LocalDate> from = day("first day", typed.from());
        Optional<LocalDate> to = day("last day", typed.to());
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new Refusal("the first day %s is after the last".formatted(from.get()));
        }
        Optional<Where> where =
                isGiven(typed.place())
                        ? Optional.of(values.place(typed.place().strip()))
                        : Optional.empty();
        List<Entered.Told> figures = new ArrayList<>();
        for (HandEntry.Figure figure : typed.figures()) figures.add(number(typed, figure));
        Optional<Entered.What> what = what(typed);
        if (what.isEmpty() && figures.isEmpty()) {
            throw new Refusal("nothing is claimed: give the type of the incident, or a figure");
        }
        return new Entered(
                typed.by().strip(),
                values.isActor(source) ? Optional.of(source) : Optional.empty(),
                source,
                typed.text(),
                line("title", typed.title()),
                line("outlet", typed.outlet()),
                published,
                language(typed.language()),
                Entered.when(from, to, published),
                where,
                constant("stance", typed.stance(), Stance.values(), Stance::word, Stance.ASSERTED),
                what,
                figures);
    }

    private static void requireText(String text) throws Refusal {
        if (text.isBlank()) throw new Refusal("the words of the evidence are missing");
        if (text.length() > LONGEST) {
            throw new Refusal("the text has more than %d characters".formatted(LONGEST));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Refusal("the text holds half a character");
        }
    }

    private Optional<Entered.What> what(HandEntry typed) throws Refusal {
        if (!isGiven(typed.type())) {
            if (!isGiven(typed.perpetrator())) return Optional.empty();
            throw new Refusal("of what is %s the doer? Give a type".formatted(typed.perpetrator()));
        }
        IncidentType type =
                FieldValues.constant(
                        "type", typed.type().strip(), IncidentType.values(), IncidentType::word);
        return Optional.of(
                new Entered.What(
                        type, actor(typed.perpetrator()), words(typed.text(), typed.words())));
    }

    private Entered.Told number(HandEntry entry, HandEntry.Figure typed) throws Refusal {
        Outcome outcome =
                FieldValues.constant(
                        "outcome", typed.outcome().strip(), Outcome.values(), Outcome::word);
        return new Entered.Told(
                outcome,
                count(typed),
                constant("unit", typed.unit(), Unit.values(), Unit::word, Unit.PERSONS),
                constant("kind of person", typed.who(), Who.values(), Who::word, Who.UNKNOWN),
                actor(typed.side()),
                words(entry.text(), typed.words()));
    }

    private static Count count(HandEntry.Figure typed) throws Refusal {
        OptionalLong low = number(typed.low());
        OptionalLong high = number(typed.high());
        if (low.isEmpty() && high.isEmpty()) return Count.UNSTATED;
        if (low.orElse(0) > high.orElse(Long.MAX_VALUE)) {
            throw new Refusal(
                    "%s to %s is not in order: the least first"
                            .formatted(typed.low(), typed.high()));
        }
        return new Count(low, high, typed.approximate());
    }

    private static OptionalLong number(String typed) throws Refusal {
        if (!isGiven(typed)) return OptionalLong.empty();
        if (NUMBER.matcher(typed.strip()).matches()) {
            return OptionalLong.of(Long.parseLong(typed.strip()));
        }
        throw new Refusal("%s is no number of up to 9 digits".formatted(typed));
    }

    /** Where they stand first; all of the text where none are marked. */
    private static Span words(String text, String marked) throws Refusal {
        String words = isGiven(marked) ? marked.strip() : text.strip();
        int start = text.indexOf(words);
        if (start < 0) throw new Refusal("these words are not in the text: " + words);
        return new Span(start, start + words.length());
    }

    private Optional<String> actor(String typed) throws Refusal {
        if (!isGiven(typed)) return Optional.empty();
        if (values.isActor(typed.strip())) return Optional.of(typed.strip());
        throw new Refusal("no body has the id %s. See parallax actors".formatted(typed.strip()));
    }

    private static Optional<LocalDate> day(String field, String typed) throws Refusal {
        return isGiven(typed)
                ? Optional.of(FieldValues.day(field, typed.strip()))
                : Optional.empty();
    }

    private static Optional<String> line(String field, String typed) throws Refusal {
        if (!isGiven(typed)) return Optional.empty();
        Review.require(field, typed);
        return Optional.of(typed.strip());
    }

    private static Optional<String> language(String typed) throws Refusal {
        if (!isGiven(typed)) return Optional.empty();
        if (LANGUAGE.matcher(typed.strip()).matches()) return Optional.of(typed.strip());
        throw new Refusal("%s is no language. Write two letters such as ar".formatted(typed));
    }

    private static <E> E constant(
            String field, String typed, E[] all, Function<E, String> word, E usual) throws Refusal {
        return isGiven(typed) ? FieldValues.constant(field, typed.strip(), all, word) : usual;
    }

    private static boolean isGiven(String typed) {
        return !typed.isBlank();
    }
}
