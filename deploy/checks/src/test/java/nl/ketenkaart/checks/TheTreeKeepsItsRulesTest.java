package nl.ketenkaart.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the house demands of every file, wherever it stands. */
class TheTreeKeepsItsRulesTest {
    private static final int LINES_OF_A_FILE = 200;
    private static final int LINES_OF_A_TEST = 300;
    private static final int FILES_OF_A_PACKAGE = 12 + 1; // and its package-info
    private static final Pattern WALL_CLOCK = Pattern.compile(
            "(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(\\)|System\\.currentTimeMillis");
    private static final Pattern TEST = Pattern.compile("(?m)^\\s*@(Test|ParameterizedTest|RepeatedTest|ArchTest)\\b");
    private static final Pattern SLEEP = Pattern.compile("Thread\\.sleep|TimeUnit\\.[A-Z]+\\.sleep");
    private static final Pattern DOMAIN = Pattern.compile("(?i)\\b(chain"
            + " ?card|concern|director|prosecut\\w+|probation|contribution|consent|seat|interpretation|caseId|case"
            + " id)\\b");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\.\\./shared|(?<![\\w.])/(work|root|home)/[a-z]|https?://(repo1?|central)\\.[a-z.]*maven");

    @Test
    void a_file_has_at_most_200_lines_and_a_test_300() {
        assertThat(Tree.java())
                .filteredOn(file -> Tree.read(file).lines().count()
                        > (file.toString().contains("/src/test/") ? LINES_OF_A_TEST : LINES_OF_A_FILE))
                .extracting(Tree::name)
                .isEmpty();
    }

    @Test
    void a_package_is_small_enough_to_overlook() {
        var byPackage = Tree.mainJava().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Path::getParent, java.util.stream.Collectors.counting()));
        assertThat(byPackage)
                .allSatisfy(
                        (name, files) -> assertThat(files).as(Tree.name(name)).isLessThanOrEqualTo(FILES_OF_A_PACKAGE));
    }

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(Tree.mainJava())
                .extracting(Path::getParent)
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void time_is_handed_in() {
        assertThat(found(Tree.mainJava(), WALL_CLOCK))
                .filteredOn(f -> !f.startsWith("deploy/"))
                .isEmpty();
    }

    @Test
    void a_test_class_has_a_name_that_a_runner_picks_up() {
        assertThat(Tree.java())
                .filteredOn(file -> file.toString().contains("/src/test/")
                        && TEST.matcher(Tree.read(file)).find())
                .extracting(Tree::name)
                .allMatch(name -> name.endsWith("Test.java") || name.endsWith("IT.java"));
    }

    @Test
    void no_test_sleeps() {
        assertThat(found(
                        Tree.java().stream()
                                .filter(f -> f.toString().contains("/src/test/") && !isMe(f))
                                .toList(),
                        SLEEP))
                .isEmpty();
    }

    @Test
    void the_platform_has_no_word_of_the_domain() {
        var platform = Tree.mainJava().stream()
                .filter(file -> Tree.name(file).startsWith("platform/"))
                .toList();
        assertThat(platform).isNotEmpty();
        assertThat(found(platform, DOMAIN)).isEmpty();
    }

    @Test
    void nothing_points_outside_the_project() {
        assertThat(found(Tree.texts().stream().filter(f -> !isMe(f)).toList(), ELSEWHERE))
                .isEmpty();
    }

    private static boolean isMe(Path file) {
        return file.endsWith(TheTreeKeepsItsRulesTest.class.getSimpleName() + ".java");
    }

    private static List<String> found(List<Path> files, Pattern pattern) {
        return files.stream()
                .flatMap(file ->
                        pattern.matcher(Tree.read(file)).results().map(hit -> Tree.name(file) + ": " + hit.group()))
                .toList();
    }
}
