package nl.ketenkaart.platform.sealing;

import static nl.ketenkaart.fuzz.Asking.HALT;
import static nl.ketenkaart.fuzz.Asking.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;

class EntityTagsFuzzTest {
    private static final String PATH = "/v1/things/1";
    private final EntityTags tags = new EntityTags(TOKENS);

    @FuzzTest(maxDuration = "1m")
    void only_the_tag_itself_among_others_or_any_lets_a_write_through(FuzzedDataProvider data) {
        var revision = data.consumeLong();
        var tag = tags.ofRevision(HALT.organisation(), PATH, revision);
        var before = data.consumeString(40);
        var behind = data.consumeRemainingAsString();
        var listed = Stream.of(before.split(",")).map(String::strip).anyMatch(tag::equals);
        assertThat(holds(before, revision)).isEqualTo(before.equals("*") || listed);
        assertThat(holds(before + "," + tag + " ," + behind, revision)).isTrue();
        assertThat(holds(tag, revision + 1)).isFalse();
    }

    private boolean holds(String ifMatch, long revision) {
        return tags.demanded(HALT.organisation(), PATH, ifMatch).holds(revision);
    }
}
