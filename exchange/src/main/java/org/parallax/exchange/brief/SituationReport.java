package org.parallax.exchange.brief;

import org.parallax.exchange.brief.draw.Picture;
import org.parallax.exchange.brief.draw.Svg;
import org.parallax.exchange.brief.markup.Dom;
import org.parallax.exchange.brief.markup.Html;
import org.parallax.exchange.brief.markup.Tag;
import org.parallax.exchange.brief.pdf.Printer;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Preamble;
import org.parallax.pipeline.Sites;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a record tells of some days and a place, as one file that is read or printed. */
public final class SituationReport {
    private final Situation situation;

    private SituationReport(Situation situation) {
        this.situation = situation;
    }

    /**
     * @param sites where the record's places lie
     */
    public static SituationReport of(
            RecordView record, Preamble preamble, Asked asked, Sites sites) {
        return new SituationReport(Situation.of(record, preamble, asked, sites));
    }

    /** How many incidents are in its table. */
    public int incidents() {
        return situation.events().size();
    }

    /** One self-contained file for browsers, which prints on A4. */
    public void html(Appendable out) throws IOException {
        String css = css("page.css") + css("screen.css") + print();
        Html.write(new Page(situation, Svg::of).tag(css), out);
    }

    /** The same as a tagged PDF/A on A4. */
    public void pdf(OutputStream out) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        Page page =
                new Page(
                        situation,
                        picture -> {
                            pictures.add(picture);
                            return Printer.room(picture);
                        });
        Tag tag = page.tag(css("page.css") + print() + css("pdf.css"));
        Printer.print(Dom.of(tag), pictures, situation.preamble().program(), out);
    }

    /** What stands at the foot of each page: digits and our own words alone. */
    private String print() {
        String root = situation.preamble().root().replaceAll("[^0-9a-f]", "");
        String foot =
                "Situation report, %s · record of %,d entries, checkpoint %s…"
                        .formatted(
                                Summary.period(situation.asked()),
                                situation.preamble().entries(),
                                root.substring(0, Math.min(12, root.length())));
        return css("print.css").replace("FOOT", foot);
    }

    private static String css(String file) {
        try (InputStream in = SituationReport.class.getResourceAsStream(file)) {
            if (in == null) throw new AssertionError("the build packs " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("the program's own " + file + " is damaged", e);
        }
    }
}
