package org.parallax.evaluation.load;

import org.parallax.claims.Reading;
import org.parallax.claims.Speaker;
import org.parallax.evaluation.load.MadeReading.Account;
import org.parallax.knowledge.Actor;
import org.parallax.pipeline.Tables;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Invents reports with their readings: most incidents have one report, one in five several, by
 * tellers who differ, some printed twice. The same seed makes the same reports.
 */
final class MadeReports {
    private static final List<String> OUTLETS =
            List.of("Daily Lamp", "Harbour News", "Hill Post", "The Crossing", "Valley Wire");

    private final List<MadeCountry> countries;
    private final Random random;
    private final Consumer<Reading> sink;
    private int reports;

    MadeReports(Tables tables, long seed, Consumer<Reading> sink) {
        this.countries = MadeCountry.all(tables);
        this.random = new Random(seed);
        this.sink = sink;
    }

    /** All reports of one more event. */
    void event() {
        tell(MadeEvent.of(countries.get(random.nextInt(countries.size())), random));
    }

    /** How many were made so far. */
    int reports() {
        return reports;
    }

    private void tell(MadeEvent event) {
        int accounts = MadeEvent.oneIn(5, random) ? 2 + random.nextInt(4) : 1;
        for (int i = 0; i < accounts; i++) {
            Account account = account(event);
            String text = MadeReading.text(event, account, random);
            print(event, account, text);
            if (accounts > 1 && MadeEvent.oneIn(3, random)) print(event, account, text);
        }
    }

    private void print(MadeEvent event, Account account, String text) {
        Report report =
                new Report(
                        "r%07d".formatted(++reports),
                        text,
                        Optional.empty(),
                        Optional.of(OUTLETS.get(random.nextInt(OUTLETS.size()))),
                        Optional.empty(),
                        Optional.of("en"),
                        Optional.of(event.real().plusDays(random.nextInt(2))));
        sink.accept(MadeReading.of(event, account, report));
    }

    private Account account(MadeEvent event) {
        long killed = event.killed() + (MadeEvent.oneIn(4, random) ? 1 + random.nextInt(3) : 0);
        return new Account(
                teller(), killed, MadeEvent.oneIn(4, random), killed + random.nextInt(9));
    }

    /** A monitor of the register, somebody whom no register knows, or the outlet itself. */
    private Optional<Speaker> teller() {
        return switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(speaker(Optional.empty(), council()));
            default -> {
                List<Actor> tellers = countries.get(random.nextInt(countries.size())).tellers();
                yield tellers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(tellers.get(random.nextInt(tellers.size())))
                                .map(it -> speaker(Optional.of(it.id()), "the " + it.name()));
            }
        };
    }

    private String council() {
        MadeCountry country = countries.get(random.nextInt(countries.size()));
        return "the council of " + country.place(random).name();
    }

    private static Speaker speaker(Optional<String> actor, String name) {
        return new Speaker(actor, name, new Span(0, name.length()), "said");
    }
}
