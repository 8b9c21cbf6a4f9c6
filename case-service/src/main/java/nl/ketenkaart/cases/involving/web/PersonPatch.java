package nl.ketenkaart.cases.involving.web;

import java.time.LocalDate;
import java.util.function.Function;
import nl.ketenkaart.cases.involving.Correction;
import nl.ketenkaart.cases.involving.Correction.Word;
import nl.ketenkaart.cases.report.Person.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A merge patch (RFC 7396) that keeps to the contract: what is not there stays, null is not known after all. */
record PersonPatch(JsonNode patch) {

    Correction correction() {
        return new Correction(
                given("role", role -> Role.valueOf(role.asString())),
                given("name", JsonNode::asString),
                said("birthDate", LocalDate::parse),
                said("municipality", text -> text),
                said("address", text -> text),
                given("atRisk", JsonNode::asBoolean),
                said("language", text -> text),
                said("policePersonKey", text -> text));
    }

    private <T> @Nullable T given(String field, Function<JsonNode, T> reader) {
        return patch.has(field) ? reader.apply(patch.get(field)) : null;
    }

    private <T> @Nullable Word<T> said(String field, Function<String, T> reader) {
        return given(field, node -> new Word<T>(node.isNull() ? null : reader.apply(node.asString())));
    }
}
