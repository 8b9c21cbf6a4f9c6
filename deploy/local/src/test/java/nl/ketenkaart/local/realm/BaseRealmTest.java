package nl.ketenkaart.local.realm;

import static nl.ketenkaart.local.realm.RealmFixture.BASE;
import static nl.ketenkaart.local.realm.RealmFixture.client;
import static nl.ketenkaart.local.realm.RealmFixture.grantsOf;
import static nl.ketenkaart.local.realm.RealmFixture.list;
import static nl.ketenkaart.local.realm.RealmFixture.organisationClients;
import static nl.ketenkaart.local.realm.RealmFixture.organisations;
import static nl.ketenkaart.local.realm.RealmFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** NL GOV Assurance profile for OAuth 2.0, as far as a realm file can show it. */
class BaseRealmTest {
    private static final int FIVE_MINUTES = 300;
    private static final int TEN_HOURS = 36_000;

    @Test
    void it_has_no_secret_no_password_and_no_person() throws IOException {
        var files = new ArrayList<>(List.of(Realm.base(RealmFixture.FILES).json()));
        for (var name : List.of("realm.json", "organisation.json", "organisations.json")) {
            files.add(Files.readString(RealmFixture.FILES.resolve(name)));
        }

        assertThat(files)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(
                                "\"secret\"", "-secret", "\"credentials\"", "client-secret", "firstName", "email\""));
        assertThat(list(BASE.path("users")))
                .allSatisfy(
                        user -> assertThat(user.path("serviceAccountClientId").asString())
                                .isNotEmpty());
    }

    @Test
    void nobody_gets_a_token_for_a_password_or_from_the_front_channel() {
        assertThat(list(BASE.path("clients")))
                .allSatisfy(client -> assertThat(grantsOf(client))
                        .doesNotContain("directAccessGrantsEnabled", "implicitFlowEnabled"));
        assertThat(client(BASE, "admin-cli").path("enabled").asBoolean()).isFalse();
        assertThat(BASE.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(BASE.path("sslRequired").asString()).isEqualTo("all");
    }

    @Test
    void each_organisations_client_has_one_grant_and_proves_itself_with_a_key() {
        assertThat(organisationClients(BASE)).hasSize(organisations().size()).allSatisfy(client -> {
            assertThat(grantsOf(client)).containsExactly("serviceAccountsEnabled");
            assertThat(client.path("publicClient").asBoolean(true)).isFalse();
            assertThat(client.path("clientAuthenticatorType").asString()).isIn("client-jwt", "client-x509");
            assertThat(client.path("attributes")
                            .path("pkce.code.challenge.method")
                            .asString())
                    .isEqualTo("S256");
            assertThat(list(client.path("redirectUris"))).isEmpty();
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
        });
    }

    @Test
    void tokens_are_short_lived_and_machines_get_no_refresh_token() {
        assertThat(BASE.path("accessTokenLifespan").asInt()).isEqualTo(FIVE_MINUTES);
        assertThat(BASE.path("ssoSessionMaxLifespan").asInt()).isBetween(1, TEN_HOURS);
        assertThat(BASE.path("offlineSessionMaxLifespan").asInt()).isBetween(1, TEN_HOURS);
        assertThat(BASE.path("accessCodeLifespan").asInt()).isBetween(1, 60);
        assertThat(organisationClients(BASE)).allSatisfy(client -> {
            var attributes = client.path("attributes");
            assertThat(attributes.path("access.token.lifespan").asInt()).isEqualTo(FIVE_MINUTES);
            assertThat(attributes.path("client_credentials.use_refresh_token").asString())
                    .isEqualTo("false");
            assertThat(attributes.path("use.refresh.tokens").asString()).isEqualTo("false");
        });
    }

    @Test
    void the_groups_are_the_organisations_with_kind_number_and_municipalities() {
        var groups = list(BASE.at("/groups/0/subGroups"));

        assertThat(BASE.at("/groups/0/name").asString()).isEqualTo("organisations");
        assertThat(groups).hasSameSizeAs(organisations());
        for (var i = 0; i < groups.size(); i++) {
            var organisation = organisations().get(i);
            assertThat(groups.get(i).path("name")).isEqualTo(organisation.path("id"));
            assertThat(only(groups.get(i), "organisation")).isEqualTo(organisation.path("id"));
            assertThat(only(groups.get(i), "kind")).isEqualTo(organisation.path("kind"));
            assertThat(only(groups.get(i), "organisation_kind")).isEqualTo(organisation.path("kind"));
            assertThat(only(groups.get(i), "oin")).isEqualTo(organisation.path("oin"));
            assertThat(groups.get(i).path("attributes").path("municipalities"))
                    .isEqualTo(organisation.path("municipalities"));
        }
    }

    private static JsonNode only(JsonNode group, String attribute) {
        var values = list(group.path("attributes").path(attribute));
        assertThat(values).hasSize(1);
        return values.getFirst();
    }

    @Test
    void a_service_account_is_a_professional_of_its_own_organisation() {
        assertThat(list(BASE.path("users"))).hasSameSizeAs(organisations()).allSatisfy(user -> {
            var client = user.path("serviceAccountClientId").asString();
            assertThat(texts(user.path("realmRoles"))).containsExactly("professional");
            assertThat(texts(user.path("groups"))).containsExactly("/organisations/" + client.replace("-api", ""));
        });
    }

    @Test
    void a_token_says_organisation_kind_roles_audience_and_whether_it_is_a_machine() {
        assertThat(claimsOf("ketenkaart")).contains("organisation", "organisation_kind", "roles");
        assertThat(claimsOf("machine")).containsExactly("subject_type");
        assertThat(claimsOf("person")).containsExactly("subject_type");
        assertThat(Realm.base(RealmFixture.FILES).json()).contains("\"included.custom.audience\" : \"ketenkaart\"");
        assertThat(organisationClients(BASE))
                .allSatisfy(client ->
                        assertThat(texts(client.path("defaultClientScopes"))).containsExactly("ketenkaart", "machine"));
    }

    @Test
    void a_service_proves_itself_with_a_key_and_its_token_opens_nothing_that_is_for_partners() {
        var service = client(BASE, "privacy-service");
        assertThat(grantsOf(service)).containsExactly("serviceAccountsEnabled");
        assertThat(service.path("clientAuthenticatorType").asString()).isEqualTo("client-jwt");
        assertThat(texts(service.path("defaultClientScopes"))).containsExactly("bytes-of-documents");
        assertThat(claimsOf("bytes-of-documents")).isEmpty();
        assertThat(audiencesOf("bytes-of-documents")).containsExactly("context-service");
        assertThat(audiencesOf("ketenkaart")).containsExactly("ketenkaart");
    }

    @Test
    void only_the_five_roles_of_the_platform_reach_a_token() {
        var roles = list(BASE.at("/roles/realm")).stream()
                .map(role -> role.path("name").asString())
                .toList();

        assertThat(roles)
                .containsExactly(
                        "professional", "chair", "secretary", "privacy-officer", "auditor", "organisation-admin");
        assertThat(texts(BASE.at("/scopeMappings/0/roles"))).isEqualTo(roles.subList(0, 5));
    }

    @Test
    void each_organisation_has_a_group_for_each_role_that_bears_it_alone() {
        var roles = list(BASE.at("/roles/realm")).stream()
                .map(role -> role.path("name").asString())
                .toList();
        assertThat(list(BASE.at("/groups/0/subGroups"))).allSatisfy(organisation -> {
            var groups = list(organisation.path("subGroups"));
            assertThat(groups.stream()
                            .map(group -> group.path("name").asString())
                            .toList())
                    .isEqualTo(roles);
            assertThat(groups)
                    .allSatisfy(group -> assertThat(texts(group.path("realmRoles")))
                            .containsExactly(group.path("name").asString()));
            assertThat(organisation.has("realmRoles")).isFalse();
        });
    }

    @Test
    void an_organisations_admin_may_ask_for_people_and_groups_and_all_else_is_permitted_one_by_one() {
        var admin = list(BASE.at("/roles/realm")).getLast();
        assertThat(admin.path("composites"))
                .hasToString("{\"client\":{\"realm-management\":[\"query-users\",\"query-groups\"]}}");
        assertThat(BASE.path("adminPermissionsEnabled").asBoolean()).isTrue();
    }

    private static List<String> claimsOf(String scope) {
        return mapped(scope, "claim.name");
    }

    private static List<String> audiencesOf(String scope) {
        return mapped(scope, "included.custom.audience");
    }

    private static List<String> mapped(String scope, String setting) {
        return list(BASE.path("clientScopes")).stream()
                .filter(one -> one.path("name").asString().equals(scope))
                .flatMap(one -> list(one.path("protocolMappers")).stream())
                .map(mapper -> mapper.path("config").path(setting).asString(""))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
