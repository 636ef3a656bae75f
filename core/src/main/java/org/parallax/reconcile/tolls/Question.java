package org.parallax.reconcile.tolls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the small model is asked of a report's tolls. */
public enum Question {
    /** Which toll is the main event's? The highest score wins. */
    LEAD,
    /** Does a higher toll count the same people, so that it lifts the upper bound? Above 0: yes. */
    RAISES,
    /** Does a lower toll stand beside the lead, so that it lowers the lower bound? Above 0: yes. */
    LOWERS,
    /** Does another toll count further dead of the same event? Above 0: yes. */
    ADDS;

    /** The name in the file of weights, such as {@code raises}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Question of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Every feature's name with what it means, in the order of the file. */
    public Map<String, String> features() {
        return switch (this) {
            case LEAD -> names(LeadFeatures.ALL);
            case RAISES, LOWERS, ADDS -> names(RivalFeatures.ALL);
        };
    }

    private static <T> Map<String, String> names(List<Feature<T>> features) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Feature<T> feature : features) names.put(feature.name(), feature.why());
        return names;
    }
}
