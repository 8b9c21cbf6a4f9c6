package nl.ketenkaart.privacy.terms;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

public record CaseId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}
