package nl.ketenkaart.privacy.session;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record SessionId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}
