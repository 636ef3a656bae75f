package org.parallax.exchange.flat;

import org.parallax.event.Accusation;
import org.parallax.event.Side;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Column.Kind;
import org.parallax.exchange.sheet.Sheet.Row;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Who did what to whom, and who says so. */
record Parties(RecordView record, Event event) {
    static final List<Column> SIDES =
            List.of(
                    Column.of("perpetrators", "Who is said to have done it.", "#group+name+actor1")
                            .of(Kind.LIST),
                    Column.of("targets", "Whom it was done to, of bodies.").of(Kind.LIST),
                    Column.of("parties", "Who took part, where neither is said to have begun.")
                            .of(Kind.LIST),
                    Column.of(
                                    "basis",
                                    "Whether accounts of the perpetrators are agreed, accused or"
                                            + " disputed: one word for all, else one for each in"
                                            + " order.")
                            .of(Kind.LIST),
                    Column.of(
                                    "sides_by_losses",
                                    "Bodies that no account names as a side, known by their"
                                            + " fighters among the dead or hurt.")
                            .of(Kind.LIST));

    static final List<Column> BLAME =
            List.of(
                    Column.of(
                                    "accused_by",
                                    "Who accuses; the first of these accuses the first of accused,"
                                            + " and so on.")
                            .of(Kind.LIST),
                    Column.of("accused", "Who is accused, one for each accuser.").of(Kind.LIST),
                    Column.of("denied_by", "Who denies it.").of(Kind.LIST),
                    Column.of("claimed_by", "Who says that they did it.").of(Kind.LIST));

    void fill(Row row, Consumer<Lost> lost) {
        row.texts("perpetrators", actors(Side.Role.PERPETRATOR).map(record::name).toList());
        row.texts("targets", actors(Side.Role.TARGET).map(record::name).toList());
        row.texts("parties", actors(Side.Role.PARTY).map(record::name).toList());
        row.texts("basis", basis());
        row.texts("sides_by_losses", names(record.sidesByLosses(event).stream()));
        List<Accusation> accusations = event.accusations();
        row.texts("accused_by", names(accusations.stream().map(Accusation::by)));
        row.texts("accused", names(accusations.stream().map(Accusation::against)));
        row.texts(
                "denied_by",
                names(accusations.stream().flatMap(it -> it.deniedBy().stream()).distinct()));
        row.texts("claimed_by", names(event.claimedBy().stream()));
        if (accusations.size() > 1) accusations.forEach(it -> tellDenials(it, lost));
    }

    private Stream<String> actors(Side.Role role) {
        return event.sides().stream().filter(it -> it.role() == role).map(Side::actor);
    }

    private List<String> basis() {
        List<String> all =
                event.sides().stream()
                        .filter(it -> it.role() == Side.Role.PERPETRATOR)
                        .map(it -> it.basis().word())
                        .toList();
        return all.stream().distinct().count() == 1 ? List.of(all.getFirst()) : all;
    }

    private List<String> names(Stream<String> actors) {
        return actors.map(record::name).toList();
    }

    private void tellDenials(Accusation accusation, Consumer<Lost> lost) {
        if (accusation.deniedBy().isEmpty()) return;
        lost.accept(
                new Lost(
                        event.id(),
                        "accusations.denied_by",
                        "%s deny what %s says of %s"
                                .formatted(
                                        accusation.deniedBy(),
                                        accusation.by(),
                                        accusation.against()),
                        "One column holds all denials, whichever accusation they answer."));
    }
}
