package nl.ketenkaart.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

class WhoseRightsTest {

    @ParameterizedTest
    @CsvSource({
        "REALM_ROLE_MAPPING, DELETE, users/u1/role-mappings/realm",
        "REALM_ROLE_MAPPING, CREATE, users/u1/role-mappings/realm",
        "CLIENT_ROLE_MAPPING, DELETE, users/u1/role-mappings/clients/c1",
        "GROUP_MEMBERSHIP, DELETE, users/u1/groups/g1",
        "GROUP_MEMBERSHIP, CREATE, users/u1/groups/g1",
        "USER, UPDATE, users/u1",
        "USER, DELETE, users/u1",
        "USER, ACTION, users/u1/reset-password",
        "USER, ACTION, users/u1/logout"
    })
    void what_is_done_to_a_person_concerns_that_one(ResourceType type, OperationType operation, String path) {
        assertThat(of(type, operation, path)).contains(Whose.subject("u1"));
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT, UPDATE, clients/c1",
        "PROTOCOL_MAPPER, CREATE, clients/c1/protocol-mappers/models/m1",
        "CLIENT_SCOPE_MAPPING, DELETE, clients/c1/scope-mappings/realm",
        "CLIENT_SCOPE_CLIENT_MAPPING, DELETE, clients/c1/default-client-scopes/s1",
        "CLIENT, ACTION, clients/c1/client-secret"
    })
    void what_is_done_to_a_client_concerns_that_one_by_its_name(
            ResourceType type, OperationType operation, String path) {
        assertThat(of(type, operation, path)).contains(Whose.client("name of c1"));
    }

    @Test
    void a_session_that_is_ended_concerns_that_one() {
        assertThat(of(ResourceType.USER_SESSION, OperationType.DELETE, "sessions/s1"))
                .contains(Whose.session("s1"));
    }

    @ParameterizedTest
    @CsvSource({
        "REALM, UPDATE, ''",
        "REALM, ACTION, logout-all",
        "REALM_ROLE, DELETE, roles/chair",
        "REALM_ROLE, UPDATE, roles-by-id/r1",
        "REALM_ROLE, CREATE, roles-by-id/r1/composites",
        "CLIENT_ROLE, DELETE, clients/c1/roles/r",
        "CLIENT_ROLE, CREATE, clients/c1/roles/r/composites",
        "REALM_ROLE_MAPPING, DELETE, groups/g1/role-mappings/realm",
        "GROUP, UPDATE, groups/g1",
        "GROUP, DELETE, groups/g1",
        "GROUP, CREATE, groups/g1/children",
        "CLIENT_SCOPE, UPDATE, client-scopes/s1",
        "PROTOCOL_MAPPER, DELETE, client-scopes/s1/protocol-mappers/models/m1",
        "IDENTITY_PROVIDER, UPDATE, identity-provider/instances/x",
        "COMPONENT, UPDATE, components/x",
        "CUSTOM, ACTION, something/new"
    })
    void what_is_done_to_what_many_share_and_what_is_not_known_concerns_everybody(
            ResourceType type, OperationType operation, String path) {
        assertThat(of(type, operation, path)).contains(Whose.EVERYBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "USER, CREATE, users/u1",
        "CLIENT, CREATE, clients/c1",
        "REALM_ROLE, CREATE, roles/new",
        "CLIENT_ROLE, CREATE, clients/c1/roles/new",
        "GROUP, CREATE, groups/g1",
        "AUTH_FLOW, UPDATE, authentication/flows/f1",
        "AUTHORIZATION_POLICY, UPDATE, clients/c1/authz/resource-server/policy/p1"
    })
    void what_is_new_or_has_no_effect_on_tokens_concerns_nobody(
            ResourceType type, OperationType operation, String path) {
        assertThat(of(type, operation, path)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "UPDATE_PASSWORD",
                "RESET_PASSWORD",
                "REMOVE_CREDENTIAL",
                "DELETE_ACCOUNT",
                "USER_DISABLED_BY_PERMANENT_LOCKOUT"
            })
    void what_people_do_to_their_own_account_concerns_them(EventType type) {
        assertThat(OwnChanges.of(own(type))).contains(Whose.subject("u1"));
    }

    @Test
    void who_signs_out_ends_that_session_and_no_other() {
        assertThat(OwnChanges.of(own(EventType.LOGOUT))).contains(Whose.session("s1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGIN", "CLIENT_LOGIN", "REFRESH_TOKEN", "LOGIN_ERROR", "LOGOUT_ERROR"})
    void signing_in_concerns_nobody(EventType type) {
        assertThat(OwnChanges.of(own(type))).isEmpty();
    }

    private static Event own(EventType type) {
        var event = new Event();
        event.setType(type);
        event.setUserId("u1");
        event.setSessionId("s1");
        event.setClientId("c1");
        return event;
    }

    private static Optional<Whose> of(ResourceType type, OperationType operation, String path) {
        return AdminChanges.of(type, operation, path, id -> "name of " + id);
    }
}
