package org.parallax.publish;

import org.parallax.pipeline.English;
import org.parallax.text.LookAlikes;
import org.parallax.text.Oddities;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a person should know of a report beside what it says: that it is not read, that its letters
 * may mislead, that its outlet's name looks like another's. No word of its text is among them.
 */
final class Remarks {
    private Remarks() {}

    /**
     * @param outlets of all reports of the record
     */
    static List<String> of(Report report, Collection<String> outlets) {
        List<String> remarks = new ArrayList<>();
        English.foreign(report)
                .map(it -> "I" + it.words().substring(1) + ", and only English is read.")
                .ifPresent(remarks::add);
        English.misstated(report)
                .map(it -> "Its language is said to be " + it + ", but its words are English.")
                .ifPresent(remarks::add);
        String odd = Oddities.told(Oddities.of(report));
        if (!odd.isEmpty()) remarks.add("Letters that may mislead: " + odd + ".");
        for (String other :
                report.outlet().map(it -> LookAlikes.of(it, outlets)).orElse(List.of())) {
            remarks.add("The name of its outlet looks like another one: " + other + ".");
        }
        return remarks;
    }
}
