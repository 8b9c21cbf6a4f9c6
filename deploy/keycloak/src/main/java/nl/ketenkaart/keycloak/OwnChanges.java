package nl.ketenkaart.keycloak;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

/** Whose tokens become old by what people and clients do themselves, and by what Keycloak does by itself. */
final class OwnChanges {
    private static final Set<EventType> OF_A_PERSON = EnumSet.of(
            EventType.UPDATE_PASSWORD,
            EventType.RESET_PASSWORD,
            EventType.UPDATE_CREDENTIAL,
            EventType.REMOVE_CREDENTIAL,
            EventType.UPDATE_TOTP,
            EventType.REMOVE_TOTP,
            EventType.UPDATE_PROFILE,
            EventType.REMOVE_FEDERATED_IDENTITY,
            EventType.REVOKE_GRANT,
            EventType.DELETE_ACCOUNT,
            EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT);
    private static final Set<EventType> OF_A_SESSION = EnumSet.of(EventType.LOGOUT, EventType.USER_SESSION_DELETED);
    private static final Set<EventType> OF_A_CLIENT = EnumSet.of(EventType.CLIENT_UPDATE, EventType.CLIENT_DELETE);

    private OwnChanges() {}

    static Optional<Whose> of(Event event) {
        var type = event.getType();
        if (OF_A_PERSON.contains(type)) {
            return Optional.ofNullable(event.getUserId()).map(Whose::subject);
        }
        if (OF_A_SESSION.contains(type)) {
            return Optional.ofNullable(event.getSessionId()).map(Whose::session);
        }
        return OF_A_CLIENT.contains(type)
                ? Optional.ofNullable(event.getClientId()).map(Whose::client)
                : Optional.empty();
    }
}
