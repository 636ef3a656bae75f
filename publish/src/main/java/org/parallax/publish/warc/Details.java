package org.parallax.publish.warc;

import org.parallax.store.Stored;
import org.parallax.text.Capture;
import org.parallax.text.Capture.Hop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a record knows of a report besides its bytes, as fields of a metadata record. */
final class Details {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Details() {}

    static Map<String, List<String>> of(Stored stored, String leaf) {
        Details details = new Details();
        details.add("report", stored.report().id());
        details.add("receipt", Long.toString(stored.sequence()));
        details.add("leaf", leaf);
        details.add("sha256", stored.sha256());
        details.add("kept", stored.at().toString());
        details.add("title", stored.report().title());
        details.add("outlet", stored.report().outlet());
        details.add("url", stored.report().url());
        details.add("language", stored.report().language());
        details.add("published", stored.report().published().map(Object::toString));
        if (stored.byHand()) details.add("by-hand", "yes");
        details.add(stored.capture());
        return details.fields;
    }

    private void add(Capture capture) {
        add("via", capture.via());
        capture.decoding()
                .ifPresent(it -> {
                    add("charset", it.charset());
                    add("charset-basis", it.basis().name().toLowerCase(Locale.ROOT));
                    add("charset-replaced", Integer.toString(it.replaced()));
                });
        if (capture.partial())
            add("partial", capture.why().map(why -> "yes: " + why).orElse("yes"));
        List<Hop> hops = capture.hops();
        if (hops.isEmpty()) return;
        fields.put(
                "hop", hops.stream().map(hop -> oneLine(hop.status() + " " + hop.url())).toList());
    }

    private void add(String name, Optional<String> value) {
        value.ifPresent(it -> add(name, it));
    }

    private void add(String name, String value) {
        fields.put(name, List.of(oneLine(value)));
    }

    private static String oneLine(String value) {
        return CONTROL.matcher(value).replaceAll(" ").strip();
    }
}
