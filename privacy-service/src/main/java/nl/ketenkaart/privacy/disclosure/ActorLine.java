package nl.ketenkaart.privacy.disclosure;

import java.time.Instant;
import java.util.Set;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Which account did it (BIO 8.15.01), apart from the processing log, which holds no data of employees; joined with it by
 * trace and span.
 *
 * @param subject claim {@code sub} of the token
 */
public record ActorLine(
        String traceId,
        String spanId,
        Instant at,
        Activity activity,
        OrganisationId organisation,
        String client,
        String subject,
        boolean person,
        Set<String> roles) {

    static ActorLine of(Disclosure disclosure, Instant at) {
        var caller = disclosure.caller();
        return new ActorLine(
                disclosure.flow().traceId(),
                disclosure.flow().spanId(),
                at,
                disclosure.activity(),
                caller.organisation(),
                caller.client(),
                caller.subject(),
                caller.person(),
                caller.roles());
    }
}
