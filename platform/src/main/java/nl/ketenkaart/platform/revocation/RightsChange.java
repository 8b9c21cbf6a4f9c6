package nl.ketenkaart.platform.revocation;

import java.time.Instant;

/**
 * Somebody's rights were changed, {@code rights-changed.v1} on {@code identity-events.v1}.
 *
 * @param of whose
 * @param id of that one; of everybody none
 * @param notBefore the first second in which a token was issued that is good again
 */
public record RightsChange(Of of, String id, Instant notBefore) {

    /** Whose rights were changed. */
    public enum Of {
        /** A person or service account, by claim {@code sub}. */
        SUBJECT,
        /** A client, by claim {@code azp}. */
        CLIENT,
        /** A session of a person, by claim {@code sid}. */
        SESSION,
        /** All of the realm. */
        EVERYBODY
    }

    public static RightsChange ofEverybody(Instant notBefore) {
        return new RightsChange(Of.EVERYBODY, "", notBefore);
    }

    /** Whether it concerns that token. */
    public boolean concerns(Bearer token) {
        return token.issuedAt().isBefore(notBefore)
                && switch (of) {
                    case SUBJECT -> id.equals(token.subject());
                    case CLIENT -> id.equals(token.client());
                    case SESSION -> id.equals(token.session());
                    case EVERYBODY -> true;
                };
    }
}
