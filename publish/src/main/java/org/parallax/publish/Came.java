package org.parallax.publish;

import org.parallax.publish.Versions.Fact;
import org.parallax.text.Capture;
import org.parallax.text.Capture.Hop;
import org.parallax.text.Decoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a report came, as anybody may see it: of an address that tells a name which is withheld the
 * host alone, and of by-lines only that there are some. Who writes from a war may be in danger for
 * it, now or later; whoever needs the names finds them in the bytes.
 */
final class Came {
    private final Withhold withhold;
    private final List<Fact> facts = new ArrayList<>();

    private Came(Withhold withhold) {
        this.withhold = withhold;
    }

    /** Nothing where nothing is known of it. */
    static List<Fact> facts(Capture capture, Withhold withhold) {
        Came came = new Came(withhold);
        came.add("Received", capture.at().map(Phrase::moment));
        if (!capture.hops().isEmpty()) came.chain(capture.hops());
        came.add("Led here by", capture.via().map(came::via));
        came.add("Kind", capture.type());
        came.add("Charset", capture.decoding().map(Came::charset));
        came.add("Published at", capture.published().map(Phrase::moment));
        if (!capture.authors().isEmpty()) {
            String named = Phrase.plural(capture.authors().size(), "person");
            came.add("By-line", Optional.of(named + " named in it, not shown"));
        }
        if (capture.partial()) {
            String why =
                    capture.why().map(withhold::closely).orElse("a limit or damage cut it short");
            came.add("Not whole", Optional.of(why));
        }
        return List.copyOf(came.facts);
    }

    private void add(String name, Optional<String> words) {
        words.ifPresent(it -> facts.add(new Fact(name, it)));
    }

    private void chain(List<Hop> hops) {
        List<String> asked = hops.stream().map(this::hop).toList();
        add("Asked for", Optional.of(String.join(", then ", asked)));
    }

    private String hop(Hop hop) {
        String answer = hop.status() == 0 ? "no answer" : Integer.toString(hop.status());
        return PublicRecord.address(hop.url(), withhold) + " (" + answer + ")";
    }

    /**
     * The address of a feed, or an archive without the folders it lay in, which are nobody's
     * business.
     */
    private String via(String via) {
        if (via.contains("://")) return PublicRecord.address(via, withhold);
        String name = via.substring(Math.max(via.lastIndexOf('/'), via.lastIndexOf('\\')) + 1);
        return withhold.closely(name);
    }

    private static String charset(Decoding decoding) {
        String why =
                switch (decoding.basis()) {
                    case BOM -> "by its mark";
                    case UTF8 -> "known by its bytes";
                    case HTTP -> "as the answer's header says";
                    case META -> "as the document says";
                    case DETECTED -> "found by its letters";
                    case ASSUMED -> "assumed, as nothing told";
                };
        String lost =
                decoding.replaced() == 0
                        ? ""
                        : "; %s of bytes meant nothing in it"
                                .formatted(Phrase.plural(decoding.replaced(), "run"));
        return decoding.charset() + ", " + why + lost;
    }
}
