package org.parallax.publish;

import org.parallax.pipeline.FoundJson;
import org.parallax.store.derived.ClaimHit;
import org.parallax.store.derived.Marked;
import org.parallax.store.derived.ReportHit;

import java.time.LocalDate;
import java.util.Optional;

/** How one result of a search is printed, on one line. */
public interface FoundLine {
    /** One JSON object, keys in a fixed order. */
    FoundLine JSON =
            new FoundLine() {
                @Override
                public String of(ReportHit hit) {
                    return FoundJson.report(
                            hit.rank(),
                            hit.report(),
                            hit.day(),
                            hit.outlet(),
                            hit.title().map(Marked::text),
                            hit.snippet().text(),
                            hit.snippet().hits());
                }

                @Override
                public String of(ClaimHit hit) {
                    return FoundJson.claim(
                            hit.rank(),
                            hit.claim(),
                            hit.report(),
                            hit.incident(),
                            hit.day(),
                            hit.outlet(),
                            hit.words().text(),
                            hit.words().hits());
                }
            };

    String of(ReportHit hit);

    String of(ClaimHit hit);

    /**
     * For people: controls made visible, each word that was looked for between two marks.
     *
     * @param before such as what makes a terminal write bold
     */
    static FoundLine marked(String before, String behind) {
        return new FoundLine() {
            @Override
            public String of(ReportHit hit) {
                return line(
                        hit.rank(),
                        hit.report(),
                        stated(hit.day()),
                        hit.outlet().orElse("-"),
                        hit.title().map(this::marked).orElse("-"),
                        marked(hit.snippet()));
            }

            @Override
            public String of(ClaimHit hit) {
                return line(
                        hit.rank(),
                        hit.report(),
                        stated(hit.day()),
                        hit.outlet().orElse("-"),
                        hit.incident().orElse("-"),
                        marked(hit.words()));
            }

            private String marked(Marked text) {
                StringBuilder marked = new StringBuilder();
                int at = 0;
                for (var hit : text.hits()) {
                    marked.append(Columns.safe(text.text().substring(at, hit.start())))
                            .append(before)
                            .append(Columns.safe(hit.in(text.text())))
                            .append(behind);
                    at = hit.end();
                }
                return marked.append(Columns.safe(text.text().substring(at))).toString();
            }

            private String line(int rank, String... fields) {
                StringBuilder line = new StringBuilder().append(rank).append('.');
                for (int i = 0; i < fields.length; i++) {
                    boolean written = i >= fields.length - 2; // its own controls are marks
                    line.append("  ").append(written ? fields[i] : Columns.safe(fields[i]));
                }
                return line.toString();
            }
        };
    }

    private static String stated(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("-");
    }
}
