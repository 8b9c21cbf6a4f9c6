package nl.ketenkaart.ctl.organisation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.local.realm.Delegation;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organisation that came with the realm as it was brought into a cluster gets what no realm file can hold: where the keys of its client are, and
 * what its own admins may do, which Keycloak keeps by ids that it gives.
 */
public final class AdmitOrganisation {
    private static final String PERMISSIONS = "/clients?clientId=admin-permissions";
    private final Realm realm;

    public AdmitOrganisation(Realm realm) {
        this.realm = realm;
    }

    /**
     * What there is to do, in order; what was done before is not among it.
     *
     * @param keys where the organisation publishes the keys of its client (JWKS); empty: those stay as they are
     * @throws Refusal when it is not there
     */
    public List<Step> plan(String id, String keys) throws IOException, InterruptedException {
        var clientId = id + "-api";
        var client = realm.ask("/clients?clientId=" + clientId).path(0);
        if (!client.has("id")) {
            throw new Refusal(id + " is not in Keycloak; organisation add makes what it needs.");
        }
        if (!keys.isEmpty() && !keys.startsWith("https://")) {
            throw new Refusal("Keys are fetched over https alone, not from " + keys + ".");
        }
        var steps = new ArrayList<Step>();
        if (!keys.isEmpty() && !keys.equals(client.at("/attributes/jwks.url").asString(""))) {
            steps.add(new Step(
                    "give the client " + clientId + " the keys at " + keys, () -> keys((ObjectNode) client, keys)));
        }
        if (!mayBeManaged(id)) {
            steps.add(new Step(
                    "let the organisation's own admins manage its people",
                    () -> new Delegation(realm).toOrganisation(id)));
        }
        return steps;
    }

    private void keys(ObjectNode client, String keys) throws IOException, InterruptedException {
        ((ObjectNode) client.path("attributes")).put("use.jwks.url", "true").put("jwks.url", keys);
        realm.change("/clients/" + client.path("id").asString(), client.toString());
    }

    private boolean mayBeManaged(String id) throws IOException, InterruptedException {
        var server = "/clients/" + realm.ask(PERMISSIONS).path(0).path("id").asString() + "/authz/resource-server";
        return realm.ask(server + "/permission?max=200&name=" + id)
                .valueStream()
                .anyMatch(one -> one.path("name").asString().equals("the people of " + id));
    }
}
