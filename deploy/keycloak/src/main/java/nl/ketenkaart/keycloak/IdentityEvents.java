package nl.ketenkaart.keycloak;

import java.util.function.UnaryOperator;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Listens within one request to what its transaction changes. */
final class IdentityEvents implements EventListenerProvider {
    private final KeycloakSession session;
    private final String realm;
    private final Runnable wake;

    /** @param realm the one that is watched */
    IdentityEvents(KeycloakSession session, String realm, Runnable wake) {
        this.session = session;
        this.realm = realm;
        this.wake = wake;
    }

    @Override
    public void onEvent(Event event) {
        var found = event.getRealmId() == null ? null : session.realms().getRealm(event.getRealmId());
        if (found != null && found.getName().equals(realm)) {
            OwnChanges.of(event).ifPresent(whose -> ChangesOfATransaction.add(session, found, whose, wake));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean withRepresentation) {
        var found = session.realms().getRealm(event.getRealmId());
        if (found != null && found.getName().equals(realm)) {
            AdminChanges.of(
                            event.getResourceType(),
                            event.getOperationType(),
                            event.getResourcePath(),
                            clientIds(found))
                    .ifPresent(whose -> ChangesOfATransaction.add(session, found, whose, wake));
        }
    }

    private UnaryOperator<String> clientIds(RealmModel in) {
        return id -> {
            var client = session.clients().getClientById(in, id);
            return client == null ? id : client.getClientId();
        };
    }

    @Override
    public void close() {
        // the transaction takes it from here
    }
}
