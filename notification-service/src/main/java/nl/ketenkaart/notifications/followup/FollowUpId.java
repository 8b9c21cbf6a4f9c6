package nl.ketenkaart.notifications.followup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

/** The id of a follow-up. */
public record FollowUpId(UUID value) implements TypedId {

    /** Follows from what caused it, so that the same event again means the same follow-up. */
    public static FollowUpId of(UUID cause, What what, UUID concerning) {
        return new FollowUpId(UUID.nameUUIDFromBytes((cause + "|" + what + "|" + concerning).getBytes(UTF_8)));
    }
}
