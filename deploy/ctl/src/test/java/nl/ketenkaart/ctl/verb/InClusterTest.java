package nl.ketenkaart.ctl.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.local.place.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code deploy/ctl/in-cluster}, with a {@code kubectl} that notes what it is asked and knows one Deployment. */
class InClusterTest {
    private static final int ENDED_WITH = 7;
    private static final String KUBECTL = """
        #!/usr/bin/env bash
        echo "$*" >> "$HERE/asked"
        shift 2
        case "$1 $2" in
          "get deployment") cat "$HERE/deployment.json" ;;
          "create -f") cat > "$HERE/job.json" ;;
          "logs job/"*) echo "3 lines were read" ;;
          "get pod") case "$*" in
            *exitCode*) echo -n %d ;;
            *".status.containerStatuses["*) cat "$HERE/state" 2>/dev/null || true; [ -f "$HERE/gone" ] && rm -f "$HERE/state"; true ;;
            *) echo "PodScheduled False no node is left" ;;
          esac ;;
          "create configmap" | "delete configmap" | "delete job") ;;
          *) exit 9 ;;
        esac
        """.formatted(ENDED_WITH);

    @TempDir
    Path folder;

    private final Path project = Checkout.around(Path.of("")).root();

    /** @param exit with which code it ended */
    private record Ran(int exit, String said) {}

    @BeforeEach
    void cluster() throws IOException {
        var kubectl = Files.writeString(folder.resolve("kubectl"), KUBECTL);
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
        var manifest = Files.readString(project.resolve("deploy/kubernetes/base/services/privacy-service.yaml"));
        var deployment = YAMLMapper.shared().readTree(manifest.substring(0, manifest.indexOf("\n---")));
        Files.writeString(folder.resolve("deployment.json"), deployment.toString());
    }

    private Ran run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(project.resolve("deploy/ctl/in-cluster").toString(), "privacy-service"));
        command.addAll(List.of(words));
        var said = folder.resolve("said").toFile();
        var running = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said);
        running.environment().put("HERE", folder.toString());
        running.environment().merge("PATH", folder.toString(), (path, own) -> own + File.pathSeparator + path);
        running.environment().putAll(environment);
        return new Ran(running.start().waitFor(), Files.readString(said.toPath()));
    }

    private void becomes(String state) throws IOException {
        Files.writeString(folder.resolve("state"), state);
    }

    private JsonNode job() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("job.json")));
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }

    @Test
    void the_command_runs_in_the_services_own_pod_and_its_words_and_end_are_passed_on() throws Exception {
        becomes("{\"terminated\":{\"exitCode\":7}}");

        var ran = run(Map.of(), "rebuild-cards");

        assertThat(ran).isEqualTo(new Ran(ENDED_WITH, "3 lines were read\n"));
        var pod = job().at("/spec/template/spec");
        assertThat(pod.path("restartPolicy").asString()).isEqualTo("Never");
        assertThat(pod.at("/containers/0/image").asString()).isEqualTo("ketenkaart/privacy-service");
        assertThat(pod.at("/containers/0/args").toString()).isEqualTo("[\"rebuild-cards\"]");
        assertThat(pod.toString()).doesNotContain("operator", "given");
        assertThat(asked()).noneMatch(line -> line.contains("configmap"));
    }

    @Test
    void a_file_that_is_named_goes_along_and_is_taken_away_again() throws Exception {
        becomes("{\"terminated\":{\"exitCode\":7}}");
        var anchors = Files.writeString(folder.resolve("kept"), "strand 1");

        run(Map.of(), "verify-log", "--anchors=" + anchors);

        var pod = job().at("/spec/template/spec");
        var name = job().at("/metadata/name").asString();
        assertThat(pod.at("/containers/0/args").toString()).isEqualTo("[\"verify-log\",\"--anchors=/given/anchors\"]");
        assertThat(pod.path("volumes").toString())
                .contains("{\"name\":\"given\",\"configMap\":{\"name\":\"" + name + "\"}}");
        assertThat(pod.at("/containers/0/volumeMounts").toString()).contains("\"mountPath\":\"/given\"");
        assertThat(asked())
                .contains(
                        "-n ketenkaart create configmap " + name + " --from-file=anchors=" + anchors,
                        "-n ketenkaart delete configmap " + name);
    }

    @Test
    void it_can_be_run_as_another_user_of_kafka_and_mongodb() throws Exception {
        becomes("{\"terminated\":{\"exitCode\":7}}");

        run(Map.of("KETENKAART_AS", "operator"), "prove-erasure", "--case=x");

        var pod = job().at("/spec/template/spec");
        assertThat(pod.toString())
                .contains("\"name\":\"mongodb-operator\"", "\"secretName\":\"operator\"")
                .contains("{\"name\":\"operator\",\"key\":\"user.password\"}")
                .doesNotContain("mongodb-privacy-service", "\"secretName\":\"privacy-service\"")
                .contains("\"secretName\":\"privacy-service-tls\"", "privacy-service-client-key");
    }

    @Test
    void what_does_not_start_ends_with_3_and_says_why() throws Exception {
        var ran = run(Map.of("KETENKAART_PATIENCE", "1"), "verify-log");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.said()).contains("did not start within 1 seconds", "no node is left");
        assertThat(asked())
                .contains(
                        "-n ketenkaart delete job " + job().at("/metadata/name").asString());
    }

    @Test
    void when_nobody_can_say_how_it_ended_it_ends_with_3() throws Exception {
        becomes("{\"running\":{}}");
        Files.createFile(folder.resolve("gone"));
        assertThat(run(Map.of(), "verify-log"))
                .isEqualTo(new Ran(3, "Its pod is gone; nobody can say how it ended.\n"));

        Files.delete(folder.resolve("deployment.json"));
        assertThat(run(Map.of(), "verify-log").exit()).isEqualTo(3);
    }

    @Test
    void words_are_not_put_where_others_read_them() throws Exception {
        assertThat(run(Map.of(), "prove-erasure", "--case=x", "--words=names").exit())
                .isEqualTo(2);
        assertThat(folder.resolve("asked")).doesNotExist();
    }

    @Test
    void without_the_file_nothing_is_asked() throws Exception {
        var ran = run(Map.of(), "verify-log", "--anchors=" + folder.resolve("nowhere"));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(folder.resolve("asked")).doesNotExist();
    }
}
