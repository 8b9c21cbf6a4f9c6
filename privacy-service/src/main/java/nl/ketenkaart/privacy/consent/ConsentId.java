package nl.ketenkaart.privacy.consent;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record ConsentId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}
