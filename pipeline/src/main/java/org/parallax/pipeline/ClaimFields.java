package org.parallax.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.claims.Claim;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The printed fields in which two claims of one kind differ. */
final class ClaimFields {
    /** What names a claim and where it stands: the words tell that. */
    private static final Set<String> PLACE =
            Set.of("claim", "report", "kind", "part", "start", "end");

    private ClaimFields() {}

    /**
     * @param field its name in the contract
     * @param from as printed
     * @param to as printed
     */
    record Changed(String field, JsonNode from, JsonNode to) {}

    /** In the order of the contract; where only offsets within the words differ, none. */
    static List<Changed> changed(Report report, Claim from, Claim to) {
        Offsets offsets = new Offsets(report);
        ObjectNode was = flat(from, offsets);
        ObjectNode is = flat(to, offsets);
        Set<String> names = new LinkedHashSet<>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        List<Changed> changed = new ArrayList<>();
        for (String name : names) {
            JsonNode one = was.path(name);
            JsonNode other = is.path(name);
            if (one.equals(other)) continue;
            changed.add(new Changed(name, present(one), present(other)));
        }
        return changed;
    }

    private static JsonNode present(JsonNode value) {
        return value.isMissingNode() ? NullNode.instance : value;
    }

    /** The fields of the kind beside those of all claims. */
    private static ObjectNode flat(Claim claim, Offsets offsets) {
        ObjectNode node = ClaimJson.object(claim, offsets);
        JsonNode detail = node.remove(claim.kind());
        node.remove(PLACE);
        for (String list : List.of("said_by", "where")) {
            for (JsonNode element : node.path(list)) {
                ((ObjectNode) element).remove(List.of("start", "end"));
            }
        }
        node.setAll((ObjectNode) detail);
        return node;
    }
}
