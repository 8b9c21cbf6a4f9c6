package nl.ketenkaart.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.ketenkaart.local.place.Checkout;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class RealmOfAClusterTest {
    private static final Checkout CHECKOUT = Checkout.around(Path.of(""));

    @Test
    void what_a_cluster_imports_is_the_realm_as_code_without_secrets_and_people() {
        var imported = CHECKOUT.root().resolve("deploy/kubernetes/base/keycloak/realm.yaml");
        var realm = Realm.base(CHECKOUT.keycloak()).json();

        assertThat(YAMLMapper.shared().readTree(imported.toFile()).at("/spec/realm"))
                .as("below spec.realm stands what deploy/local/run realm prints")
                .isEqualTo(JsonMapper.shared().readTree(realm));
    }
}
