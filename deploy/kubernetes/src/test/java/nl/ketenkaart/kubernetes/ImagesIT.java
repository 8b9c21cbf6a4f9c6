package nl.ketenkaart.kubernetes;

import static nl.ketenkaart.kubernetes.Manifests.elements;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.ketenkaart.images.ImageTar;
import nl.ketenkaart.images.ImageTar.Entry;
import nl.ketenkaart.images.Neighbours;
import nl.ketenkaart.images.Started;
import nl.ketenkaart.images.UnpackedImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the image of each service, and that it is what the manifests start. With {@code -Pimages} they have a JVM and are started too. */
class ImagesIT {
    private static final boolean WHOLE = Boolean.getBoolean("ketenkaart.image.whole");
    private static final Path ORGANISATIONS = Manifests.ROOT.resolve("deploy/keycloak/organisations.json");
    private static final List<Image> IMAGES = new ArrayList<>();

    /** One of the five, opened. */
    record Image(String service, ImageTar tar, UnpackedImage unpacked, List<List<Entry>> layers) {
        Stream<Entry> entries() {
            return layers.stream().flatMap(List::stream);
        }

        Stream<Entry> files() {
            return entries().filter(entry -> !entry.folder());
        }

        /** The one jar that is the service itself. */
        Path itsJar() throws IOException {
            try (var all = Files.list(unpacked.at("/app/classpath"))) {
                return all.toList().getFirst();
            }
        }

        @Override
        public String toString() {
            return service;
        }
    }

    @BeforeAll
    static void unpack(@TempDir Path folder) throws IOException {
        for (var deployment : Manifests.of("Deployment")) {
            var service = deployment.at("/metadata/name").asText();
            var tar = new ImageTar(Manifests.ROOT.resolve(service).resolve("target/image.tar"));
            var unpacked = UnpackedImage.of(tar, folder.resolve(service).resolve("root"));
            IMAGES.add(new Image(service, tar, unpacked, tar.layers()));
        }
    }

    static List<Image> images() {
        return IMAGES;
    }

    @Test
    void there_is_one_for_each_deployment() {
        assertThat(IMAGES).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("images")
    void it_has_the_name_that_the_overlays_start(Image image) throws IOException {
        var names = new ArrayList<String>();
        for (var overlay : List.of("overlays/dev", "overlays/prod")) {
            elements(Manifests.read(Manifests.HERE.resolve(overlay).resolve("kustomization.yaml"))
                            .path("images"))
                    .filter(one -> one.path("name").asText().equals("ketenkaart/" + image.service()))
                    .map(one -> one.path("newName").asText(one.path("name").asText()) + ":"
                            + one.path("newTag").asText())
                    .forEach(names::add);
        }
        assertThat(names).hasSize(2).allMatch(name -> ("/" + name).endsWith("/" + name(image)));
    }

    private static String name(Image image) {
        try {
            return image.tar().name();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("images")
    void it_runs_as_the_user_whom_the_pods_demand_and_who_owns_nothing_in_it(Image image) throws IOException {
        var demanded = Manifests.read(Manifests.HERE.resolve("base/services/every-service.patch.yaml"))
                .at("/spec/template/spec/securityContext");
        assertThat(image.tar().configuration().at("/config/User").asString())
                .isEqualTo(demanded.path("runAsUser").asText() + ":"
                        + demanded.path("runAsGroup").asText())
                .doesNotStartWith("0:");
        assertThat(image.entries()).allMatch(entry -> entry.user() == 0 && entry.group() == 0);
        assertThat(image.entries().filter(entry -> (entry.mode() & 07022) != 0))
                .as("written by others, or run as somebody else")
                .isEmpty();
        assertThat(image.tar().configuration().at("/config/Volumes").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("images")
    void it_starts_the_service_with_compact_headers_and_a_cache(Image image) throws IOException {
        var program = image.unpacked().program();
        assertThat(program)
                .startsWith("java", "-XX:+UseCompactObjectHeaders", "-XX:AOTCache=/app/classes.aot", "-cp")
                .hasSize(6);
        assertThat(program.getLast()).startsWith("nl.ketenkaart.");
        try (var jar = new ZipFile(image.itsJar().toFile())) {
            assertThat(jar.getEntry(program.getLast().replace('.', '/') + ".class"))
                    .isNotNull();
        }
        assertThat(image.tar().configuration().at("/config/Env").valueStream().map(value -> value.asString()))
                .containsExactlyInAnyOrder("JAVA_HOME=/opt/java", "PATH=/opt/java/bin:/usr/bin:/bin");
    }

    @ParameterizedTest
    @MethodSource("images")
    void its_class_path_is_jars_in_one_order_and_what_the_executable_jar_has(Image image) throws IOException {
        var classPath = Files.readString(image.unpacked().at("/app/jib-classpath-file"))
                .strip()
                .split(":");
        assertThat(classPath[0]).isEqualTo("/app/classpath/*");
        var libraries = Stream.of(classPath).skip(1).toList();
        assertThat(libraries).doesNotHaveDuplicates().allMatch(path -> path.matches("/app/libs/[^/*]+\\.jar"));
        assertThat(image.files().map(Entry::path).filter(path -> path.startsWith("/app/libs/")))
                .containsExactlyInAnyOrderElementsOf(libraries);
        assertThat(libraries.stream()
                        .map(path -> path.substring("/app/libs/".length()))
                        .filter(name -> !name.startsWith("spring-boot-starter")))
                .containsExactlyInAnyOrderElementsOf(librariesOfTheJar(image));
    }

    /** Boot adds one tool that only its own jar needs, and leaves its starters out, which are empty. */
    private static List<String> librariesOfTheJar(Image image) throws IOException {
        var jar = Manifests.ROOT
                .resolve(image.service())
                .resolve("target/ketenkaart-" + image.service() + "-0.1.0-SNAPSHOT.jar");
        try (var archive = new ZipFile(jar.toFile())) {
            return archive.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools-"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("images")
    void others_libraries_are_a_layer_of_their_own_below_ours(Image image) {
        var ours = image.layers().stream()
                .map(layer -> layer.stream()
                        .filter(entry -> !entry.folder() && entry.path().contains("/ketenkaart-"))
                        .count())
                .toList();
        assertThat(ours.getFirst()).isZero();
        assertThat(ours.stream().filter(count -> count > 0)).containsExactly(1L, 1L);
    }

    @ParameterizedTest
    @MethodSource("images")
    void nothing_is_in_it_but_what_runs(Image image) throws IOException {
        var jar = "/app/(libs|classpath)/[^/]+\\.jar";
        var allowed = jar + "|/app/jib-(classpath|main-class)-file" + (WHOLE ? "|/app/classes\\.aot|/opt/java/.*" : "");
        assertThat(image.files().map(Entry::path)).allMatch(path -> path.matches(allowed));
        assertThat(image.files().map(Entry::path))
                .noneMatch(path -> path.matches(
                        ".*(junit|assertj|mockito|testcontainers|archunit|mongo-java-server|/h2-|-tests\\.jar).*"));
        try (var own = new ZipFile(image.itsJar().toFile())) {
            assertThat(own.stream().map(ZipEntry::getName))
                    .contains("META-INF/sbom/application.cdx.json")
                    .noneMatch(name -> name.matches(".*(\\.java|Test\\.class|IT\\.class|\\.p12|\\.jks|\\.pem|\\.key)")
                            || name.contains("nl/ketenkaart/local/")
                            || name.matches("(.*/)?(key(set|-encryption)|realm|organisations)\\.json"));
        }
    }

    @ParameterizedTest
    @MethodSource("images")
    void no_secret_of_the_local_stack_is_in_its_settings(Image image) throws IOException {
        try (var own = new ZipFile(image.itsJar().toFile())) {
            for (var entry : own.stream().filter(ImagesIT::isSetting).toList()) {
                assertThat(new String(
                                own.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .doesNotContain("-service-secret", "unbound-too: true", "PRIVATE KEY");
            }
        }
    }

    private static boolean isSetting(ZipEntry entry) {
        return entry.getName().matches("[^/]+\\.(ya?ml|properties)");
    }

    @ParameterizedTest
    @MethodSource("images")
    void what_is_written_goes_where_the_pods_mount_something(Image image) {
        var mounted = elements(Manifests.read(Manifests.HERE.resolve("base/services/every-service.patch.yaml"))
                        .at("/spec/template/spec/containers/0/volumeMounts"))
                .filter(mount -> !mount.path("readOnly").asBoolean())
                .map(mount -> mount.path("mountPath").asText());
        assertThat(mounted).containsExactly("/tmp");
        assertThat(image.entries().map(Entry::path)).noneMatch(path -> path.startsWith("/tmp"));
    }

    /** Else the image is another one each time it is built, and the cache does not fit. */
    @ParameterizedTest
    @MethodSource("images")
    void nothing_in_it_tells_when_it_was_built(Image image) throws IOException {
        assertThat(image.tar().configuration().path("created").asString()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(image.files().map(entry -> entry.changed().toInstant().getEpochSecond()))
                .containsOnly(1L);
        assertThat(image.tar()
                        .configuration()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("created").asString()))
                .containsOnly("1970-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("images")
    void a_whole_one_starts_with_its_own_jvm_and_its_own_cache(Image image) throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(WHOLE, "only with -Pimages");
        var java = image.unpacked().at("/opt/java/bin/java");
        try (var neighbours = new Neighbours(ORGANISATIONS)) {
            Started.program(
                    image.unpacked().untilRefreshed(java, image.unpacked().itsCache(), neighbours.arguments()));
        }
    }
}
