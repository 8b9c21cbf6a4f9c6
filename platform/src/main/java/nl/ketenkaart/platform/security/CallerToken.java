package nl.ketenkaart.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.revocation.Bearer;
import nl.ketenkaart.platform.token.TokenDecoder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified token, read as a caller. */
final class CallerToken extends AbstractAuthenticationToken implements SignedIn {
    private final transient Caller caller;
    private final transient Bearer token;
    private final Instant until;

    private CallerToken(Caller caller, Bearer token, Instant until) {
        super(caller.roles().stream().map(SimpleGrantedAuthority::new).toList());
        this.caller = caller;
        this.token = token;
        this.until = until;
        setAuthenticated(true);
    }

    static CallerToken of(Jwt jwt) {
        var roles = jwt.getClaimAsStringList("roles");
        var caller = new Caller(
                new OrganisationId(required(jwt, "organisation")),
                required(jwt, "organisation_kind"),
                required(jwt, "sub"),
                "person".equals(jwt.getClaimAsString("subject_type")),
                Set.copyOf(roles == null ? List.of() : roles),
                required(jwt, "azp"));
        var token = TokenDecoder.bearer(jwt, Objects.requireNonNull(jwt.getIssuedAt(), "iat"));
        return new CallerToken(caller, token, Objects.requireNonNull(jwt.getExpiresAt(), "exp"));
    }

    private static String required(Jwt jwt, String claim) {
        return Objects.requireNonNull(jwt.getClaimAsString(claim), claim);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Bearer token() {
        return token;
    }

    @Override
    public Instant until() {
        return until;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerToken token && caller.equals(token.caller);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
