package nl.ketenkaart.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.encryption.DerivedKeyEncryption;
import nl.ketenkaart.platform.sealing.EnvelopeCodec;
import nl.ketenkaart.platform.sealing.KeysAway;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.testing.KeysInMemory;
import org.junit.jupiter.api.Test;

/** Rotating the organisations' keys: online, and then the old ones open nothing any more. */
class RewrappingKeysTest {
    private static final byte[] WORDS = {1, 2, 3};
    private static final List<OrganisationId> OWNERS =
            List.of(new OrganisationId("halt"), new OrganisationId("politie-midden-nederland"));
    private final KeysInMemory store = new KeysInMemory();
    private final LinkedHashMap<Place, byte[]> sealed = new LinkedHashMap<>();

    private EnvelopeCodec codec(KeyEncryption encryption) {
        return new EnvelopeCodec(new RememberedKeys(store, encryption, Instant::now));
    }

    private void seal(KeyEncryption encryption, int scopes) {
        for (var n = 0; n < scopes; n++) {
            var scope = UUID.randomUUID();
            OWNERS.forEach(owner -> {
                var place = new Place("cards", scope, owner, "item", "content");
                sealed.put(place, codec(encryption).seal(place, WORDS));
            });
        }
    }

    @Test
    void after_a_rotation_everything_opens_and_once_all_are_wrapped_anew_the_old_key_is_not_needed() throws Exception {
        var first = DerivedKeyEncryption.newKeyset();
        seal(DerivedKeyEncryption.of(first), 20);
        var both = DerivedKeyEncryption.rotated(first);
        seal(DerivedKeyEncryption.of(both), 5);
        var backup = new KeysInMemory();
        store.forEach(kept -> kept.wrapped().forEach((owner, key) -> backup.add(kept.scope(), owner, key)));

        var said = new ArrayList<String>();
        var code = new RewrapKeys(store, DerivedKeyEncryption.of(both)).run(List.of(), said::add);

        assertThat(code).isZero();
        assertThat(said).last().isEqualTo("50 keys wrapped anew, 0 could not be");
        var newest = DerivedKeyEncryption.of(withoutOthersThanThePrimary(both));
        sealed.forEach((place, content) ->
                assertThat(codec(newest).open(place, content)).isEqualTo(WORDS));
        var ofTheBackup = new EnvelopeCodec(new RememberedKeys(backup, newest, Instant::now));
        var old = sealed.entrySet().iterator().next();
        assertThatThrownBy(() -> ofTheBackup.open(old.getKey(), old.getValue()))
                .as("a backup of the key store from before")
                .isInstanceOf(KeysAway.class);
    }

    @Test
    void what_cannot_be_unwrapped_is_counted_and_left_as_it_is() {
        seal(DerivedKeyEncryption.of(DerivedKeyEncryption.newKeyset()), 1);

        var said = new ArrayList<String>();
        var code = new RewrapKeys(store, DerivedKeyEncryption.of(DerivedKeyEncryption.newKeyset()))
                .run(List.of(), said::add);

        assertThat(code).isEqualTo(1);
        assertThat(said).last().isEqualTo("0 keys wrapped anew, 2 could not be");
        assertThat(said)
                .filteredOn(line -> line.contains(" could not be: "))
                .hasSize(2)
                .allMatch(line -> line.endsWith("GeneralSecurityException"));
    }

    @Test
    void what_was_erased_while_keys_are_wrapped_anew_stays_erased() {
        var keys = DerivedKeyEncryption.of(DerivedKeyEncryption.newKeyset());
        seal(keys, 1);
        var scope = sealed.keySet().iterator().next().scope();
        KeyEncryption meanwhile = owner -> {
            store.erase(scope, Instant.now());
            return keys.of(owner);
        };

        assertThat(new RewrapKeys(store, meanwhile).run(List.of(), line -> {})).isZero();

        assertThat(store.find(scope).wrapped()).isEmpty();
    }

    private static String withoutOthersThanThePrimary(String keyset) throws Exception {
        var handle = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
        var primary = handle.getPrimary();
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.newBuilder()
                        .addEntry(KeysetHandle.importKey(primary.getKey())
                                .withFixedId(primary.getId())
                                .makePrimary())
                        .build(),
                InsecureSecretKeyAccess.get());
    }
}
