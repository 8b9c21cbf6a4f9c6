package nl.ketenkaart.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleContainerModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/** What happens in Keycloak's model, whoever did it: also what no administrator did (workflows, federation), and what is there no more. */
final class ModelChanges {
    private ModelChanges() {}

    /** A change, in whose transaction and realm. */
    record Change(KeycloakSession session, RealmModel realm, Whose whose) {}

    /** The realm that this transaction makes; nobody has a token of it yet. */
    static final String NEW_REALM = ModelChanges.class.getName() + ".new-realm";

    /** Null: of no effect. */
    static @Nullable Change of(ProviderEvent event) {
        return switch (event) {
            case RoleModel.RoleGrantedEvent e -> subject(e.getKeycloakSession(), e.getRealm(), e.getUser());
            case RoleModel.RoleRevokedEvent e -> subject(e.getKeycloakSession(), e.getRealm(), e.getUser());
            case GroupModel.GroupMemberJoinEvent e -> subject(e.getKeycloakSession(), e.getRealm(), e.getUser());
            case GroupModel.GroupMemberLeaveEvent e -> subject(e.getKeycloakSession(), e.getRealm(), e.getUser());
            case UserModel.UserRemovedEvent e -> subject(e.getKeycloakSession(), e.getRealm(), e.getUser());
            case ClientModel.ClientRemovedEvent e ->
                client(e.getKeycloakSession(), e.getClient(), e.getClient().getClientId());
            case ClientModel.ClientIdChangeEvent e ->
                client(e.getKeycloakSession(), e.getUpdatedClient(), e.getPreviousClientId());
            case RoleContainerModel.RoleRemovedEvent e ->
                everybody(e.getKeycloakSession(), realmOf(e.getRole().getContainer()));
            case GroupModel.GroupRemovedEvent e -> everybody(e.getKeycloakSession(), e.getRealm());
            case GroupModel.GroupPathChangeEvent e -> everybody(e.getKeycloakSession(), e.getRealm());
            case ClientScopeModel.ClientScopeRemovedEvent e ->
                everybody(e.getKeycloakSession(), e.getClientScope().getRealm());
            default -> null;
        };
    }

    private static RealmModel realmOf(RoleContainerModel container) {
        return container instanceof ClientModel client ? client.getRealm() : (RealmModel) container;
    }

    private static Change subject(KeycloakSession session, RealmModel realm, UserModel user) {
        return new Change(session, realm, Whose.subject(user.getId()));
    }

    private static Change client(KeycloakSession session, ClientModel client, String name) {
        return new Change(session, client.getRealm(), Whose.client(name));
    }

    private static Change everybody(KeycloakSession session, RealmModel realm) {
        return new Change(session, realm, Whose.EVERYBODY);
    }
}
