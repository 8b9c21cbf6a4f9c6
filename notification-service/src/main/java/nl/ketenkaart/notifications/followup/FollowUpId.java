package nl.ketenkaart.notifications.followup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.identity.TypedId;

/** The id of a follow-up. */
public record FollowUpId(UUID value) implements TypedId {

    /** Follows from what it concerns, so that the same event again, or a decision that goes on with it, means the same follow-up. */
    public static FollowUpId of(CaseId caseId, What what, UUID concerning) {
        return new FollowUpId(UUID.nameUUIDFromBytes((caseId.value() + "|" + what + "|" + concerning).getBytes(UTF_8)));
    }

    /** The next one about the same, where this one was asked no more and then is asked again. */
    FollowUpId again() {
        return new FollowUpId(UUID.nameUUIDFromBytes((value + "|again").getBytes(UTF_8)));
    }

    /** Of a duty that an organisation has once in a case, so that what ends it finds it. */
    public static FollowUpId oncePerCase(CaseId caseId, What what, OrganisationId owner) {
        return new FollowUpId(UUID.nameUUIDFromBytes((caseId.value() + "|" + what + "|" + owner).getBytes(UTF_8)));
    }
}
