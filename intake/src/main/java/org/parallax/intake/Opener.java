package org.parallax.intake;

import org.parallax.intake.InputFault.Place;
import org.parallax.intake.archive.Gunzip;
import org.parallax.intake.archive.Member;
import org.parallax.intake.archive.Members;
import org.parallax.intake.archive.Tar;
import org.parallax.intake.archive.Warc;
import org.parallax.intake.archive.Zip;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Limits;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;
import org.parallax.text.Capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Knows for each format how reports come of it, and opens what is packed or holds files. */
final class Opener {
    private static final String REMEDY =
            "save it as plain text, HTML or PDF, or make JSON Lines of it";

    private final DocumentReader documents;
    private final Gate gate;
    private final int limitBytes;
    private final Optional<Mapped> mapped;

    Opener(DocumentReader documents, Gate gate, int limitBytes, Optional<Mapped> mapped) {
        this.mapped = mapped;
        this.documents = documents;
        this.gate = gate;
        this.limitBytes = limitBytes;
    }

    /**
     * Takes what has a name that tells its format.
     *
     * @throws IOException where it cannot be read on; what came before was taken
     */
    void take(Opened it, Format format) throws IOException {
        switch (format) {
            case TEXT -> text(it);
            case JSON_LINES -> lines(it);
            case JSON -> values(it);
            case HTML, PDF, MAIL, FEED -> document(it, format);
            case GZIP -> packed(it);
            case ZIP, TAR, WARC -> container(it, format);
            case DOCUMENT, OTHER -> unsupported(it);
        }
    }

    /** Takes what has no name, or none that tells: what it begins with decides. */
    void sniff(Opened it) throws IOException {
        BufferedInputStream in = new BufferedInputStream(it.in());
        begun(it.with(in), Sniff.of(in).orElse(Format.TEXT));
    }

    private void text(Opened it) throws IOException {
        BufferedInputStream in = new BufferedInputStream(it.in());
        begun(it.with(in), Sniff.ofText(in).orElse(Format.TEXT));
    }

    private void begun(Opened it, Format format) throws IOException {
        if (format == Format.TEXT) new WholeText(limitBytes).take(it, gate);
        else take(it, format);
    }

    private void unsupported(Opened it) {
        gate.bad(
                new InputFault(
                        FaultKind.UNSUPPORTED,
                        Intake.start(it.shown()),
                        "files of this kind are not read",
                        REMEDY));
    }

    private void lines(Opened it) throws IOException {
        new JsonLines(it, limitBytes, mapped).each(gate);
    }

    private void values(Opened it) throws IOException {
        new JsonLines(it, limitBytes, mapped).eachValue(gate);
    }

    /**
     * What it begins with weighs more than its name: pages are saved as .pdf, and packed ones as
     * .html.
     */
    private void document(Opened it, Format named) throws IOException {
        BufferedInputStream in = new BufferedInputStream(it.in());
        Format format = Sniff.of(in).filter(Opener::isStrange).orElse(named);
        if (named == Format.FEED || named == Format.PDF || named == Format.MAIL) {
            format = Sniff.of(in).filter(found -> found == Format.HTML).orElse(format);
        }
        switch (format) {
            case HTML -> read(it.with(in), Form.HTML);
            case PDF -> read(it.with(in), Form.PDF);
            case MAIL -> read(it.with(in), Form.MAIL);
            case FEED -> read(it.with(in), Form.FEED);
            case TEXT, JSON_LINES, JSON, GZIP, ZIP, TAR, WARC, DOCUMENT, OTHER ->
                    take(it.with(in), format);
        }
    }

    /** Formats whose first bytes nothing else has. */
    private static boolean isStrange(Format format) {
        return switch (format) {
            case PDF, GZIP, ZIP, TAR, WARC -> true;
            case TEXT, JSON_LINES, JSON, HTML, MAIL, FEED, DOCUMENT, OTHER -> false;
        };
    }

    private void read(Opened it, Form form) throws IOException {
        Place place = Intake.start(it.shown());
        byte[] raw = it.in().readNBytes(limitBytes + 1);
        if (raw.length > limitBytes) {
            gate.bad(
                    new InputFault(
                            FaultKind.TOO_LONG,
                            place,
                            "it is longer than the " + limitBytes + " bytes a report may have",
                            "split it into reports"));
            return;
        }
        Source source = new Source(raw, form, Optional.empty(), Optional.empty());
        Capture capture = captured(Optional.of(mediaType(form)), it.via());
        gate.document(
                new Reading(
                        documents, place, it.shown(), it.called(raw), false, source, raw, capture),
                raw.length);
    }

    private static Capture captured(Optional<String> type, Optional<String> via) {
        return new Capture(
                Optional.empty(),
                List.of(),
                type,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                via,
                false);
    }

    static String mediaType(Form form) {
        return switch (form) {
            case TEXT -> "text/plain";
            case HTML -> "text/html";
            case PDF -> "application/pdf";
            case MAIL -> "message/rfc822";
            case FEED -> "application/xml";
        };
    }

    /** One packed file; a name without .gz tells what it is, or else its first bytes. */
    private void packed(Opened it) throws IOException {
        BufferedInputStream in = new BufferedInputStream(it.in());
        in.mark(8);
        byte[] head = in.readNBytes(3);
        in.reset();
        Opened inner = it.unpacked(Gunzip.begins(head) ? new Gunzip(in) : in);
        Format named = inner.name().map(Format::of).orElse(Format.OTHER);
        boolean saidSo = !inner.name().equals(it.name()); // else it may be packed without end
        if (named != Format.OTHER && named != Format.GZIP && saidSo) {
            take(inner, named);
        } else if (it.archives() < Limits.NESTING) {
            sniff(inner.deeper());
        } else {
            tooDeep(it);
        }
    }

    private void tooDeep(Opened it) {
        gate.bad(
                new InputFault(
                        FaultKind.TOO_DEEP,
                        Intake.start(it.shown()),
                        "it is an archive in an archive in an archive",
                        "unpack the outer one and name its folder"));
    }

    private void container(Opened it, Format format) throws IOException {
        if (it.archives() >= Limits.NESTING) {
            tooDeep(it);
            return;
        }
        Contents contents =
                format == Format.WARC ? Contents.ofWeb(it.shown()) : Contents.ofArchive(it.shown());
        gate.inside(contents, Intake.start(it.shown()), () -> members(it, format));
    }

    private void members(Opened it, Format format) {
        Place place = Intake.start(it.shown());
        try {
            if (format == Format.WARC) {
                Warc.each(it.in(), new WebPages(documents, gate, it));
            } else if (format == Format.TAR) {
                Tar.each(it.in(), taker(it));
            } else if (it.path().isPresent()) {
                Zip.each(it.path().get(), taker(it));
            } else {
                Zip.each(it.in(), taker(it));
            }
        } catch (Unreadable e) {
            gate.bad(place, e);
        } catch (IOException e) {
            gate.bad(Intake.unreadable(place, e));
        }
    }

    private Members taker(Opened archive) {
        return new Members() {
            @Override
            public void take(Member member) throws IOException {
                Format format = Format.of(member.name());
                if (format == Format.OTHER) gate.other();
                else Opener.this.take(archive.member(member.name(), member.in()), format);
            }

            @Override
            public void refuse(String name, Unreadable why) {
                gate.bad(Intake.start(archive.shown() + "!" + name), why);
            }

            @Override
            public void passOver() {
                gate.other();
            }
        };
    }
}
