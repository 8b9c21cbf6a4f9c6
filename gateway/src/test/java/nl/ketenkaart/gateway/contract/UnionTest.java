package nl.ketenkaart.gateway.contract;

import static nl.ketenkaart.gateway.road.Service.CASE;
import static nl.ketenkaart.gateway.road.Service.CONTEXT;
import static nl.ketenkaart.gateway.road.Service.PRIVACY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.gateway.standin.TestContracts;
import nl.ketenkaart.platform.aggregate.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class UnionTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private final Union union = new Union((ObjectNode) MAPPER.readTree("""
        {"openapi": "3.1.0", "info": {"title": "t", "version": "1.0.0"}}\
        """));

    private void add(Service service, Consumer<ObjectNode> change) {
        union.add(service, Contract.read(MAPPER, TestContracts.with(service, change)));
    }

    private List<String> conflictsAt() {
        return union.conflicts().stream().map(Fault::pointer).toList();
    }

    @Test
    void two_different_schemas_of_one_name_are_a_conflict_that_names_both() {
        add(CASE, contract -> {});
        add(
                PRIVACY,
                contract -> contract.withObject("/components/schemas/Problem").put("type", "string"));
        assertThat(union.conflicts())
                .containsExactly(new Fault(
                        "/components/schemas/Problem", "case-service and privacy-service say different things"));
    }

    @Test
    void one_operation_of_two_services_is_a_conflict() {
        add(PRIVACY, contract -> {});
        add(CASE, contract -> contract.withObject("/paths/~1cases").putObject("get"));
        assertThat(conflictsAt()).contains("/paths/~1cases/get");
    }

    @Test
    void a_read_of_a_case_that_a_writing_service_describes_is_a_conflict() {
        add(
                CONTEXT,
                contract -> contract.withObject("/paths/~1cases~1{caseId}~1contributions")
                        .putObject("get"));
        assertThat(union.conflicts())
                .containsExactly(new Fault(
                        "/paths/~1cases~1{caseId}~1contributions/get",
                        "is described by context-service, to which it is not sent"));
    }

    @Test
    void one_path_written_in_two_ways_is_a_conflict() {
        add(PRIVACY, contract -> {});
        add(
                CASE,
                contract ->
                        contract.withObject("/paths").putObject("/cases/{id}").putObject("patch"));
        assertThat(conflictsAt()).containsExactly("/paths/~1cases~1{id}/patch");
    }

    @Test
    void an_operation_id_used_twice_is_a_conflict() {
        add(PRIVACY, contract -> {});
        add(CASE, contract -> contract.withObject("/paths/~1cases/post").put("operationId", "chainCard"));
        assertThat(conflictsAt()).containsExactly("/paths/~1cases/post");
    }

    @Test
    void another_version_or_another_security_is_a_conflict() {
        add(PRIVACY, contract -> {});
        add(CASE, contract -> {
            contract.withObject("/info").put("version", "1.1.0");
            contract.putArray("security");
        });
        assertThat(conflictsAt()).containsExactly("/info/version", "/security");
    }

    @Test
    void what_is_no_openapi_document_is_not_taken_in() {
        for (var text :
                List.of("", "{", "[]", "null", "{\"openapi\":\"3.0.3\",\"paths\":{}}", "{\"openapi\":\"3.1.0\"}")) {
            assertThatThrownBy(() -> Contract.read(MAPPER, text.getBytes()))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void contracts_that_fit_become_one_sorted_document() {
        for (var service : Service.values()) {
            add(service, contract -> {});
        }
        assertThat(union.conflicts()).isEmpty();
        assertThat(List.copyOf(union.document().at("/paths").propertyNames()))
                .isSorted()
                .hasSize(16);
    }
}
