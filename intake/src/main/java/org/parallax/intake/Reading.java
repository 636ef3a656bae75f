package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.archive.Names;
import org.parallax.intake.bytes.Address;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;
import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * One document given to its reader, and what becomes of it.
 *
 * @param place where it is, for faults
 * @param from the same for the report: {@code FILE}, or {@code FILE:NUMBER}
 * @param id the default id of the whole; empty where nothing has a name
 * @param addressed whether the address it came from names it
 * @param raw the bytes as they came, where {@code source} has them unpacked
 * @param capture how it came
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
record Reading(
        DocumentReader reader,
        Place place,
        String from,
        Optional<String> id,
        boolean addressed,
        Source source,
        byte[] raw,
        Capture capture)
        implements Callable<Gate.Outcome> {
    private static final int UNNAMED_ID_DIGITS = 16;

    @Override
    public Gate.Outcome call() {
        try {
            List<Received> reports = new ArrayList<>();
            for (Document document : reader.read(source)) {
                reports.add(received(document, reports.size() + 1));
            }
            boolean captures = addressed || source.form() == Form.FEED;
            return (gate, contents) -> {
                for (Received report : reports) {
                    if (captures) gate.capture(report, contents);
                    else gate.good(report, place, contents);
                }
            };
        } catch (Unreadable e) {
            return e.kind() == FaultKind.POISON ? poisoned(e) : bad(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // a reader's fault at one document, which must not end the run
            return poisoned(
                    new Unreadable(
                            FaultKind.POISON,
                            "it broke its reader (" + e.getClass().getSimpleName() + ")",
                            "please report it",
                            e));
        }
    }

    private Gate.Outcome bad(Unreadable why) {
        return (gate, contents) -> gate.bad(fault(why), contents);
    }

    private Gate.Outcome poisoned(Unreadable why) {
        String sha256 = Received.sha256(raw);
        Poison poison = new Poison(whole(sha256), source.form(), raw, sha256, from, capture);
        return (gate, contents) -> gate.skip(new Arrival.Poisoned(fault(why), poison), contents);
    }

    private InputFault fault(Unreadable why) {
        return new InputFault(why.kind(), place, why.found(), why.remedy(), why);
    }

    private String whole(String sha256) {
        return id.orElse(sha256.substring(0, UNNAMED_ID_DIGITS));
    }

    private Received received(Document document, int number) {
        byte[] bytes = document.raw().orElse(raw);
        String sha256 = Received.sha256(bytes);
        Report report =
                new Report(
                        idOf(document, number, sha256),
                        document.text(),
                        stated(document.title()),
                        stated(document.outlet()),
                        addressed ? source.url().or(document::url) : stated(document.url()),
                        stated(document.language()),
                        document.day());
        return new Received(report, bytes, sha256, from, how(document));
    }

    private static Optional<String> stated(Optional<String> field) {
        return field.filter(value -> !value.isBlank());
    }

    /** An entry of a feed is named by its own address, another part after the whole. */
    private String idOf(Document document, int number, String sha256) {
        if (source.form() == Form.FEED) {
            Optional<Address> address = document.url().flatMap(Address::of);
            if (address.isPresent()) return address.get().reportId();
            String part = document.part().map(Names::clean).orElse(Integer.toString(number));
            return whole(sha256) + "#" + part;
        }
        String part = document.part().map(it -> "#" + Names.clean(it)).orElse("");
        return whole(sha256) + part;
    }

    private Capture how(Document document) {
        return new Capture(
                capture.at(),
                capture.hops(),
                capture.type(),
                document.decoding(),
                document.authors(),
                document.published(),
                capture.via(),
                capture.partial() || document.partial());
    }
}
