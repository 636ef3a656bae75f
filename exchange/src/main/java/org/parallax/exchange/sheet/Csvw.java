package org.parallax.exchange.sheet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a CSV file is, as a file beside it says (W3C, Metadata Vocabulary for Tabular Data): each
 * column in a sentence, and what was exported from which record on what terms.
 */
public final class Csvw {
    /** What of the told is also told by a name that everybody knows (DCMI terms). */
    private static final Map<String, String> KNOWN =
            Map.of("generator", "dc:creator", "created", "dc:created", "licence", "dc:rights");

    private Csvw() {}

    /** What the description of a file is called; programs look for it under that name. */
    public static String fileName(String file) {
        return file + "-metadata.json";
    }

    /**
     * The description as JSON, on several lines.
     *
     * @param file name of the CSV file, without its folder
     * @param tagged whether a row of HXL hashtags stands under the header
     * @param told key -> value, as a preamble has them
     */
    public static String of(String file, Sheet sheet, boolean tagged, Map<String, String> told) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("@context")
                .add("http://www.w3.org/ns/csvw")
                .add(JsonNodeFactory.instance.objectNode().put("@language", "en"));
        node.put("@type", "Table");
        node.put("url", encoded(file));
        KNOWN.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(it -> told.containsKey(it.getKey()))
                .forEach(it -> node.put(it.getValue(), told.get(it.getKey())));
        ArrayNode more = node.putArray("schema:additionalProperty");
        told.forEach((key, value) ->
                more.addObject()
                        .put("@type", "schema:PropertyValue")
                        .put("schema:name", key)
                        .put("schema:value", value));
        node.putObject("dialect")
                .put("encoding", "utf-8")
                .put("delimiter", ",")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("header", true)
                .put("headerRowCount", tagged ? 2 : 1)
                .putArray("lineTerminators")
                .add("\n");
        ArrayNode columns = node.putObject("tableSchema").putArray("columns");
        for (Column column : sheet.columns()) columns.add(column(column, tagged));
        return node.toPrettyString();
    }

    private static ObjectNode column(Column column, boolean tagged) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", encoded(column.name()));
        ArrayNode titles = node.putArray("titles").add(column.name());
        if (tagged) column.hxl().ifPresent(titles::add);
        node.put("dc:description", column.about());
        node.put("datatype", datatype(column.kind()));
        if (column.kind() == Column.Kind.LIST) node.put("separator", Cells.BETWEEN);
        return node;
    }

    private static String datatype(Column.Kind kind) {
        return switch (kind) {
            case TEXT, LIST -> "string";
            case WHOLE -> "integer";
            case DECIMAL -> "decimal";
            case DAY -> "date";
            case TRUTH -> "boolean";
        };
    }

    /** As a part of an address, and as the name of a variable of one (RFC 3986, RFC 6570). */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
            if (plain) encoded.append(c);
            else encoded.append("%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
