package nl.ketenkaart.platform.revocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Of a token what decides whether a change of rights concerns it.
 *
 * @param subject claim {@code sub}
 * @param client claim {@code azp}
 * @param session claim {@code sid}, where the token belongs to a session
 * @param issuedAt claim {@code iat}, in whole seconds
 */
public record Bearer(
        String subject, String client, @Nullable String session, Instant issuedAt) {}
