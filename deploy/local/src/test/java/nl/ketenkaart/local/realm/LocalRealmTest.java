package nl.ketenkaart.local.realm;

import static nl.ketenkaart.local.realm.RealmFixture.LOCAL;
import static nl.ketenkaart.local.realm.RealmFixture.client;
import static nl.ketenkaart.local.realm.RealmFixture.grantsOf;
import static nl.ketenkaart.local.realm.RealmFixture.list;
import static nl.ketenkaart.local.realm.RealmFixture.organisationClients;
import static nl.ketenkaart.local.realm.RealmFixture.organisations;
import static nl.ketenkaart.local.realm.RealmFixture.texts;
import static nl.ketenkaart.local.realm.RealmFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalRealmTest {

    @Test
    void each_client_still_has_exactly_one_grant() {
        assertThat(list(LOCAL.path("clients")))
                .filteredOn(client -> client.path("enabled").asBoolean())
                .allSatisfy(client -> assertThat(grantsOf(client)).hasSize(1));
    }

    @Test
    void an_organisations_client_has_the_secret_that_is_named_after_it() {
        assertThat(organisationClients(LOCAL)).hasSize(organisations().size()).allSatisfy(client -> {
            var id = client.path("clientId").asString().replace("-api", "");
            assertThat(client.path("clientAuthenticatorType").asString()).isEqualTo("client-secret");
            assertThat(client.path("secret").asString()).isEqualTo(id + "-secret");
        });
    }

    @Test
    void privacy_service_comes_to_context_service_and_is_nobody_elsewhere() {
        var service = client(LOCAL, "privacy-service");

        assertThat(service.path("clientAuthenticatorType").asString()).isEqualTo("client-secret");
        assertThat(service.path("secret").asString()).isEqualTo("privacy-service-secret");
        assertThat(texts(service.path("defaultClientScopes"))).containsExactly("bytes-of-documents");
    }

    @Test
    void people_sign_in_through_local_cli_and_are_people() {
        var localCli = client(LOCAL, "local-cli");

        assertThat(grantsOf(localCli)).containsExactly("directAccessGrantsEnabled");
        assertThat(texts(localCli.path("defaultClientScopes"))).containsExactly("ketenkaart", "person");
        assertThat(localCli.path("attributes").path("use.refresh.tokens").asString())
                .isEqualTo("false");
    }

    @Test
    void every_organisation_has_a_professional_and_a_privacy_officer() {
        for (var organisation : organisations()) {
            var id = organisation.path("id").asString();
            for (var role : new String[] {"professional", "privacy-officer"}) {
                var person = user(LOCAL, id + "-" + role);
                assertThat(texts(person.path("realmRoles"))).containsExactly(role);
                assertThat(texts(person.path("groups"))).containsExactly("/organisations/" + id);
            }
        }
    }

    @Test
    void the_prosecution_has_the_chair_the_secretary_and_the_auditor() {
        assertThat(list(LOCAL.path("users")))
                .extracting(user -> user.path("username").asString())
                .filteredOn(name -> name.matches(".*-(chair|secretary|auditor)"))
                .containsExactly(
                        "om-midden-nederland-chair", "om-midden-nederland-secretary", "om-midden-nederland-auditor");
    }

    @Test
    void a_person_can_sign_in_at_once() {
        var chair = user(LOCAL, "om-midden-nederland-chair");

        assertThat(chair.at("/credentials/0/value").asString()).isEqualTo("local");
        assertThat(chair.at("/credentials/0/temporary").asBoolean(true)).isFalse();
        assertThat(chair.path("emailVerified").asBoolean()).isTrue();
        assertThat(list(chair.path("requiredActions"))).isEmpty();
        assertThat(chair.path("firstName").asString()).isNotEmpty();
        assertThat(chair.path("lastName").asString()).isNotEmpty();
    }

    @Test
    void the_same_files_make_the_same_realm_and_the_overlay_another_one() {
        var local = Realm.local(RealmFixture.FILES).fingerprint();

        assertThat(Realm.local(RealmFixture.FILES).fingerprint()).isEqualTo(local);
        assertThat(Realm.base(RealmFixture.FILES).fingerprint()).isNotEqualTo(local);
    }
}
