package org.parallax.exchange.table;

import com.fasterxml.jackson.databind.JsonNode;

import org.parallax.claims.Where;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Account.Said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The table of claims, of all kinds in one: what another kind has is null. */
final class ClaimTable {
    private ClaimTable() {}

    static Table<Account, Account> table() {
        List<Column<Account>> columns = new ArrayList<>();
        addGround(columns);
        addFigure(columns);
        addEvent(columns);
        addStatement(columns);
        columns.add(Column.flag("withheld", Account::withheld));
        return Table.of("claims", columns);
    }

    private static void addGround(List<Column<Account>> columns) {
        columns.add(Column.text("claim", Account::id));
        columns.add(Column.text("report", Account::report));
        columns.add(Column.text("kind", Account::kind));
        columns.add(Column.text("rule", Account::rule));
        columns.add(Column.text("part", Account::part));
        columns.add(Column.number("words_start", Account::start));
        columns.add(Column.number("words_end", Account::end));
        columns.add(Column.text("words", Account::words));
        columns.add(sayers("said_by", it -> it.actor().orElse(it.name())));
        columns.add(sayers("said_by_names", Said::name));
        columns.add(sayers("said_by_cues", Said::cue));
        columns.add(Column.text("stance", it -> it.stance().word()));
        columns.add(Column.day("date_from", it -> it.when().from()));
        columns.add(Column.day("date_to", it -> it.when().to()));
        columns.add(Column.text("date_basis", it -> it.when().basis().word()));
        columns.add(places("places", Where::place));
        columns.add(places("place_names", Where::name));
    }

    private static Column<Account> places(String name, Function<Where, String> value) {
        return Column.texts(name, it -> it.where().stream().map(value).toList());
    }

    private static void addFigure(List<Column<Account>> columns) {
        columns.add(detail("outcome"));
        columns.add(number("low"));
        columns.add(number("high"));
        columns.add(flag("approximate"));
        columns.add(detail("unit"));
        columns.add(detail("who"));
        columns.add(detail("side"));
        columns.add(detail("scope"));
        columns.add(
                Column.day(
                        "since",
                        it -> in(it, "since").map(JsonNode::textValue).map(LocalDate::parse)));
        columns.add(detail("part_of"));
    }

    /** Of incidents, agreements, control of ground and access. */
    private static void addEvent(List<Column<Account>> columns) {
        columns.add(detail("type"));
        columns.add(detail("weapon"));
        columns.add(bodies("perpetrators"));
        columns.add(bodies("targets"));
        columns.add(bodies("parties"));
        columns.add(detail("actor"));
        columns.add(detail("change"));
        columns.add(detail("status"));
    }

    private static void addStatement(List<Column<Account>> columns) {
        columns.add(detail("act"));
        columns.add(detail("speaker"));
        columns.add(detail("speaker_name"));
        columns.add(detail("about"));
        columns.add(flag("quoted"));
        for (String part : List.of("source", "cue", "content")) {
            columns.add(number(part + "_start", part, "start"));
            columns.add(number(part + "_end", part, "end"));
        }
    }

    private static Column<Account> sayers(String name, Function<Said, String> value) {
        return Column.texts(name, it -> it.saidBy().stream().map(value).toList());
    }

    private static Optional<JsonNode> in(Account account, String key) {
        return Optional.of(account.detail().path(key))
                .filter(it -> !it.isMissingNode() && !it.isNull());
    }

    private static Column<Account> detail(String key) {
        return Column.maybeText(key, it -> in(it, key).map(JsonNode::textValue));
    }

    private static Column<Account> number(String key) {
        return Column.maybeNumber(key, it -> whole(in(it, key)));
    }

    /** Under a key of an object of the claim's own. */
    private static Column<Account> number(String name, String object, String key) {
        return Column.maybeNumber(name, it -> whole(in(it, object).map(of -> of.path(key))));
    }

    private static OptionalLong whole(Optional<JsonNode> number) {
        return number.filter(JsonNode::isIntegralNumber)
                .map(it -> OptionalLong.of(it.longValue()))
                .orElse(OptionalLong.empty());
    }

    private static Column<Account> flag(String key) {
        return Column.maybeFlag(key, it -> in(it, key).map(JsonNode::booleanValue));
    }

    private static Column<Account> bodies(String key) {
        return Column.maybeTexts(key, it -> in(it, key).map(ClaimTable::texts));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array) texts.add(each.textValue());
        return texts;
    }
}
