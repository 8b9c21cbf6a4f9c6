package nl.ketenkaart.platform.sealing;

import static nl.ketenkaart.fuzz.Asking.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Position;

class ConsistencyTokensFuzzTest {
    private final ConsistencyTokens tokens = new ConsistencyTokens(TOKENS);

    @FuzzTest(maxDuration = "1m")
    void a_position_comes_back_and_what_was_sealed_for_something_else_is_none(FuzzedDataProvider data) {
        var position = new Position(
                data.pickValue(new String[] {"case-events.v1", "context-events.v1"}),
                new UUID(data.consumeLong(), data.consumeLong()),
                new UUID(data.consumeLong(), data.consumeLong()),
                data.consumeLong());
        assertThat(tokens.read(tokens.of(position))).contains(position);
        var other = data.consumeRemainingAsString();
        assertThat(tokens.read(other)).isEmpty();
        assertThat(tokens.read(TOKENS.seal("cursor|halt", other))).isEmpty();
    }
}
