package org.parallax.intake.bytes;

import org.parallax.text.Decoding.Basis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which charset gives some bytes the likeliest text; a declared one has a start. */
final class Judgement {
    /** By how much a declared charset may be worse, and by how much more for each high byte. */
    private static final double TRUST = 4;

    private static final double TRUST_PER_BYTE = 0.4;

    /** By how much a charset must be better than windows-1252 where nobody declares any. */
    private static final double MARGIN = 4;

    /** Text is likelier than this for each byte; other things than text are not. */
    private static final double HARDLY_TEXT = -6;

    /** What a byte without meaning costs. */
    private static final double MEANINGLESS = -10;

    private static final List<Label> WIDE =
            List.of(Label.UTF_16LE, Label.UTF_16BE, Label.UTF_32LE, Label.UTF_32BE);

    private final byte[] bytes;
    private final byte[] sample;
    private final boolean wide;
    private final int high;

    Judgement(byte[] bytes) {
        this.bytes = bytes;
        this.wide = Sample.mayBeWide(bytes);
        this.sample = wide ? Sample.start(bytes) : Sample.words(bytes);
        int count = 0;
        for (byte b : sample) {
            if (b < 0) count++;
        }
        this.high = count;
    }

    private record Weighed(Label label, double score) {
        boolean over(Weighed other, double margin) {
            return score > other.score + margin;
        }
    }

    Decoded decide(Declared declared) {
        Weighed latin = weigh(Label.WINDOWS_1252);
        Weighed best = weigh(Label.UTF_8);
        for (Label label : candidates()) {
            Weighed weighed = weigh(label);
            if (weighed.over(best, 0)) best = weighed;
        }
        if (best.label.equals(Label.UTF_8)) return best.label.text(bytes, 0, Basis.UTF8);
        Optional<Label> http = declared.http().flatMap(Label::of);
        if (http.isPresent() && holds(http.get(), best)) {
            return http.get().text(bytes, 0, Basis.HTTP);
        }
        Optional<Label> document = declared.document().flatMap(Label::of);
        if (document.isPresent() && holds(document.get(), best)) {
            return document.get().text(bytes, 0, Basis.META);
        }
        boolean found = best.over(latin, MARGIN) && best.score > HARDLY_TEXT * sample.length;
        return found || best.label.equals(Label.WINDOWS_1252) && high > 2
                ? best.label.text(bytes, 0, Basis.DETECTED)
                : Label.WINDOWS_1252.text(bytes, 0, Basis.ASSUMED);
    }

    private List<Label> candidates() {
        Stream<Label> others = wide ? WIDE.stream() : Stream.empty();
        return Stream.concat(Letters.TABLE.labels().stream(), others).toList();
    }

    private boolean holds(Label declared, Weighed best) {
        Weighed weighed = weigh(declared);
        return !best.over(weighed, TRUST + TRUST_PER_BYTE * high);
    }

    private Weighed weigh(Label label) {
        Label.Read read = label.read(sample, 0);
        double letters = Letters.TABLE.score(read.text(), label);
        return new Weighed(label, letters + MEANINGLESS * read.meaningless());
    }
}
