package nl.ketenkaart.keycloak;

import static nl.ketenkaart.keycloak.ModelChanges.NEW_REALM;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderEvent;

/**
 * Keycloak's way to us. For all realms, so that no administrator of a realm can turn it off. Its settings, all below
 * {@code spi-events-listener--ketenkaart-identity-events--}: {@code kafka} (bootstrap servers; without it Keycloak does not start),
 * {@code kafka-settings} (a file for Kafka's client), {@code realm}, {@code oin}.
 */
public final class IdentityEventsFactory implements EventListenerProviderFactory {
    static final String ID = "ketenkaart-identity-events";
    private String realm = "";
    private @Nullable Relay relay;
    private Config.@Nullable Scope settings;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope scope) {
        settings = scope;
        realm = scope.get("realm", "ketenkaart");
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        var given = Objects.requireNonNull(settings, "given before");
        var kafka = given.get("kafka");
        if (kafka == null) {
            throw new IllegalStateException(
                    "spi-events-listener--" + ID + "--kafka is missing: rights that are revoked could not be told.");
        }
        var source = "urn:nld:oin:" + given.get("oin", "00000000000000000000") + ":systeem:ketenkaart-keycloak";
        var file = given.get("kafka-settings", "");
        var started = new Relay(
                from -> changesSince(sessions, from), () -> KafkaTeller.at(kafka, file, source), Clock.systemUTC());
        relay = started;
        sessions.register(event -> noticed(event, started));
        started.start();
    }

    private void noticed(ProviderEvent event, Relay wakes) {
        if (event instanceof RealmModel.RealmCreationEvent made) {
            made.getKeycloakSession()
                    .setAttribute(NEW_REALM, made.getCreatedRealm().getId());
            return;
        }
        var change = ModelChanges.of(event);
        if (change != null && isWatched(change.realm()) && !isNew(change)) {
            ChangesOfATransaction.add(change.session(), change.realm(), change.whose(), wakes::wake);
        }
    }

    private boolean isWatched(RealmModel one) {
        return realm.equals(one.getName());
    }

    private static boolean isNew(ModelChanges.Change change) {
        return change.realm().getId().equals(change.session().getAttribute(NEW_REALM));
    }

    private List<Outbox.Entry> changesSince(KeycloakSessionFactory sessions, Instant from) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            var found = session.realms().getRealmByName(realm);
            return found == null ? List.of() : new Outbox(session, found.getId()).since(from);
        });
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        var running = Objects.requireNonNull(relay, "started before");
        return new IdentityEvents(session, realm, running::wake);
    }

    @Override
    public void close() {
        if (relay != null) {
            relay.close();
        }
    }
}
