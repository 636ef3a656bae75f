package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.archive.WebRecord;
import org.parallax.intake.archive.WebRecords;
import org.parallax.intake.bytes.Address;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;
import org.parallax.text.Capture;

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
        if (record.report().isPresent() && type.equals(JSON)) {
            line(record);
            return;
        }
        Optional<Form> form = WebForms.of(type, record.body());
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
                        documents,
                        place(record.number()),
                        archive.shown() + ":" + record.number(),
                        Optional.of(id),
                        true,
                        source,
                        record.raw(),
                        found(
                                record.capture(),
                                type.isEmpty() ? Opener.mediaType(form.get()) : type));
        gate.document(reading, record.held());
    }

    /** A report that once came in as a line of JSON Lines. */
    private void line(WebRecord record) {
        Place place = place(record.number());
        try {
            String text = Utf8.decode(record.raw(), place);
            Received received =
                    new Received(
                            JsonReport.read(text, record.report().orElseThrow(), place),
                            record.raw(),
                            Received.sha256(record.raw()),
                            archive.shown() + ":" + record.number(),
                            found(record.capture(), JSON));
            gate.document(
                    () -> (to, contents) -> to.capture(received, contents), record.raw().length);
        } catch (InputFault fault) {
            gate.bad(fault);
        }
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
