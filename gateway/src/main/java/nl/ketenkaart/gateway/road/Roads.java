package nl.ketenkaart.gateway.road;

import static nl.ketenkaart.gateway.road.Road.to;
import static nl.ketenkaart.gateway.road.Service.CASE;
import static nl.ketenkaart.gateway.road.Service.CONTEXT;
import static nl.ketenkaart.gateway.road.Service.NOTIFICATION;
import static nl.ketenkaart.gateway.road.Service.PRIVACY;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** The one rule: every write goes to the owner, every read of a case comes through privacy-service. The first row that fits decides. */
public final class Roads {
    private static final Set<HttpMethod> READS = Set.of(GET, HEAD);
    private static final Set<HttpMethod> WRITES = Set.of(POST, PUT, PATCH, DELETE);
    private static final Set<HttpMethod> ALL = Set.of(GET, HEAD, POST, PUT, PATCH, DELETE);
    private static final Set<HttpMethod> UPLOADS = Set.of(POST);
    /** Longer than an upload may take, so that a slow client is never held against the service. */
    private static final Duration OF_AN_UPLOAD = Duration.ofSeconds(150);

    static final List<Road> TABLE = List.of(
            to(PRIVACY, READS, "/v1/cases/**", "/v1/sessions/**"),
            to(PRIVACY, WRITES, "/v1/cases/*/consents/**", "/v1/cases/*/break-glass/**", "/v1/cases/*/erasure/**"),
            to(PRIVACY, WRITES, "/v1/cases/*/retention/**"),
            to(PRIVACY, WRITES, "/v1/cases/*/contributions/previews"),
            to(PRIVACY, ALL, "/v1/sharing-agreements/**", "/v1/disclosures/**", "/v1/break-glass/**"),
            to(PRIVACY, READS, "/v1/processing-log", "/v1/retention-reports"),
            to(PRIVACY, ALL, "/v1/subject-access-reports/**"),
            to(PRIVACY, ALL, "/access/v1/**", "/.well-known/authzen-configuration"),
            to(CONTEXT, UPLOADS, "/v1/cases/*/documents").within(OF_AN_UPLOAD),
            to(CONTEXT, WRITES, "/v1/cases/*/contributions/**"),
            to(CONTEXT, WRITES, "/v1/cases/*/information-requests/**", "/v1/cases/*/documents/**"),
            to(CASE, READS, "/v1/insights"),
            to(CASE, WRITES, "/v1/cases/**", "/v1/sessions/**"),
            to(NOTIFICATION, ALL, "/v1/follow-ups/**", "/v1/notifications/**", "/v1/subscriptions/**"));

    private Roads() {}

    /** Which service owns this; empty: none, and then it is not there. */
    public static Optional<Service> ownerOf(HttpMethod method, PathContainer path) {
        return of(method, path).map(Road::to);
    }

    static Optional<Road> of(HttpMethod method, PathContainer path) {
        return TABLE.stream().filter(road -> road.leads(method, path)).findFirst();
    }
}
