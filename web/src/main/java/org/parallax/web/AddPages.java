package org.parallax.web;

import org.parallax.intake.Intake;
import org.parallax.pipeline.English;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.Versions;
import org.parallax.store.Deposit;
import org.parallax.store.StoreFault;
import org.parallax.text.Report;
import org.parallax.web.pages.AddView;
import org.parallax.web.pages.AddView.Sent;
import org.parallax.web.pages.ReportView;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Request.Upload;
import org.parallax.web.visit.Visit;
import org.parallax.web.visit.Way;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;

/** A report is pasted or sent, its claims are looked at, and then it is kept. */
final class AddPages {
    private static final String ROOM = "/add";
    private static final String TITLE = "Add a report";

    /** As the contract names a report from standard input: the first digits of its hash. */
    private static final int ID_BYTES = 8;

    private final Site site;
    private final Show show;

    AddPages(Site site, Show show) {
        this.site = site;
        this.show = show;
    }

    Answer form(Visit visit) throws Refusal {
        site.workshopOrRefuse();
        return page(visit, AddView.empty());
    }

    /** Step {@code look} shows the claims and keeps nothing; step {@code keep} keeps. */
    Answer add(Visit visit) throws Refusal, StoreFault {
        Workshop workshop = site.workshopOrRefuse();
        Request form = visit.request();
        Optional<Upload> file =
                form.files().stream().filter(it -> it.bytes().length > 0).findFirst();
        Uploads uploads = new Uploads(workshop);
        if (file.isPresent()) {
            uploads.add(file.get());
            return keep(visit, uploads);
        }
        Sent sent = sent(form);
        Report report;
        try {
            report = report(sent);
        } catch (Refusal refusal) {
            return page(400, visit, AddView.refused(sent, Sentence.of(refusal)));
        }
        if (form.field("step").equals(Optional.of("keep"))) {
            byte[] raw = report.text().getBytes(StandardCharsets.UTF_8);
            uploads.add(new Deposit(report, raw, Optional.of("page")));
            return keep(visit, uploads);
        }
        PublicRecord alone = PublicRecord.of(workshop.parallax().alone(report));
        ReportView read =
                ReportView.of(
                        alone,
                        alone.report(report.id()).orElseThrow(),
                        Versions.NONE,
                        new Way(Optional.empty()));
        return page(visit, AddView.looked(sent, read, foreign(report)));
    }

    private Answer page(Visit visit, AddView it) {
        return page(200, visit, it);
    }

    private Answer page(int status, Visit visit, AddView it) {
        return show.page(status, visit, ROOM, TITLE, "add", it);
    }

    private static Optional<String> foreign(Report report) {
        return English.foreign(report)
                .map(it ->
                        "I%s, and only English is read: it would be kept without claims."
                                        .formatted(it.words().substring(1))
                                + " Enter its claims by hand instead.");
    }

    private static Sent sent(Request form) {
        // browsers send the ends of lines as CR LF, whatever was pasted
        String text = form.field("text").orElse("").replace("\r\n", "\n");
        return new Sent(
                text,
                form.field("title").orElse(""),
                form.field("outlet").orElse(""),
                form.field("url").orElse(""),
                form.field("published").orElse(""),
                form.field("language").orElse(""));
    }

    private static Report report(Sent sent) throws Refusal {
        if (sent.text().isBlank()) {
            throw new Refusal("there is no text. Paste one, or choose a file");
        }
        if (sent.text().length() > Intake.LIMIT_BYTES) {
            throw new Refusal(
                    "the text has more than %d bytes. Cut it".formatted(Intake.LIMIT_BYTES));
        }
        return new Report(
                id(sent.text()),
                sent.text(),
                stated(sent.title()),
                stated(sent.outlet()),
                stated(sent.url()),
                stated(sent.language()),
                day(sent.published()));
    }

    private static Optional<String> stated(String field) {
        return Optional.of(field.strip()).filter(it -> !it.isEmpty());
    }

    private static Optional<LocalDate> day(String typed) throws Refusal {
        if (typed.isBlank()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            throw new Refusal("%s is no day. Write it like 2026-01-08".formatted(typed));
        }
    }

    private static String id(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private Answer keep(Visit visit, Uploads uploads) throws Refusal, StoreFault {
        AddView kept = uploads.keep();
        if (!kept.kept().isEmpty()) site.record().fresh(); // so that the pages linked to are there
        return page(visit, kept);
    }
}
