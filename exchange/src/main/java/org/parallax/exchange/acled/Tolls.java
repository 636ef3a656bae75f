package org.parallax.exchange.acled;

import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Account.Said;
import org.parallax.exchange.event.Account.Toll;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.knowledge.Place;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How many came to harm, by whom that is said, and who says otherwise: sentences for the notes. */
final class Tolls {
    private final RecordView record;

    Tolls(RecordView record) {
        this.record = record;
    }

    /**
     * One sentence for each who counts: "Hill Monitor: at least 6 civilians killed." Each with the
     * number of its own claim, never with the range that the record makes of several.
     */
    List<String> told(Event event) {
        Map<String, Set<String>> bySpeaker = new LinkedHashMap<>();
        for (Figure figure : event.figures()) {
            List<Account> counts = counts(figure);
            for (Account account : counts) {
                bySpeaker
                        .computeIfAbsent(speaker(account), _ -> new LinkedHashSet<>())
                        .add(words(account, account.toll().orElseThrow()));
            }
            if (counts.isEmpty()) {
                bySpeaker.computeIfAbsent("Sources", _ -> new LinkedHashSet<>()).add(words(figure));
            }
        }
        return bySpeaker.entrySet().stream()
                .map(it ->
                        Notes.capital(it.getKey()) + ": " + String.join(", ", it.getValue()) + ".")
                .toList();
    }

    private List<Account> counts(Figure figure) {
        return figure.claims().stream()
                .map(record::account)
                .flatMap(Optional::stream)
                .filter(it -> it.toll().isPresent())
                .toList();
    }

    /** Who said it first, else the outlet. */
    private String speaker(Account account) {
        if (!account.saidBy().isEmpty()) return called(account.saidBy().getFirst());
        return record.source(account.report()).map(Sources::name).orElse(account.report());
    }

    private String called(Said said) {
        return said.actor().map(record::name).orElse(said.name());
    }

    private String words(Figure figure) {
        Bounds bounds = figure.bounds();
        return words(
                number(bounds),
                people(figure.who(), figure.unit(), bounds.high() == 1),
                figure.side(),
                figure.outcome());
    }

    private String words(Account account, Toll toll) {
        boolean one = toll.count().equals(Count.exactly(1));
        return words(
                number(toll.count(), account.words()),
                people(toll.who(), toll.unit(), one),
                toll.side(),
                toll.outcome());
    }

    private String words(String number, String people, Optional<String> side, Outcome outcome) {
        return "%s %s%s %s"
                .formatted(
                        number,
                        people,
                        side.map(it -> " of " + record.name(it)).orElse(""),
                        outcome(outcome));
    }

    /** As firmly as it was said: "6", "about 6", "at least 6", "6 to 9", "dozens of". */
    private static String number(Count count, String words) {
        if (VagueWords.isVague(count)) {
            String word = VagueWords.quantity(words);
            return word.isEmpty() ? vague(count) : word;
        }
        long most = count.high().orElse(0);
        long least = count.low().orElse(0);
        if (count.low().isEmpty()) return "at most " + most;
        if (count.high().isEmpty()) return "at least " + least;
        if (least < most) return least + " to " + most;
        return (count.approximate() ? "about " : "") + least;
    }

    private static String vague(Count count) {
        return count.low().isPresent()
                ? "at least about " + count.low().getAsLong()
                : "an unstated number of";
    }

    private static String number(Bounds bounds) {
        if (bounds.low() == bounds.high()) {
            return (bounds.open() ? "at least " : "") + bounds.low();
        }
        return bounds.low() + " to " + bounds.high() + (bounds.open() ? " or more" : "");
    }

    private static String people(Who who, Unit unit, boolean one) {
        if (unit == Unit.FAMILIES) return one ? "family" : "families";
        if (unit == Unit.AIRSTRIKES) return one ? "airstrike" : "airstrikes";
        return switch (who) {
            case CIVILIAN -> one ? "civilian" : "civilians";
            case COMBATANT -> one ? "fighter" : "fighters";
            case SECURITY ->
                    one ? "member of the security forces" : "members of the security forces";
            case MEDIC -> one ? "medic" : "medics";
            case CIVIL_DEFENCE -> one ? "rescue worker" : "rescue workers";
            case JOURNALIST -> one ? "journalist" : "journalists";
            case AID_WORKER -> one ? "aid worker" : "aid workers";
            case CHILD -> one ? "child" : "children";
            case WOMAN -> one ? "woman" : "women";
            case UNKNOWN -> one ? "person" : "people";
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case CASUALTIES -> "killed or injured";
            case AIRSTRIKES -> "counted";
            case REFUGEES -> "fled abroad";
            case KILLED, INJURED, DISPLACED, MISSING, DETAINED, ABDUCTED -> outcome.word();
        };
    }

    /** Each thing that is contradicted, with who says what. */
    List<String> disputed(Event event) {
        return event.disputes().stream().map(this::words).toList();
    }

    private String words(Dispute dispute) {
        String of = dispute.who().filter(it -> it != Who.UNKNOWN).map(Who::word).orElse("");
        String side = dispute.side().map(it -> " of " + record.name(it)).orElse("");
        String what = dispute.field() + (of.isEmpty() ? "" : ", " + of) + side;
        return "Disputed (%s): %s."
                .formatted(
                        what,
                        dispute.values().stream()
                                .map(it -> value(it, dispute.field()))
                                .collect(Collectors.joining("; ")));
    }

    private String value(Dispute.Value value, String field) {
        String shown =
                switch (field) {
                    case "perpetrator" -> record.name(value.value());
                    case "place" ->
                            record.places()
                                    .byId(value.value())
                                    .map(Place::name)
                                    .orElse(value.value());
                    default -> value.value();
                };
        return shown + " (" + names(value.origins()) + ")";
    }

    String names(List<String> origins) {
        if (origins.isEmpty()) return "no origin named";
        return origins.stream().map(this::origin).distinct().collect(Collectors.joining(", "));
    }

    /** An origin is a body, or a report that says so itself. */
    String origin(String origin) {
        String name = record.name(origin);
        if (!name.equals(origin)) return name;
        return record.source(origin).map(Sources::name).orElse(origin);
    }
}
