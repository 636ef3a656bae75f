package org.parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Snippets of one event with its ACLED sub-event type, and disasters that are no such event. */
final class TypesSet implements GoldSet {
    private static final String TYPE = "first type right";
    private static final String QUIET = "disasters without false alarm";

    /** What no type of ours answers to: territory, talks, changes of groups. */
    private static final Set<String> OTHERS =
            Set.of(
                    "AGREEMENT",
                    "ATTRIB",
                    "CHANGE_TO_GROUP_ACT",
                    "DIPLO",
                    "DISR_WEAP",
                    "GOV_REGAINS_TERIT",
                    "HQ_ESTABLISHED",
                    "NON_STATE_ACTOR_OVERTAKES_TER",
                    "NON_VIOL_TERRIT_TRANSFER",
                    "ORG_CRIME",
                    "OTHER");

    private static final Set<String> DISASTERS = Set.of("NATURAL_DISASTER", "MAN_MADE_DISASTER");

    @Override
    public String name() {
        return "acled-types";
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.share(TYPE).aim(80), Measure.share(QUIET).aim(100));
    }

    @Override
    public boolean isSplit() {
        return true;
    }

    @Override
    public boolean isAt(Path data) {
        return Files.isRegularFile(data.resolve(name()).resolve("gold.jsonl"));
    }

    @Override
    public List<Item> score(Path data, Program program) throws IOException {
        Map<String, Reading> readings =
                Gold.readings(data.resolve(name() + "/reports.jsonl"), program);
        List<Item> items = new ArrayList<>();
        for (JsonNode gold : Gold.lines(data.resolve(name() + "/gold.jsonl"))) {
            Reading reading = Gold.of(gold, readings, name());
            String label = Gold.text(gold, "label");
            requireKnown(label, reading.report().id());
            score(label, reading).ifPresent(items::add);
        }
        return items;
    }

    private static Optional<Item> score(String label, Reading reading) {
        Optional<IncidentType> first =
                reading.claims().stream()
                        .filter(IncidentClaim.class::isInstance)
                        .map(claim -> ((IncidentClaim) claim).type())
                        .findFirst();
        String read = first.map(IncidentType::word).orElse("none");
        if (isDisaster(label)) {
            String cause = first.isPresent() ? "false alarm on a disaster: " + read : "";
            return Optional.of(item(reading, QUIET, first.isEmpty(), label, read, cause));
        }
        if (!isScored(label)) return Optional.empty();
        boolean right = first.filter(type -> labels(type).contains(label)).isPresent();
        String cause = right ? "" : label + " read as " + read;
        return Optional.of(item(reading, TYPE, right, label, read, cause));
    }

    private static void requireKnown(String label, String item) {
        if (isDisaster(label) || isScored(label) || OTHERS.contains(label)) return;
        String found = label.isEmpty() ? "has no label" : "has the unknown label " + label;
        throw new IllegalArgumentException(
                "acled-types/gold.jsonl: item %s %s. Give one of CASE 2021, such as ARMED_CLASH"
                        .formatted(item, found));
    }

    private static boolean isDisaster(String label) {
        return DISASTERS.contains(label);
    }

    /** True for a label that a type of ours answers to. */
    static boolean isScored(String label) {
        for (IncidentType type : IncidentType.values()) {
            if (labels(type).contains(label)) return true;
        }
        return false;
    }

    private static Item item(
            Reading reading,
            String measure,
            boolean right,
            String label,
            String read,
            String cause) {
        List<String> detail = new ArrayList<>();
        detail.add(reading.report().text());
        reading.claims().stream()
                .filter(IncidentClaim.class::isInstance)
                .forEach(claim -> detail.add("CLAIM " + Told.of(claim)));
        Map<String, Mark> marks = Map.of(measure, Mark.of(right));
        return new Item(reading.report().id(), marks, label, read, cause, detail);
    }

    /**
     * The set's labels that a type of ours answers to; protests and riots as ACLED sorts their
     * sub-event types. Territory and other labels are not scored.
     */
    private static Set<String> labels(IncidentType type) {
        return switch (type) {
            case ARMED_CLASH, OFFENSIVE -> Set.of("ARMED_CLASH");
            case AIRSTRIKE, DRONE_STRIKE -> Set.of("AIR_STRIKE");
            case SHELLING, MISSILE_STRIKE -> Set.of("ART_MISS_ATTACK");
            case STRIKE -> Set.of("AIR_STRIKE", "ART_MISS_ATTACK");
            case BOMBING -> Set.of("REM_EXPLOS", "GRENADE");
            case LANDMINE -> Set.of("REM_EXPLOS");
            case SUICIDE_BOMBING -> Set.of("SUIC_BOMB");
            case CHEMICAL_ATTACK -> Set.of("CHEM_WEAP");
            case ATTACK -> Set.of("ATTACK", "ARMED_CLASH");
            case SHOOTING, SNIPER_FIRE, EXECUTION, ATTACK_ON_HOSPITAL, ATTACK_ON_AID ->
                    Set.of("ATTACK");
            case ABDUCTION -> Set.of("ABDUCT_DISSAP");
            case ARREST -> Set.of("ARREST");
            case SEXUAL_VIOLENCE -> Set.of("SEX_VIOL");
            case ARSON_OR_DESTRUCTION -> Set.of("PROPERTY_DISTRUCT");
            case PROTEST -> Set.of("PEACE_PROTEST", "PROTEST_WITH_INTER", "FORCE_AGAINST_PROTEST");
            case RIOT -> Set.of("MOB_VIOL", "VIOL_DEMONSTR");
            case OTHER -> Set.of();
        };
    }
}
