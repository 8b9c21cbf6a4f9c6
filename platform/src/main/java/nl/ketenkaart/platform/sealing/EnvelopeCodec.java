package nl.ketenkaart.platform.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Seals with the data key of the place's scope and owner (AES-256-GCM, Google Tink), the whole place bound as associated data.
 * The first byte says by which form; 0 was used by none that is left.
 */
public final class EnvelopeCodec implements Codec {
    private static final byte FORM = 1;
    private final DataKeys keys;

    public EnvelopeCodec(DataKeys keys) {
        this.keys = keys;
    }

    /** The keys of contents, opened. */
    public interface DataKeys {
        /**
         * Made where there was none.
         *
         * @throws KeyGone when the scope was erased
         * @throws SealingOver when what the owner held in it was
         * @throws KeysAway when it cannot be had now
         */
        Aead toSeal(UUID scope, OrganisationId owner);

        /**
         * @throws KeyGone when there is none
         * @throws KeysAway when it cannot be had now
         */
        Aead toOpen(UUID scope, OrganisationId owner);
    }

    @Override
    public byte[] seal(Place place, byte[] plain) {
        try {
            var sealed = keys.toSeal(place.scope(), place.owner()).encrypt(plain, bound(place));
            var out = new byte[sealed.length + 1];
            out[0] = FORM;
            System.arraycopy(sealed, 0, out, 1, sealed.length);
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content for " + place.store() + " could not be sealed", e);
        }
    }

    @Override
    public byte[] open(Place place, byte[] sealed) {
        if (sealed.length == 0 || sealed[0] != FORM) {
            throw new IllegalStateException("content in " + place.store() + " is sealed in a form that is not known");
        }
        try {
            return keys.toOpen(place.scope(), place.owner())
                    .decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), bound(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content in " + place.store() + " is not that of its place", e);
        }
    }

    /** Whether this key opens what lies at a place, whosever key it is: for who looks whether anything can still be read. */
    public static boolean opens(Aead key, Place place, byte[] sealed) {
        try {
            key.decrypt(Arrays.copyOfRange(sealed, Math.min(1, sealed.length), sealed.length), bound(place));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Each part with its length, so that no two places are bound alike. */
    private static byte[] bound(Place place) {
        var bound = new StringBuilder();
        for (var part :
                List.of(place.store(), place.scope().toString(), place.owner().value(), place.item(), place.field())) {
            bound.append(part.length()).append(':').append(part);
        }
        return bound.toString().getBytes(StandardCharsets.UTF_8);
    }
}
