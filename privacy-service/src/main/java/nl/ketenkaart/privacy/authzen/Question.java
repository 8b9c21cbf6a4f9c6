package nl.ketenkaart.privacy.authzen;

import java.util.UUID;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** One question to the decision point. A word that is not known here is null, and to such a question the answer is no. */
public record Question(
        Subject subject,
        @Nullable AccessAction action,
        @Nullable Purpose purpose,
        Resource resource) {

    /** Who would look, as the request says: it is the caller, or somebody of whom only its own items say anything. */
    public record Subject(String type, String id) {
        static final String ORGANISATION = "organisation";
        static final String PERSON = "person";

        /** By the token: an organisation, or one person of it, is whoever the token says and nobody else. */
        boolean isCaller(Caller caller) {
            return switch (type) {
                case ORGANISATION -> id.equals(caller.organisation().value());
                case PERSON -> caller.person() && id.equals(caller.subject());
                default -> false;
            };
        }

        boolean isOrganisation() {
            return type.equals(ORGANISATION);
        }

        boolean isPerson() {
            return type.equals(PERSON);
        }
    }

    /** @param caseId in which it is; of a case its own id */
    public record Resource(
            @Nullable ResourceType type,
            @Nullable UUID caseId,
            @Nullable UUID id) {

        public static Resource of(@Nullable ResourceType type, @Nullable UUID caseId, @Nullable UUID id) {
            return new Resource(type, type == ResourceType.CASE ? id : caseId, id);
        }
    }

    Question with(AccessAction other) {
        return new Question(subject, other, purpose, resource);
    }
}
