package nl.ketenkaart.ctl.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    private CtlSettings read(String yaml) throws IOException {
        Files.writeString(folder.resolve("kafka.properties"), "bootstrap.servers=kafka:9093\n");
        Files.writeString(folder.resolve("mongodb"), "mongodb://somebody:some@mongodb:27017/\n");
        return SettingsFile.read(Files.writeString(folder.resolve("ctl.yaml"), yaml), folder);
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> read("oin: \"1\"\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lacks kafka-file");
        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none"), folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no readable settings file");
        assertThatThrownBy(() -> read("oin: \"1\"\nkafka-file: nowhere\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nowhere, which cannot be read");
    }

    @Test
    void secrets_lie_in_files_beside_it() throws IOException {
        var settings = read("""
            oin: "00000000000000000001"
            kafka-file: kafka.properties
            mongodb-file: mongodb
            commands:
              verify-log: [run-it, verify-log]
            """);
        assertThat(settings.kafka()).containsEntry("bootstrap.servers", "kafka:9093");
        assertThat(settings.mongodb()).isEqualTo("mongodb://somebody:some@mongodb:27017/");
        assertThat(settings.command("verify-log")).containsExactly("run-it", "verify-log");
        assertThat(settings.keycloak()).isEmpty();
        assertThatThrownBy(() -> settings.command("rotate-keys"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("how rotate-keys is run");
    }

    @Test
    void the_one_for_a_cluster_names_all_there_is() throws Exception {
        var project = nl.ketenkaart.local.place.Checkout.around(Path.of("")).root();
        var yaml = Files.readString(project.resolve("deploy/ctl/cluster.yaml"));
        Files.writeString(folder.resolve("keycloak-password"), "something");
        SelfSigned.in(folder);
        var settings = read(yaml);
        var local = LocalStackSettings.of(new nl.ketenkaart.local.place.Checkout(project), 0);
        assertThat(settings.commands()).containsOnlyKeys(local.commands().keySet());
        assertThat(settings.services()).containsOnlyKeys(local.services().keySet());
        assertThat(settings.keycloak()).isPresent();
        assertThat(settings.authorities()).hasSize(1);
        assertThat(settings.commands().values())
                .allMatch(words ->
                        words.contains(folder.resolve("deploy/ctl/in-cluster").toString()));
        assertThat(project.resolve("deploy/ctl/in-cluster")).isExecutable();
    }

    @Test
    void addresses_of_services_in_a_cluster_are_those_of_its_services() throws Exception {
        var project = nl.ketenkaart.local.place.Checkout.around(Path.of("")).root();
        Files.writeString(folder.resolve("keycloak-password"), "something");
        SelfSigned.in(folder);
        var settings = read(Files.readString(project.resolve("deploy/ctl/cluster.yaml")));
        for (var service : settings.services().entrySet()) {
            var manifest = Files.readString(
                    project.resolve("deploy/kubernetes/base/services").resolve(service.getKey() + ".yaml"));
            var address = service.getValue();
            assertThat(manifest)
                    .contains("    - " + address.getHost() + "\n")
                    .contains("port: " + (address.getPort() < 0 ? 443 : address.getPort()) + "\n");
        }
    }
}
