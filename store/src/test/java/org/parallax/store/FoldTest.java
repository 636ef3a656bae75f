package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.store.Withdrawal.Order;
import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Whatever order documents come, break, are read again and are withdrawn in: the tables say what
 * the entries say, and made anew from the packs they say the same.
 */
class FoldTest {
    private static final Order ORDER = new Order("Ada", "Bea", "By order.");
    private static final String NAME = "Quirina Zobel";

    @TempDir Path folder;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 12));
    }

    private static byte[] bytes(SplittableRandom random) {
        String name = random.nextInt(6) == 0 ? " " + NAME : "";
        return ("text " + random.nextInt(5) + name).getBytes(StandardCharsets.UTF_8);
    }

    private static Capture capture(SplittableRandom random) {
        return random.nextBoolean()
                ? Capture.NONE
                : Samples.capture("https://post.example/" + random.nextInt(3));
    }

    private static void step(Ledger ledger, SplittableRandom random) throws StoreFault {
        String id = "r" + random.nextInt(4);
        byte[] raw = bytes(random);
        switch (random.nextInt(14)) {
            case 0, 1, 2 ->
                    ledger.quarantine(
                            new Held(id, "PDF", raw, "why", Optional.empty(), capture(random)));
            case 3, 4, 5 -> {
                List<Long> held = ledger.quarantined().stream().map(Quarantined::entry).toList();
                boolean settles = !held.isEmpty() && random.nextBoolean();
                ledger.append(
                        new Deposit(
                                Report.of(id, new String(raw, StandardCharsets.UTF_8)),
                                raw,
                                Optional.empty(),
                                false,
                                capture(random),
                                settles
                                        ? OptionalLong.of(held.get(random.nextInt(held.size())))
                                        : OptionalLong.empty()));
            }
            case 6, 7, 8 -> {
                String text = new String(raw, StandardCharsets.UTF_8);
                ledger.append(new Deposit(Report.of(id, text), raw));
            }
            case 9 -> {
                List<Stored> unread = ledger.unread(0, 1);
                if (!unread.isEmpty()) {
                    ledger.keepReading(unread.getFirst().sequence(), "v1", "{}");
                }
            }
            case 10 -> {
                if (random.nextInt(3) == 0) ledger.withdrawReport(id, ORDER);
            }
            case 11, 12 -> {
                String text = new String(raw, StandardCharsets.UTF_8);
                ledger.appendOutside(List.of(OutsideTest.row(id, "best=1,notes=" + text)));
                if (random.nextInt(9) == 0) ledger.withdrawReport("ucdp-ged:" + id, ORDER);
            }
            default -> {
                if (random.nextInt(4) == 0) ledger.withdrawName(NAME, ORDER);
            }
        }
    }

    /** All that can be asked of it. */
    private static String told(Ledger ledger) throws StoreFault {
        List<String> told = new ArrayList<>(List.of(ledger.root()));
        ledger.versions(ledger.size()).forEach(it -> told.add(it.toString()));
        for (Quarantined it : ledger.quarantined()) {
            told.add(it.toString());
            byte[] raw = ledger.held(it.entry()).orElseThrow().raw();
            told.add(new String(raw, StandardCharsets.UTF_8));
        }
        ledger.outside("ucdp-ged", ledger.size()).forEach(it -> told.add(it.toString()));
        told.add(ledger.openInQuarantine() + " open");
        ledger.withdrawals().forEach(it -> told.add(it.toString()));
        return String.join("\n", told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tablesMadeAnewSayTheSame(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String when = "seed " + seed;
        String before;
        try (Ledger ledger = Ledger.open(folder, Samples.means(new SplittableRandom(seed)))) {
            for (int i = 0; i < 60; i++) step(ledger, random);
            assertEquals(List.of(), ledger.verify().damages(), when);
            before = told(ledger);
        }
        if (random.nextBoolean()) {
            assertEquals(List.of(), Ledger.repair(folder).damages(), when);
        } else { // as SQLite leaves it where it loses the file
            for (String name : List.of("record.sqlite", "record.sums")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            assertEquals(List.of(), Ledger.repair(folder).damages(), when);
        }
        try (Ledger ledger = Ledger.openForReading(folder)) {
            assertEquals(before, told(ledger), when);
        }
    }
}
