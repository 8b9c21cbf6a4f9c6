package nl.ketenkaart.keycloak;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

/**
 * Whose tokens an administrator's act makes old. What is one person's, client's or session's concerns that one; what is new has no tokens
 * yet; what can have no effect on a token is listed. Anything else, also what a later Keycloak may bring, concerns everybody.
 */
final class AdminChanges {
    private static final Set<ResourceType> WITHOUT_EFFECT = EnumSet.of(
            ResourceType.AUTH_FLOW,
            ResourceType.AUTH_EXECUTION_FLOW,
            ResourceType.AUTH_EXECUTION,
            ResourceType.AUTHENTICATOR_CONFIG,
            ResourceType.REQUIRED_ACTION,
            ResourceType.REQUIRED_ACTION_CONFIG,
            ResourceType.USER_LOGIN_FAILURE,
            ResourceType.CLIENT_INITIAL_ACCESS_MODEL,
            ResourceType.CLUSTER_NODE,
            ResourceType.AUTHORIZATION_RESOURCE_SERVER,
            ResourceType.AUTHORIZATION_RESOURCE,
            ResourceType.AUTHORIZATION_SCOPE,
            ResourceType.AUTHORIZATION_POLICY);
    private static final int OF_ITSELF = 2;

    private AdminChanges() {}

    /**
     * @param path of the resource, below the realm
     * @param clientIds from a client's own id to its name; the id itself where it is there no more
     */
    static Optional<Whose> of(
            ResourceType type, OperationType operation, String path, UnaryOperator<String> clientIds) {
        if (operation == OperationType.ACTION && path.endsWith("/logout")) {
            return Optional.of(Whose.subject(path.split("/", -1)[1]));
        }
        var parts = path.split("/", -1);
        if (WITHOUT_EFFECT.contains(type) || operation == OperationType.CREATE && isNew(parts)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (parts.length < OF_ITSELF ? "" : parts[0]) {
                    case "users" -> Whose.subject(parts[1]);
                    case "clients" ->
                        type == ResourceType.CLIENT_ROLE ? Whose.EVERYBODY : Whose.client(clientIds.apply(parts[1]));
                    case "sessions" -> Whose.session(parts[1]);
                    default -> Whose.EVERYBODY;
                });
    }

    /** A person, a client, a role, a group or a scope that was not there before. */
    private static boolean isNew(String[] parts) {
        return parts.length == OF_ITSELF
                || parts.length == OF_ITSELF + 2 && parts[0].equals("clients") && parts[2].equals("roles");
    }
}
