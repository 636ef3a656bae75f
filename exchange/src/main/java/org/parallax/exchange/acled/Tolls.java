package org.parallax.exchange.acled;

import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Account.Said;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many came to harm, by whom that is said, and who says otherwise: sentences for the notes. */
final class Tolls {
    private final RecordView record;

    Tolls(RecordView record) {
        this.record = record;
    }

    /** One sentence for each who is followed: "Hill Monitor said that at least 6 civilians ...". */
    List<String> told(Event event) {
        Map<String, List<String>> bySpeaker = new LinkedHashMap<>();
        for (Figure figure : event.figures()) {
            bySpeaker.computeIfAbsent(speaker(figure), _ -> new ArrayList<>()).add(words(figure));
        }
        return bySpeaker.entrySet().stream()
                .map(it ->
                        Notes.capital(it.getKey()) + ": " + String.join(", ", it.getValue()) + ".")
                .toList();
    }

    /** Who gave the number that stands: the one who said it first, else the outlet. */
    private String speaker(Figure figure) {
        return record.account(figure.claims().getFirst()).map(this::speaker).orElse("Sources");
    }

    private String speaker(Account account) {
        if (!account.saidBy().isEmpty()) return called(account.saidBy().getFirst());
        return record.source(account.report()).map(Sources::name).orElse(account.report());
    }

    private String called(Said said) {
        return said.actor().map(record::name).orElse(said.name());
    }

    private String words(Figure figure) {
        return "%s %s%s %s"
                .formatted(
                        number(figure),
                        people(figure),
                        figure.side().map(it -> " of " + record.name(it)).orElse(""),
                        outcome(figure.outcome()));
    }

    private String number(Figure figure) {
        boolean unstated =
                figure.claims().stream()
                        .map(record::account)
                        .flatMap(java.util.Optional::stream)
                        .flatMap(it -> it.toll().stream())
                        .noneMatch(it -> it.count().stated());
        return unstated && figure.bounds().open()
                ? "an unstated number of"
                : number(figure.bounds());
    }

    static String number(Bounds bounds) {
        if (bounds.low() == bounds.high()) {
            return (bounds.open() ? "at least " : "") + bounds.low();
        }
        return bounds.low() + " to " + bounds.high() + (bounds.open() ? " or more" : "");
    }

    private static String people(Figure figure) {
        if (figure.unit() == Unit.FAMILIES) return "families";
        if (figure.unit() == Unit.AIRSTRIKES) return "airstrikes";
        boolean one = figure.bounds().high() == 1;
        return switch (figure.who()) {
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
                                    .map(org.parallax.knowledge.Place::name)
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
