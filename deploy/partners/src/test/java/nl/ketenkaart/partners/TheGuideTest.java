package nl.ketenkaart.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the guide shows of Java is compiled; what it says of errors and changes is what the contract and the code say. */
class TheGuideTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern STATUS = Pattern.compile("(?m)^\\| (\\d{3}) \\|");
    private static final Pattern TYPE = Pattern.compile("`https://ketenkaart\\.example/problems/([a-z-]+)`");
    private static final Pattern NAMED = Pattern.compile("Refusal\\.already\\(\\s*\"([a-z-]+)\"");
    private static final Pattern NAME = Pattern.compile("String name\\(\\) \\{\\s*return \"([a-z-]+)\"");
    private static final Pattern VERSION = Pattern.compile("(?m)^## (\\d+\\.\\d+\\.\\d+)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");
    private final String guide = read(Path.of("README.md"));

    @Test
    void the_java_that_it_shows_is_a_piece_of_what_is_compiled() {
        var sources = files(Path.of("src/test/java/nl/ketenkaart/partners/guide"));
        var blocks = found(JAVA, guide);
        assertThat(blocks)
                .hasSizeGreaterThan(1)
                .allSatisfy(block -> assertThat(sources).as(block).anyMatch(source -> source.contains(block)));
    }

    @Test
    void the_table_of_statuses_is_that_of_the_contract_and_of_the_gateway_itself() {
        var told = new TreeSet<String>();
        contract()
                .path("paths")
                .values()
                .forEach(path -> path.values()
                        .forEach(operation -> operation.path("responses").propertyNames().stream()
                                .filter(status -> status.matches("[45].."))
                                .forEach(told::add)));
        told.remove("416");
        told.addAll(List.of("405", "408"));
        assertThat(found(STATUS, guide)).containsExactlyElementsOf(told);
    }

    @Test
    void the_table_of_types_is_that_of_the_code() {
        var named = new TreeSet<String>();
        for (var service : List.of("platform", "gateway", "case-service", "context-service", "privacy-service")) {
            named.addAll(namedIn(service));
        }
        named.addAll(namedIn("notification-service"));
        assertThat(named).isNotEmpty();
        assertThat(new TreeSet<>(found(TYPE, guide))).isEqualTo(named);
    }

    private static List<String> namedIn(String service) {
        return files(ROOT.resolve(service).resolve("src/main/java")).stream()
                .flatMap(source -> Stream.concat(found(NAMED, source).stream(), found(NAME, source).stream()))
                .toList();
    }

    @Test
    void the_last_version_of_the_changelog_is_that_of_the_contract() {
        assertThat(found(VERSION, read(Path.of("CHANGELOG.md"))))
                .first()
                .isEqualTo(contract().at("/info/version").asString());
    }

    @Test
    void what_it_links_to_is_there() {
        assertThat(found(LINK, guide))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    private static JsonNode contract() {
        return JsonMapper.shared().readTree(Path.of("target/openapi.json").toFile());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group(1)).toList();
    }

    private static List<String> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .map(TheGuideTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
