package nl.ketenkaart.platform.keys.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Stays;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedStack.class)
class MongoStaysIT {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant MUCH_LATER = NOW.plus(Stays.UNHEARD);
    private static final OrganisationId HALT = new OrganisationId("halt");
    private static final UUID CLAIM = UUID.randomUUID();
    private static MongoClient client;
    private static MongoKeyStore keys;
    private static MongoStays stays;
    private final UUID scope = UUID.randomUUID();
    private final UUID what = UUID.randomUUID();
    private final UUID token = UUID.randomUUID();

    @BeforeAll
    static void open() {
        client = MongoClients.create(EmbeddedStack.mongoUri());
        keys = new MongoKeyStore(client.getDatabase("keys-of-a-test"));
        stays = new MongoStays(client.getDatabase("keys-of-a-test"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void of_a_stay_and_a_claim_at_the_same_moment_exactly_one_wins() throws Exception {
        var stayed = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 400; round++) {
                var id = UUID.randomUUID();
                if (round % 2 == 0) {
                    keys.add(id, HALT, new nl.ketenkaart.platform.keys.KeyStore.Wrapped(new byte[] {1}));
                }
                var together = new CyclicBarrier(2);
                List<Callable<Boolean>> both = List.of(
                        () -> {
                            together.await();
                            return stays.stay(id, token, what, NOW);
                        },
                        () -> {
                            together.await();
                            return stays.claim(id, CLAIM, Set.of(), NOW);
                        });
                var won = threads.invokeAll(both);
                assertThat(won.get(0).get())
                        .as("round " + round)
                        .isNotEqualTo(won.get(1).get());
                stayed += won.get(0).get() ? 1 : 0;
            }
        }
        assertThat(stayed).as("each of them wins sometimes").isBetween(1, 399);
    }

    @Test
    void what_was_erased_or_is_claimed_is_not_stayed_and_what_is_released_is() {
        assertThat(stays.claim(scope, CLAIM, Set.of(), NOW)).isTrue();
        assertThat(stays.claim(scope, CLAIM, Set.of(), NOW)).isTrue();
        assertThat(stays.stay(scope, token, what, NOW)).isFalse();
        stays.release(scope, CLAIM);
        assertThat(stays.stay(scope, token, what, NOW)).isTrue();
        stays.lift(scope, token);
        keys.erase(scope, HALT, NOW);
        assertThat(stays.stay(scope, token, what, NOW)).isFalse();
        var whole = UUID.randomUUID();
        keys.erase(whole, NOW);
        assertThat(stays.stay(whole, token, what, NOW)).isFalse();
        assertThat(stays.claim(whole, CLAIM, Set.of(), NOW)).isTrue();
    }

    @Test
    void a_stay_counts_until_it_is_heard_what_came_of_it_or_it_was_lifted_or_for_a_week() {
        assertThat(stays.stay(scope, token, what, NOW)).isTrue();
        assertThat(stays.stay(scope, token, what, NOW)).isTrue();
        assertThat(stays.claim(scope, CLAIM, Set.of(UUID.randomUUID()), MUCH_LATER.minusMillis(1)))
                .isFalse();
        assertThat(stays.claim(scope, CLAIM, Set.of(what), NOW)).isTrue();

        var unheard = UUID.randomUUID();
        assertThat(stays.stay(unheard, token, what, NOW)).isTrue();
        assertThat(stays.claim(unheard, CLAIM, Set.of(), MUCH_LATER)).isTrue();

        var lifted = UUID.randomUUID();
        assertThat(stays.stay(lifted, token, what, NOW)).isTrue();
        stays.lift(lifted, token);
        assertThat(stays.claim(lifted, CLAIM, Set.of(), NOW)).isTrue();
    }
}
