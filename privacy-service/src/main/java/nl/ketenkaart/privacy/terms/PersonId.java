package nl.ketenkaart.privacy.terms;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

/** A person involved in a case; never the number by which the state knows that person. */
public record PersonId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}
