package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static nl.ketenkaart.local.system.Table.CHAIR;
import static nl.ketenkaart.local.system.Table.CHILD_PROTECTION;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static nl.ketenkaart.local.system.Table.PROBATION;
import static nl.ketenkaart.local.system.Table.SAFE_HOME;
import static nl.ketenkaart.local.system.Table.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.part.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people wrote in a case lies readable nowhere on this machine; and once the case is erased no key reads it any more. */
@ExtendWith(SystemStack.class)
class ErasingACaseIT {
    @TempDir
    Path directory;

    @Test
    void what_was_written_lies_nowhere_in_the_clear_and_once_it_is_erased_no_key_reads_it() throws Exception {
        var spied = SpiedCase.deepening(OM, SAFE_HOME, CHILD_PROTECTION, PROBATION);
        spied.decided();
        var words = Files.write(
                directory.resolve("words"),
                spied.canaries.stream().map(Canary::words).toList());
        var id = Files.writeString(directory.resolve("id"), spied.table.caseId());
        assertThat(proof(spied, id)).as("a word that does lie in the clear").contains("found in {/");
        assertThat(proof(spied, words)).contains("it was not erased").contains("found in {}");

        closed(spied);
        erased(spied);

        var said = eventually("what was left is removed", () -> proof(spied, words), text -> text.contains("in {};"));
        assertThat(said)
                .contains("Keys: 0 of the case; erased at")
                .contains(", 0 can be read; of others")
                .contains("found in {}")
                .contains("Nothing of the case can be read.");
        assertThat(rotated()).contains(" 0 could not be");
        assertThat(Table.deepening(SystemStack.partners(), Table.raise(OM, SAFE_HOME, CHILD_PROTECTION))
                        .caseId())
                .as("all goes on with new keys")
                .isNotEmpty();
    }

    private static void closed(SpiedCase spied) throws Exception {
        var body = json("{\"reason\": \"Others go on with it.\", \"handedOverTo\": \"The Safety House\"}")
                .put("remainingConcern", "The mother may move.");
        var answer = spied.table.post(CHAIR, "/closure", body);
        assertThat(answer.succeeded()).as(answer.text()).isTrue();
    }

    private static void erased(SpiedCase spied) throws Exception {
        var path = "/v1/cases/" + spied.table.caseId() + "/erasure";
        var ground = json("{\"ground\": \"TERM_OVER\"}");
        for (var organisation : List.of(SAFE_HOME, POLICE)) {
            var officer = new Account(organisation, "privacy-officer");
            var answer = eventually(
                    "the end of the case is known",
                    () -> spied.table.partners().send(Call.write(officer, "POST", path, ground)),
                    one -> one.status() != 409);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
        var seen = spied.table
                .partners()
                .send(Call.get(Account.of(POLICE), "/v1/cases/" + spied.table.caseId())
                        .with("Processing-Purpose", "OVERVIEW"));
        assertThat(seen.status()).isEqualTo(404);
    }

    private static String proof(SpiedCase spied, Path words) throws Exception {
        var settings = SystemStack.stack().settings();
        var asked = new ArrayList<>(List.of("prove-erasure", "--case=" + spied.table.caseId(), "--words=" + words));
        asked.add("--below=" + settings.data());
        return said(asked);
    }

    private static String rotated() throws Exception {
        Parts.rotateKeys(SystemStack.stack().settings());
        return said(List.of("rewrap-keys"));
    }

    private static String said(List<String> words) throws Exception {
        var out = new ByteArrayOutputStream();
        Parts.command(SystemStack.stack().settings(), "privacy-service", out, words.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }
}
