package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.realm.Realm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens that Keycloak signed and that are nevertheless not good here: 401, also for what would be allowed otherwise. */
@ExtendWith(SystemStack.class)
class OddTokensIT {
    private static final Account WHO = Account.of(POLICE);
    private final Partners partners = SystemStack.partners();

    @Test
    void no_token_at_all() throws Exception {
        assertUnauthorised("");
    }

    @Test
    void a_token_that_was_tampered_with() throws Exception {
        var parts = partners.tokenOf(WHO).split("\\.");
        var other = partners.tokenOf(Account.of(OM)).split("\\.");
        assertUnauthorised(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void a_token_of_another_realm_that_is_the_same_in_all_else() throws Exception {
        var settings = SystemStack.stack().settings();
        var realm = Realm.local(settings.checkout().keycloak()).json();
        try (var admin = admin()) {
            admin.createRealm(realm.replace("\"realm\" : \"ketenkaart\"", "\"realm\" : \"elsewhere\""));
            assertUnauthorised(admin.token("elsewhere", POLICE + "-api", POLICE + "-secret"));
        }
    }

    @Test
    void a_token_without_an_organisation() throws Exception {
        try (var admin = admin()) {
            admin.createClient("""
                {"clientId": "nobody-api", "secret": "nobody-secret", "serviceAccountsEnabled": true,
                 "standardFlowEnabled": false, "defaultClientScopes": ["ketenkaart", "machine"]}\
                """);
            assertUnauthorised(admin.token("ketenkaart", "nobody-api", "nobody-secret"));
        }
    }

    @Test
    void a_token_that_was_good_and_has_expired() throws Exception {
        try (var admin = admin()) {
            admin.lifespan("svg-api", "1");
            var token = eventually("one from after the change is taken", () -> taken(admin), one -> !one.isEmpty());
            eventually("it expires", () -> read(token).status(), status -> status == 401);
            assertUnauthorised(token);
            admin.lifespan("svg-api", "300");
        }
    }

    /** Empty: it is not taken. */
    private String taken(RealmAdmin admin) throws Exception {
        var token = admin.token("ketenkaart", "svg-api", "svg-secret");
        return read(token).status() == 200 ? token : "";
    }

    private static RealmAdmin admin() {
        return new RealmAdmin(SystemStack.stack().keycloak());
    }

    private void assertUnauthorised(String token) throws Exception {
        var read = read(token);
        assertThat(read.status()).as(read.text()).isEqualTo(401);
        assertThat(read.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(read.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        var write = partners.sendAs(token, Call.write(WHO, "POST", "/v1/cases", Table.raise(OM)));
        assertThat(write.status()).as(write.text()).isEqualTo(401);
    }

    private Answer read(String token) throws Exception {
        return partners.sendAs(token, Call.get(WHO, "/v1/cases", "OVERVIEW"));
    }
}
