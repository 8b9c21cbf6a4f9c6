package nl.ketenkaart.keycloak;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;

/**
 * What is to be told, among Keycloak's own admin events, whether the realm keeps those or not: written in the transaction of the change, seen by
 * every node, shown to administrators. Nothing is taken out; who reads remembers how far it came.
 */
final class Outbox {
    private static final String RESOURCE = "RIGHTS_CHANGE";
    private static final String PATH = "rights-changes/";
    private final EventStoreProvider store;
    private final String realmId;

    Outbox(KeycloakSession session, String realmId) {
        this.store = session.getProvider(EventStoreProvider.class);
        this.realmId = realmId;
    }

    /** What is to be told of one change; {@code at} is the moment right before it was made. */
    record Entry(String id, Whose whose, Instant at) {}

    void put(Whose whose) {
        var event = new AdminEvent();
        event.setId(UUID.randomUUID().toString());
        event.setTime(Time.currentTimeMillis());
        event.setRealmId(realmId);
        event.setOperationType(OperationType.ACTION);
        event.setResourceTypeAsString(RESOURCE);
        event.setResourcePath(PATH + whose.of() + "/" + whose.id());
        var by = new AuthDetails();
        by.setRealmId(realmId);
        event.setAuthDetails(by);
        store.onEvent(event, false);
    }

    /** All from an instant on, the oldest first. */
    List<Entry> since(Instant from) {
        try (var events = store.createAdminQuery()
                .realm(realmId)
                .resourcePath(PATH + "*")
                .fromTime(from.toEpochMilli())
                .orderByAscTime()
                .getResultStream()) {
            return events.filter(event -> RESOURCE.equals(event.getResourceTypeAsString()))
                    .map(Outbox::entry)
                    .toList();
        }
    }

    private static Entry entry(AdminEvent event) {
        var parts = event.getResourcePath().substring(PATH.length()).split("/", 2);
        return new Entry(
                event.getId(), new Whose(Whose.Of.valueOf(parts[0]), parts[1]), Instant.ofEpochMilli(event.getTime()));
    }
}
