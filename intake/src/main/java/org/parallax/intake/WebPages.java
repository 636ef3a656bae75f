package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.JsonReport.Taken;
import org.parallax.intake.archive.WebRecord;
import org.parallax.intake.archive.WebRecords;
import org.parallax.intake.bytes.Address;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;
import org.parallax.text.Capture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the documents out of one web archive. */
final class WebPages implements WebRecords {
    private static final String JSON = "application/json";
    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");

    /** Texts for machines that crawlers fetch of each host. */
    private static final Set<String> FOR_MACHINES =
            Set.of("robots.txt", "ads.txt", "app-ads.txt", "security.txt", "llms.txt");

    private final DocumentReader documents;
    private final Gate gate;
    private final Opened archive;

    WebPages(DocumentReader documents, Gate gate, Opened archive) {
        this.documents = documents;
        this.gate = gate;
        this.archive = archive;
    }

    @Override
    public boolean mayBeDocument(Optional<String> type, byte[] head) {
        return WebForms.mayBeDocument(mediaType(type), head);
    }

    @Override
    public void take(WebRecord record) {
        String type = mediaType(record.type());
        if (record.report().isPresent() && record.retold().isPresent()) {
            known(record, () -> retold(record, type));
            return;
        }
        if (record.report().isPresent() && type.equals(JSON)) {
            known(record, () -> line(record));
            return;
        }
        Optional<Form> form = form(record, type);
        if (form.isEmpty() || form.get() == Form.TEXT && isForMachines(record.url())) {
            passOver();
            return;
        }
        Source source = new Source(record.body(), form.get(), charset(record.type()), record.url());
        String id =
                record.report()
                        .or(() -> record.url().flatMap(Address::of).map(Address::reportId))
                        .orElseGet(() -> archive.id().orElse("record") + "!" + record.number());
        Reading reading =
                new Reading(
                        record.report().isPresent() ? this::whole : documents,
                        place(record.number()),
                        archive.shown() + ":" + record.number(),
                        Called.stated(id),
                        true,
                        source,
                        record.raw(),
                        found(
                                record.capture(),
                                type.isEmpty() ? Opener.mediaType(form.get()) : type));
        gate.document(reading, record.held());
    }

    /**
     * A record of ours holds one report, whatever is attached to it: that has a record of its own.
     */
    private List<Document> whole(Source source) throws Unreadable {
        Document first = documents.read(source).getFirst();
        return List.of(first.part().isEmpty() ? first : first.alone());
    }

    /** A file that a record kept as text is no paper, though it begins like one. */
    private static Optional<Form> form(WebRecord record, String type) {
        boolean file = record.report().isPresent() && record.capture().hops().isEmpty();
        return file && type.equals("text/plain")
                ? Optional.of(Form.TEXT)
                : WebForms.of(type, record.body());
    }

    private interface Known {
        Received received() throws InputFault;
    }

    /** A report of which the archive says what it is. */
    private void known(WebRecord record, Known known) {
        try {
            Received received = known.received();
            String sum = record.retold().map(Received::sha256).orElse("") + received.sha256();
            gate.document(
                    () -> (to, contents) -> to.capture(received, sum, contents), record.held());
        } catch (InputFault fault) {
            gate.bad(fault);
        }
    }

    private Received retold(WebRecord record, String type) throws InputFault {
        Taken taken = taken(record);
        String json = Utf8.decode(record.retold().orElseThrow(), taken.place());
        return Retold.read(json, taken, found(record.capture(), type));
    }

    /** A report that once came in as a line of JSON Lines. */
    private Received line(WebRecord record) throws InputFault {
        Taken taken = taken(record);
        return new Received(
                JsonReport.read(Utf8.decode(taken.raw(), taken.place()), taken.id(), taken.place()),
                taken.raw(),
                taken.sha256(),
                taken.from(),
                found(record.capture(), JSON));
    }

    private Taken taken(WebRecord record) {
        return new Taken(
                record.raw(),
                Received.sha256(record.raw()),
                record.report().orElseThrow(),
                archive.shown() + ":" + record.number(),
                place(record.number()));
    }

    @Override
    public void refuse(long number, Optional<String> url, Unreadable why) {
        gate.bad(
                why.kind(),
                place(number),
                why.found() + url.map(it -> " (" + Clip.of(it) + ")").orElse(""),
                why.remedy(),
                why);
    }

    @Override
    public void passOver() {
        gate.other();
    }

    /** A record is told of as {@code FILE:RECORD}, as a line is. */
    private Place place(long number) {
        return new Place(archive.shown(), (int) Math.min(number, Integer.MAX_VALUE));
    }

    private Capture found(Capture capture, String type) {
        return new Capture(
                capture.at(),
                capture.hops(),
                Optional.of(type),
                capture.decoding(),
                capture.authors(),
                capture.published(),
                Optional.of(archive.shown()),
                capture.partial());
    }

    private static boolean isForMachines(Optional<String> url) {
        return url.map(it -> it.replaceFirst("[?#].*", ""))
                .map(it -> it.substring(it.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .filter(FOR_MACHINES::contains)
                .isPresent();
    }

    private static String mediaType(Optional<String> declared) {
        return declared.map(it -> it.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).orElse("");
    }

    static Optional<String> charset(Optional<String> declared) {
        return declared.map(CHARSET::matcher).filter(Matcher::find).map(it -> it.group(1));
    }
}
