package nl.ketenkaart.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.EnvelopeCodec;
import nl.ketenkaart.platform.sealing.Place;

/** All data keys that there are, tried on something: how it is proved that none of them opens it. */
public final class EveryKey {
    private final List<One> keys = new ArrayList<>();

    private record One(UUID scope, OrganisationId organisation, Aead key) {
        boolean isOf(Place place) {
            return scope.equals(place.scope()) && organisation.equals(place.owner());
        }
    }

    /**
     * @throws nl.ketenkaart.platform.sealing.KeysAway when one cannot be unwrapped
     */
    public EveryKey(KeyStore store, KeyEncryption encryption) {
        var wrapping = new Wrapping(encryption);
        store.forEach(kept -> kept.wrapped().forEach((organisation, wrapped) -> {
            try {
                var handle = wrapping.unwrap(kept.scope(), organisation, wrapped);
                keys.add(new One(
                        kept.scope(), organisation, handle.getPrimitive(RegistryConfiguration.get(), Aead.class)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    public int number() {
        return keys.size();
    }

    /** Of which scope the key is that opens it; empty: none does. The one by which it should be sealed is tried first. */
    public Optional<UUID> opening(Place place, byte[] sealed) {
        return Stream.concat(keys.stream().filter(one -> one.isOf(place)), keys.stream())
                .filter(one -> EnvelopeCodec.opens(one.key(), place, sealed))
                .map(One::scope)
                .findFirst();
    }
}
