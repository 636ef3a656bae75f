package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.event.CodedEvent;
import org.parallax.event.CodedEvent.Deaths;
import org.parallax.knowledge.Gazetteer;
import org.parallax.knowledge.Place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Syrian war news, one event an article: how many died, how many of them civilians, where. */
final class FakesSet extends CodedSet {
    private static final String TOTAL = "total killed exact";
    private static final String CIVILIANS = "civilians exact";
    private static final String GOVERNORATE = "governorate named";

    /** What the gold calls those governorates that the gazetteer calls otherwise. */
    private static final Map<String, String> LABELS =
            Map.of(
                    "Rif Dimashq", "damascus",
                    "Deir ez-Zor", "deir ezzor",
                    "Hasakah", "hasakeh",
                    "Latakia", "lattakia");

    FakesSet() {
        super("fakes");
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.share(TOTAL).floor(55).known("careful reader 87").aim(87),
                Measure.share(CIVILIANS),
                Measure.share(GOVERNORATE));
    }

    @Override
    Optional<Item> score(JsonNode gold, Reading reading, Optional<CodedEvent> coded) {
        Optional<Deaths> deaths = coded.flatMap(CodedEvent::deaths);
        long best = deaths.map(Deaths::best).orElse(0L);
        long unarmed = deaths.map(it -> it.civilians() + it.unknown()).orElse(0L);
        long civilians = Gold.number(gold, "civilians").orElse(0);
        long total = civilians + Gold.number(gold, "noncivilians").orElse(0);
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put(TOTAL, Mark.of(best == total));
        marks.put(CIVILIANS, Mark.of(unarmed == civilians));
        String governorate = Gold.text(gold, "governorate");
        if (!governorate.isEmpty()) {
            marks.put(GOVERNORATE, Mark.of(coded.filter(it -> isIn(it, governorate)).isPresent()));
        }
        String cause = "";
        if (best != total) cause = causeOfDeaths(reading, total, best);
        else if (unarmed != civilians) cause = "total right, civilians and armed confused";
        return Optional.of(
                new Item(
                        reading.report().id(),
                        marks,
                        total + " dead, " + civilians + " of them civilians, in " + governorate,
                        best + " dead, " + unarmed + " of them civilians or unknown",
                        cause,
                        List.of()));
    }

    /**
     * Whether the event lies in the governorate, which the gold spells in its own way. The gold has
     * no Rural Damascus: its suburbs are "damascus".
     */
    private static boolean isIn(CodedEvent event, String governorate) {
        Gazetteer gazetteer = Gazetteer.bundled();
        Optional<Place> place = event.where().map(Where::place).flatMap(gazetteer::byId);
        return place.filter(it -> it.country().equals("SY"))
                .flatMap(Place::adm1)
                .map(it -> LABELS.getOrDefault(it, it.toLowerCase(Locale.ROOT)))
                .filter(governorate::equals)
                .isPresent();
    }
}
