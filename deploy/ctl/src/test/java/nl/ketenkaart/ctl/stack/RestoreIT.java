package nl.ketenkaart.ctl.stack;

import static nl.ketenkaart.ctl.stack.CtlStack.SERVICES;
import static nl.ketenkaart.ctl.stack.CtlStack.ctl;
import static nl.ketenkaart.ctl.stack.OneCase.CHILD_PROTECTION;
import static nl.ketenkaart.ctl.stack.OneCase.OM;
import static nl.ketenkaart.ctl.stack.OneCase.POLICE;
import static nl.ketenkaart.ctl.stack.OneCase.SAFE_HOME;
import static nl.ketenkaart.ctl.stack.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.ketenkaart.local.demo.Demo;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case is played and others are at work; a backup is taken while somebody writes; one case is erased after it; then Kafka and the store lose
 * everything, and the backup is put back.
 */
@ExtendWith(CtlStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreIT {
    /** When it was read. */
    private static final Pattern AS_OF = Pattern.compile("\"asOf\":\"[^\"]*\",?");

    private static final List<String> READERS =
            List.of(OM, POLICE, CHILD_PROTECTION, SAFE_HOME, "slachtofferhulp", "reclassering-nederland", "svg");

    @TempDir
    static Path folder;

    private final Map<String, String> before = new LinkedHashMap<>();
    private final Map<String, String> after = new LinkedHashMap<>();
    private OneCase busy;
    private OneCase erased;
    private List<String> acknowledged;
    private CtlStack.Said restored;
    private String givenUp;

    @BeforeAll
    void everything_is_lost_and_put_back() throws Exception {
        played();
        var quiet = quietCases();
        busy = OneCase.deepening(CtlStack.partners());
        erased = OneCase.deepening(CtlStack.partners());
        erased.close();
        read(quiet, before);
        givenUp = deadLetters();
        try (var writing = new Writing(new OneCase(CtlStack.partners(), busy.id(), busy.child()), SAFE_HOME)) {
            acknowledged = writing.acknowledged();
            done(ctl(folder, "backup", "--into", "backup", "--json"));
        }
        erased.erase();
        done(ctl(folder, "erasures", "--into", "erasures.json"));
        assertThat(ctl(folder, "restore", "--from", "backup", "--erasures", "erasures.json")
                        .err())
                .contains("Services are running");
        wiped();
        assertThat(ctl(folder, "restore", "--from", "backup").err()).contains("--erasures FILE");
        done(ctl(folder, "restore", "--from", "backup", "--erasures", "erasures.json", "--dry-run"));
        restored = done(ctl(folder, "restore", "--from", "backup", "--erasures", "erasures.json", "--json"));
        assertThat(ctl(folder, "restore", "--from", "backup", "--erasures", "erasures.json")
                        .err())
                .contains("not empty");
        started();
        soon("all is taken in", () -> ctl(folder, "lag", "--json"), said -> said.code() == 0);
        read(quiet, after);
    }

    /** Who changed rights a moment ago, as when an organisation joins, made the tokens of that moment old. */
    private static void played() throws Exception {
        soon("tokens are taken", RestoreIT::asked, answer -> answer.status() == 200);
        var code = Demo.play(
                "5.2",
                CtlStack.stack().gateway(),
                CtlStack.stack().keycloak(),
                new PrintStream(OutputStream.nullOutputStream()));
        assertThat(code).isZero();
    }

    private static Answer asked() throws Exception {
        return CtlStack.partners().send(Call.get(Account.of(OM), "/v1/cases", "OVERVIEW"));
    }

    private static List<String> quietCases() throws Exception {
        var list = asked();
        var found = list.json()
                .path("items")
                .valueStream()
                .map(one -> one.path("caseId").asString())
                .toList();
        assertThat(found).as(list.text()).isNotEmpty();
        return found;
    }

    /** What each organisation gets of each case and of the news of it. */
    private static void read(List<String> cases, Map<String, String> into) throws Exception {
        var partners = CtlStack.partners();
        for (var reader : READERS) {
            for (var id : cases) {
                for (var purpose : List.of("OVERVIEW", "DEEPENING", "FOLLOW_UP")) {
                    var card = partners.send(Call.get(Account.of(reader), "/v1/cases/" + id, purpose));
                    into.put(
                            reader + " " + id + " " + purpose,
                            AS_OF.matcher(card.comparable()).replaceAll(""));
                }
                into.put(reader + " " + id + " news", news(partners, reader, id));
            }
        }
    }

    private static String news(Partners partners, String reader, String id) throws Exception {
        var all = new StringBuilder();
        var page = partners.send(Call.get(Account.of(reader), "/v1/notifications?limit=100"));
        while (!page.json().path("items").isEmpty()) {
            page.json()
                    .path("items")
                    .valueStream()
                    .filter(one -> one.path("subject").asString().equals(id))
                    .forEach(one -> all.append(one).append('\n'));
            var next = page.json().path("next").asString();
            page = partners.send(Call.get(Account.of(reader), "/v1/notifications?limit=100&cursor=" + next));
        }
        return all.toString();
    }

    /** The broker and the store begin anew with nothing; keys that wrap and Keycloak are as they were. */
    private static void wiped() throws Exception {
        var stack = CtlStack.stack();
        together(stack::stop, SERVICES);
        together(stack::stop, List.of("kafka", "mongodb"));
        for (var part : List.of("kafka", "mongodb")) {
            deleted(stack.settings().data().resolve(part));
        }
        together(stack::start, List.of("kafka", "mongodb"));
    }

    private static void started() throws Exception {
        together(CtlStack.stack()::start, SERVICES);
    }

    /** Each of them, at the same time. */
    private static void together(java.util.function.Consumer<String> what, List<String> parts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(parts.stream()
                    .map(part -> Executors.callable(() -> what.accept(part)))
                    .toList())) {
                done.get();
            }
        }
    }

    private static void deleted(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, java.io.IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String deadLetters() {
        var letters = ctl(folder, "dead-letters", "list", "--json").json().path("letters");
        letters.forEach(letter -> ((ObjectNode) letter).remove("offset"));
        return letters.toString();
    }

    private static CtlStack.Said done(CtlStack.Said said) {
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        return said;
    }

    @Test
    void every_organisation_reads_the_same_cards_and_news_to_the_byte() {
        assertThat(before).hasSizeGreaterThan(READERS.size() * 3);
        assertThat(before.values()).as("and there is something to read").anyMatch(one -> one.startsWith("200"));
        after.forEach((what, now) -> assertThat(now).as(what).isEqualTo(before.get(what)));
        assertThat(after).hasSameSizeAs(before);
    }

    @Test
    void what_was_acknowledged_before_the_backup_began_is_there_once_and_nothing_is_there_twice() throws Exception {
        var told = busy.statements(CtlStack.partners(), POLICE);
        assertThat(told).containsAll(acknowledged).doesNotHaveDuplicates();
    }

    @Test
    void a_new_write_reaches_the_others() throws Exception {
        busy.tell(SAFE_HOME, "She came by after all.");
        soon(
                "it is seen",
                () -> busy.statements(CtlStack.partners(), OM),
                told -> told.contains("She came by after all."));
    }

    @Test
    void the_processing_log_is_whole() {
        var said = done(ctl(folder, "verify-log", "--json"));
        assertThat(said.json().path("exit").asInt()).isZero();
    }

    @Test
    void what_was_erased_after_the_backup_stays_erased() throws Exception {
        assertThat(restored.json().path("erasures").asInt()).isPositive();
        for (var reader : READERS) {
            assertThat(erased.card(CtlStack.partners(), reader).status())
                    .as(reader)
                    .isEqualTo(404);
        }
        var proof = soon(
                "nothing of it is left",
                () -> ctl(folder, "prove-erasure", "--case=" + erased.id()),
                said -> said.out().contains("in {};"));
        assertThat(proof.out()).contains("Keys: 0 of the case; erased at", "Nothing of the case can be read.");
    }

    @Test
    void nobody_gave_up_an_event_because_of_it_and_what_was_given_up_before_is_known() {
        assertThat(deadLetters()).isEqualTo(givenUp);
    }

    @Test
    void all_cards_can_be_made_anew() {
        done(ctl(folder, "rebuild-cards"));
    }
}
