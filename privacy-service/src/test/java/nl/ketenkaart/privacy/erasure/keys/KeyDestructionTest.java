package nl.ketenkaart.privacy.erasure.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.platform.keys.ErasingHere;
import nl.ketenkaart.platform.keys.ErasureNews;
import nl.ketenkaart.platform.keys.KeyStore.Wrapped;
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
            List.of(new Erasable() {
                @Override
                public void erase(UUID scope) {
                    done.add("kept, keys " + (keys.find(scope).erased() == null ? "there" : "gone"));
                }

                @Override
                public void erase(UUID scope, OrganisationId organisation) {
                    done.add("kept of " + organisation + ", key "
                            + (keys.find(scope).isClosedTo(organisation) ? "gone" : "there"));
                }
            }));
    private boolean away;
    private final ErasureNews news = new ErasureNews() {
        @Override
        public void erased(UUID scope) {
            if (away) {
                throw new IllegalStateException("the broker is away");
            }
            done.add("told");
        }

        @Override
        public void erased(UUID scope, OrganisationId organisation) {
            erased(scope);
        }
    };

    @Test
    void what_is_kept_here_goes_after_the_keys_and_before_anybody_is_told() {
        new KeyDestruction(keys, keys, here, news).of(caseId, NOW);

        assertThat(done).containsExactly("kept, keys gone", "told");
    }

    @Test
    void what_one_organisation_held_goes_in_the_same_order_and_the_keys_of_others_stay() {
        keys.add(caseId, new OrganisationId("om"), new Wrapped(new byte[] {1}));
        new KeyDestruction(keys, keys, here, news).of(caseId, new OrganisationId("halt"), NOW);

        assertThat(done).containsExactly("kept of halt, key gone", "told");
        assertThat(keys.find(caseId).wrapped()).containsOnlyKeys(new OrganisationId("om"));
    }

    @Test
    void it_is_gone_here_also_while_nobody_can_be_told() {
        away = true;
        var destruction = new KeyDestruction(keys, keys, here, news);

        assertThatThrownBy(() -> destruction.of(caseId, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(done).containsExactly("kept, keys gone");
    }
}
