package nl.ketenkaart.platform.keys.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyStore.Kept;
import nl.ketenkaart.platform.keys.KeyStore.Wrapped;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedStack.class)
class MongoKeyStoreIT {
    private static final OrganisationId HALT = new OrganisationId("halt");
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static MongoClient client;
    private static MongoKeyStore store;
    private final UUID scope = UUID.randomUUID();

    @BeforeAll
    static void open() {
        client = MongoClients.create(EmbeddedStack.mongoUri());
        store = new MongoKeyStore(client.getDatabase("keys-of-a-test"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    private static Wrapped key(int n) {
        return new Wrapped(new byte[] {(byte) n});
    }

    @Test
    void of_many_that_make_a_key_at_once_all_get_the_same_one() throws Exception {
        for (var round = 0; round < 20; round++) {
            var id = UUID.randomUUID();
            var seen = new HashSet<Byte>();
            for (var kept : atOnce(16, n -> store.add(id, new OrganisationId("org-" + n % 2), key(n)))) {
                kept.wrapped().forEach((owner, wrapped) -> seen.add(wrapped.bytes()[0]));
            }
            assertThat(seen).hasSizeLessThanOrEqualTo(2);
            assertThat(store.find(id).wrapped()).hasSize(2);
        }
    }

    @Test
    void what_was_erased_stays_so_also_when_a_key_is_made_at_the_same_moment() throws Exception {
        for (var round = 0; round < 40; round++) {
            var id = UUID.randomUUID();
            atOnce(8, n -> {
                if (n % 4 == 0) {
                    store.erase(id, NOW);
                    return store.find(id);
                }
                return store.add(id, new OrganisationId("org-" + n), key(n));
            });
            assertThat(store.find(id)).isEqualTo(new Kept(id, java.util.Map.of(), NOW));
            assertThat(store.add(id, HALT, key(1)).wrapped()).isEmpty();
        }
    }

    @Test
    void an_erasure_keeps_the_instant_of_the_first() {
        store.erase(scope, NOW);
        store.erase(scope, NOW.plusSeconds(5));

        assertThat(store.find(scope).erased()).isEqualTo(NOW);
    }

    @Test
    void the_key_of_one_goes_for_good_also_when_it_is_made_at_the_same_moment_and_those_of_others_stay()
            throws Exception {
        for (var round = 0; round < 40; round++) {
            var id = UUID.randomUUID();
            store.add(id, new OrganisationId("om"), key(9));
            atOnce(8, n -> {
                if (n % 4 == 0) {
                    store.erase(id, HALT, NOW);
                    return store.find(id);
                }
                return store.add(id, HALT, key(n));
            });
            var kept = store.find(id);
            assertThat(kept.wrapped()).containsOnlyKeys(new OrganisationId("om"));
            assertThat(kept.gone()).containsEntry(HALT, NOW);
            assertThat(store.add(id, HALT, key(1)).wrapped()).doesNotContainKey(HALT);
        }
    }

    @Test
    void a_key_that_never_was_goes_before_it_is_made_and_the_scope_goes_after_it() {
        store.erase(scope, HALT, NOW);
        store.erase(scope, HALT, NOW.plusSeconds(5));

        assertThat(store.add(scope, HALT, key(1)).wrapped()).isEmpty();
        assertThat(store.find(scope).gone()).containsEntry(HALT, NOW);
        store.erase(scope, NOW);
        assertThat(store.find(scope)).isEqualTo(new Kept(scope, java.util.Map.of(), NOW));
    }

    @Test
    void a_key_is_replaced_only_while_it_is_the_one_that_was_read() {
        store.add(scope, HALT, key(1));

        assertThat(store.replace(scope, HALT, key(2), key(3))).isFalse();
        assertThat(store.replace(scope, HALT, key(1), key(3))).isTrue();
        assertThat(store.find(scope).wrapped().get(HALT).bytes()).containsExactly(3);
        store.erase(scope, NOW);
        assertThat(store.replace(scope, HALT, key(3), key(4))).isFalse();
        assertThat(store.find(scope).wrapped()).isEmpty();
    }

    @FunctionalInterface
    private interface Nth {
        Kept of(int n) throws Exception;
    }

    private static Iterable<Kept> atOnce(int many, Nth work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var all = new ArrayList<Callable<Kept>>();
            for (var n = 0; n < many; n++) {
                var which = n;
                all.add(() -> work.of(which));
            }
            var kept = new ArrayList<Kept>();
            for (Future<Kept> one : threads.invokeAll(all)) {
                kept.add(one.get());
            }
            return kept;
        }
    }
}
