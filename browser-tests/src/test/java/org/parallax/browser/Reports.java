package org.parallax.browser;

import java.util.List;

/** Invented reports of a week in spring 2031, as lines of JSON. */
final class Reports {
    private Reports() {}

    static final List<String> WEEK =
            List.of(
                    line(
                            "coast-1",
                            "Coast Daily",
                            "2031-04-01",
                            "Shelling kills six in Hama",
                            "Shelling killed six civilians in Hama on Monday, the Syrian"
                                    + " Observatory for Human Rights said. Four others were"
                                    + " injured. The monitor accused the Syrian army of the"
                                    + " shelling."),
                    line(
                            "river-1",
                            "River Radio",
                            "2031-04-02",
                            "Eight dead after shelling of Hama",
                            "Eight civilians were killed when shells hit Hama on Monday, the"
                                    + " health directorate said. The Syrian army denied that it"
                                    + " had shelled the city."),
                    line(
                            "coast-2",
                            "Coast Daily",
                            "2031-04-04",
                            "Air strike on Idlib",
                            "An air strike killed three civilians in Idlib on Wednesday, the"
                                    + " Syrian Observatory for Human Rights said."),
                    line(
                            "hill-1",
                            "Hill Post",
                            "2031-04-06",
                            "Car bomb in Raqqa",
                            "A car bomb wounded nine people in Raqqa on Saturday, police said."
                                    + " Nobody claimed the attack."),
                    line(
                            "hill-2",
                            "Hill Post",
                            "2031-04-07",
                            "Gunmen take two in Homs",
                            "Gunmen abducted two aid workers in Homs on Sunday, residents said."),
                    line(
                            "river-2",
                            "River Radio",
                            "2031-04-08",
                            "Clashes near Deir ez-Zor",
                            "Dozens were killed in clashes near Deir ez-Zor on Monday, activists"
                                    + " said."));

    static String line(String id, String outlet, String day, String title, String text) {
        return line(id, outlet, day, title, text, "https://%s.example/".formatted(id));
    }

    static String line(
            String id, String outlet, String day, String title, String text, String url) {
        return "{%s,%s,%s,%s,%s,%s,\"language\":\"en\"}"
                .formatted(
                        field("id", id),
                        field("outlet", outlet),
                        field("published", day),
                        field("title", title),
                        field("text", text),
                        field("url", url));
    }

    private static String field(String name, String value) {
        StringBuilder json = new StringBuilder("\"" + name + "\":\"");
        value.chars()
                .forEach(c -> {
                    if (c == '"' || c == '\\') json.append('\\').append((char) c);
                    else if (c < ' ') json.append("\\u%04x".formatted(c));
                    else json.append((char) c);
                });
        return json.append('"').toString();
    }
}
