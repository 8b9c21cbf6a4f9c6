package nl.ketenkaart.ctl.stack;

import static com.mongodb.client.model.Filters.eq;
import static nl.ketenkaart.ctl.stack.CtlStack.ctl;
import static nl.ketenkaart.ctl.stack.OneCase.SAFE_HOME;
import static nl.ketenkaart.ctl.stack.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.Objects;
import nl.ketenkaart.local.place.Port;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An event that a service gave up, because what it stands on was missing, is taken in once that is mended and it is put back. */
@ExtendWith(CtlStack.class)
class DeadLettersIT {
    private static final String TOPIC = "case-events.v1.context-service.dlt";

    @TempDir
    Path folder;

    @Test
    void what_was_given_up_is_taken_in_when_it_is_replayed_and_once_more_changes_nothing() throws Exception {
        var one = OneCase.deepening(CtlStack.partners());
        one.tell(SAFE_HOME, "She is alone at night.");
        try (var client =
                MongoClients.create("mongodb://" + CtlStack.stack().settings().address(Port.MONGODB))) {
            var tables = client.getDatabase("context-service").getCollection("case-tables");
            allIsTakenIn();
            var lost = Objects.requireNonNull(tables.findOneAndDelete(eq("_id", one.id())));
            one.close();
            var dead = soon("it is given up", this::letters, letters -> !letters.isEmpty());
            assertThat(dead.path(0).path("reason").asString()).contains("came after 0");
            assertThat(dead.path(0).path("type").asString()).startsWith("nl.ketenkaart.cases.");
            assertThat(dead.toString()).doesNotContain(one.id(), "Others go on with it");

            tables.insertOne(lost);
            assertThat(replay("--dry-run")).isEqualTo("Would be put back: " + dead.size());
            assertThat(replay()).isEqualTo("Put back: " + dead.size());
            soon("it is taken in", () -> applied(tables, one), applied -> applied > applied(lost, one));
            assertThat(replay()).isEqualTo("Put back: 0");
            allIsTakenIn();

            var before = tables.find(eq("_id", one.id())).first();
            assertThat(replay("--again")).isEqualTo("Put back: " + dead.size());
            allIsTakenIn();
            assertThat(tables.find(eq("_id", one.id())).first()).isEqualTo(before);
            assertThat(letters()).as("nothing is given up anew").hasSize(dead.size());
        }
    }

    private JsonNode letters() {
        return ctl(folder, "dead-letters", "list", "--topic", TOPIC, "--json")
                .json()
                .path("letters");
    }

    /** What it says first. */
    private String replay(String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of("dead-letters", "replay", "--topic", TOPIC));
        words.addAll(java.util.List.of(more));
        var said = ctl(folder, words.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        return said.out().lines().findFirst().orElse("");
    }

    private void allIsTakenIn() throws Exception {
        soon("all is taken in", () -> ctl(folder, "lag"), said -> said.code() == 0);
    }

    private static long applied(MongoCollection<Document> tables, OneCase one) {
        return applied(Objects.requireNonNull(tables.find(eq("_id", one.id())).first()), one);
    }

    private static long applied(Document table, OneCase one) {
        return table.get("applied", Document.class).getLong(one.id());
    }
}
