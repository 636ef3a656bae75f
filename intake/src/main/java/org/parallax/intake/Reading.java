package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.archive.Names;
import org.parallax.intake.bytes.Address;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Contained;
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
 * @param called what the whole is called where no address names it
 * @param addressed whether the address it came from names it
 * @param raw the bytes as they came, where {@code source} has them unpacked
 * @param capture how it came
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
record Reading(
        DocumentReader reader,
        Place place,
        String from,
        Called called,
        boolean addressed,
        Source source,
        byte[] raw,
        Capture capture)
        implements Callable<Gate.Outcome> {
    @Override
    public Gate.Outcome call() {
        try {
            List<Received> reports = new ArrayList<>();
            Contained contained = reader.readAll(source);
            for (Document document : contained.documents()) {
                reports.add(received(document, reports.size() + 1));
            }
            boolean captures = addressed || source.form() == Form.FEED;
            return (gate, contents) -> {
                if (captures) reports.forEach(report -> gate.capture(report, contents));
                else gate.good(reports, called, place, contents);
                contained.skipped().forEach(part -> gate.bad(fault(part), contents));
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
        Poison poison = new Poison(called.id(), source.form(), raw, sha256, from, capture);
        return (gate, contents) -> gate.skip(new Arrival.Poisoned(fault(why), poison), contents);
    }

    private InputFault fault(Unreadable why) {
        return new InputFault(why.kind(), place, why.found(), why.remedy(), why);
    }

    /** A part has the number of a line, unless its file is told by one itself. */
    private InputFault fault(Contained.Skipped part) {
        boolean inRecord = !place.file().equals(from);
        Place where = inRecord ? place : new Place(place.file(), part.number());
        Unreadable why = part.why();
        return new InputFault(why.kind(), where, why.found(), why.remedy(), why);
    }

    private Received received(Document document, int number) {
        byte[] bytes = document.raw().orElse(raw);
        String sha256 = Received.sha256(bytes);
        Report report =
                new Report(
                        idOf(document, number),
                        document.text(),
                        stated(document.title()),
                        stated(document.outlet()),
                        addressed ? source.url().or(document::url) : stated(document.url()),
                        stated(document.language()),
                        document.day());
        return new Received(report, bytes, sha256, from, how(document, bytes));
    }

    private static Optional<String> stated(Optional<String> field) {
        return field.filter(value -> !value.isBlank());
    }

    /** An entry of a feed is named by its own address, another part after the whole. */
    private String idOf(Document document, int number) {
        if (source.form() == Form.FEED) {
            Optional<Address> address = document.url().flatMap(Address::of);
            if (address.isPresent()) return address.get().reportId();
            String part = document.part().map(Names::clean).orElse(Integer.toString(number));
            return called.id() + "#" + part;
        }
        String part = document.part().map(it -> "#" + Names.clean(it)).orElse("");
        return called.id() + part;
    }

    private Capture how(Document document, byte[] bytes) {
        return new Capture(
                capture.at(),
                capture.hops(),
                document.raw().isPresent() ? Optional.of(type(document, bytes)) : capture.type(),
                document.decoding(),
                document.authors(),
                document.published(),
                capture.via(),
                capture.partial() || document.partial());
    }

    /** Of a part: of a feed only the content of an entry is kept, which is HTML. */
    private String type(Document document, byte[] bytes) {
        if (source.form() == Form.FEED) return Opener.mediaType(Form.HTML);
        if (document.decoding().isEmpty()) return Opener.mediaType(Form.PDF);
        return Sniff.of(bytes)
                .filter(format -> format == Format.HTML || format == Format.MAIL)
                .map(format -> format == Format.HTML ? Form.HTML : Form.MAIL)
                .map(Opener::mediaType)
                .orElse(Opener.mediaType(Form.TEXT));
    }
}
