package nl.ketenkaart.privacy.erasure.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.keys.ErasingHere;
import nl.ketenkaart.platform.keys.RememberedKeys;
import nl.ketenkaart.platform.keys.encryption.DerivedKeyEncryption;
import nl.ketenkaart.platform.testing.KeysInMemory;
import nl.ketenkaart.privacy.card.CardFixture;
import org.junit.jupiter.api.Test;

/** What this service keeps of an erased case is gone when the answer leaves, whatever becomes of the news. */
class KeyDestructionTest {
    private static final Instant NOW = CardFixture.NOW;
    private final UUID caseId = UUID.randomUUID();
    private final KeysInMemory keys = new KeysInMemory();
    private final List<String> done = new ArrayList<>();
    private final ErasingHere here = new ErasingHere(
            new RememberedKeys(
                    keys, DerivedKeyEncryption.of(DerivedKeyEncryption.newKeyset()), InstantSource.fixed(NOW)),
            List.of(scope -> done.add("kept, keys " + (keys.find(scope).erased() == null ? "there" : "gone"))));

    @Test
    void what_is_kept_here_goes_after_the_keys_and_before_anybody_is_told() {
        new KeyDestruction(keys, here, scope -> done.add("told")).of(caseId, NOW);

        assertThat(done).containsExactly("kept, keys gone", "told");
    }

    @Test
    void it_is_gone_here_also_while_nobody_can_be_told() {
        var destruction = new KeyDestruction(keys, here, scope -> {
            throw new IllegalStateException("the broker is away");
        });

        assertThatThrownBy(() -> destruction.of(caseId, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(done).containsExactly("kept, keys gone");
    }
}
