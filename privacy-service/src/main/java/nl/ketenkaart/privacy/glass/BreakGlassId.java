package nl.ketenkaart.privacy.glass;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record BreakGlassId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}
