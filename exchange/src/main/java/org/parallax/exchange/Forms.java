package org.parallax.exchange;

import org.parallax.exchange.acled.AcledForm;
import org.parallax.exchange.flat.Flat;
import org.parallax.exchange.flat.Overlap;
import org.parallax.exchange.form.Form;
import org.parallax.exchange.ged.GedForm;
import org.parallax.exchange.linked.GeoJson;
import org.parallax.exchange.linked.JsonLd;

import java.util.List;
import java.util.Optional;

/** All forms of text, by name. */
public final class Forms {
    private static final List<Form> ALL =
            List.of(
                    new AcledForm(),
                    new GedForm(),
                    new Flat(),
                    new Overlap(),
                    new GeoJson(),
                    new JsonLd());

    private Forms() {}

    public static Optional<Form> called(String name) {
        return ALL.stream().filter(form -> form.name().equals(name)).findFirst();
    }

    /** Their names, in the order in which they are told. */
    public static List<String> names() {
        return ALL.stream().map(Form::name).toList();
    }
}
