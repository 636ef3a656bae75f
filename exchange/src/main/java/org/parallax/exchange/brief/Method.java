package org.parallax.exchange.brief;

import org.parallax.event.Grade;
import org.parallax.exchange.brief.markup.Tag;
import org.parallax.exchange.form.Preamble;
import org.parallax.publish.overview.Labels;

/** How the figures came about, in half a page; and which record this is. */
final class Method {
    private Method() {}

    static Tag tag(Preamble preamble) {
        Tag method = Tag.of("div", "method");
        method.add(
                paragraph(
                        "What is counted.",
                        "Reports are read into claims: a number, the words it stands in, who says"
                                + " it. Claims of many reports on one event become one incident."
                                + " Counts over longer than an incident (“900 since January”) are"
                                + " kept out of its numbers. What no account tells is not known,"
                                + " which is not zero."));
        method.add(
                paragraph(
                        "Low, best, high.",
                        "Low and high are the least and the most that accounts not taken back"
                                + " give; + says that one names a floor only (“at least”). Best: "
                                + best(preamble.policy())));
        method.add(
                paragraph(
                        "What is added up.",
                        "Incidents of one episode of fighting may count the same people. Where all"
                                + " of an episode is in this report, what its sources count of the"
                                + " whole stands for it; where a part is, its incidents that share"
                                + " no day are added, or the largest is taken where that is more."
                                + " Counts of those who fled are never added."));
        method.add(
                paragraph(
                        "Origins and reprints.",
                        "An origin is who said it first. Ten reports that print one monitor's count"
                            + " are one origin; a reprint adds nothing to a number or a grade, and"
                            + " is not cited."));
        method.add(grades());
        method.add(
                paragraph(
                        "Sides.",
                        "“Agreed”: no account contradicts. “Accused”: somebody says so."
                                + " “Disputed”: independent accounts name others. The report"
                                + " finds nobody responsible."));
        method.add(
                paragraph(
                        "What is withheld.",
                        "Names of victims are masked (█). Hospitals, schools, camps, shelters and"
                                + " homes are put on the map where their town lies. Places are as"
                                + " exact as the reports; a dashed circle is a district or larger."
                                + " Outlines say nothing about whose land it is."));
        return method;
    }

    private static Tag paragraph(String head, String words) {
        return Tag.of("p").add(Tag.of("strong").add(head)).add(" " + words);
    }

    private static String best(String policy) {
        return switch (policy) {
            case "ucdp" ->
                    "a stated number before a word such as “dozens”; then the number that most"
                            + " independent camps give; then a monitor's; then the most detailed;"
                            + " then the latest; then the higher.";
            case "lowest" -> "the lowest number that an account gives.";
            case "latest" -> "the latest number, whoever gave it.";
            default -> throw new IllegalArgumentException("no policy is called " + policy);
        };
    }

    private static Tag grades() {
        Tag grades = paragraph("Grades", "follow the rules that Airwars publishes. ");
        for (Grade grade : Grade.values()) {
            String label = Labels.grade(grade);
            int colon = label.indexOf(':');
            grades.add(Tag.of("strong").add(label.substring(0, colon)))
                    .add(label.substring(colon) + (grade == Grade.DISCOUNTED ? "." : "; "));
        }
        return grades;
    }

    /** Which record it is, as of when, by which program, on what terms. */
    static Tag origin(Preamble preamble) {
        Tag list = Tag.of("dl", "origin");
        pair(list, "Made by", preamble.program() + ", " + preamble.made());
        pair(list, "As known", preamble.asOf().map(it -> "at " + it).orElse("when it was made"));
        pair(list, "Record", "%,d entries of its ledger".formatted(preamble.entries()));
        Tag root = Tag.of("code").add(preamble.root());
        list.add(Tag.of("dt").add("Checkpoint")).add(Tag.of("dd").add(root));
        pair(list, "Terms", Preamble.LICENCE);
        return list;
    }

    private static void pair(Tag list, String term, String words) {
        list.add(Tag.of("dt").add(term)).add(Tag.of("dd").add(words));
    }
}
