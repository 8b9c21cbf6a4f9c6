package nl.ketenkaart.local.realm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the admins of each organisation manage its people and their roles, and nobody else's: for each organisation one of Keycloak's fine-grained
 * admin permissions, for the group of the organisation and for those of its groups that bear a role; not for the group of the admins themselves.
 * They name groups by ids that Keycloak gives, so no realm file can hold them and they are made through its admin API.
 *
 * <p>Each rests on one policy alone: with two, Keycloak's lists of people show whom either of them would.
 */
public final class Delegation {
    private static final String ADMINS = "organisation-admin";
    private static final String CHILDREN = "/children?max=1000";
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> SCOPES =
            List.of("view", "view-members", "manage-members", "manage-membership", "manage-membership-of-members");
    private final Api api;

    public Delegation(Api api) {
        this.api = api;
    }

    /** Keycloak's admin API of one realm. */
    public interface Api {
        JsonNode ask(String path) throws IOException, InterruptedException;

        JsonNode make(String path, String json) throws IOException, InterruptedException;
    }

    void toEveryOrganisation() throws IOException, InterruptedException {
        var server = server();
        var all = idOf(api.ask("/group-by-path/organisations"));
        for (var organisation : api.ask("/groups/" + all + CHILDREN)) {
            to(organisation, server);
        }
    }

    /** To one that joins; its groups are there already. */
    public void toOrganisation(String id) throws IOException, InterruptedException {
        to(api.ask("/group-by-path/organisations/" + id), server());
    }

    private String server() throws IOException, InterruptedException {
        var client = idOf(api.ask("/clients?clientId=admin-permissions").path(0));
        return "/clients/" + client + "/authz/resource-server";
    }

    private void to(JsonNode organisation, String server) throws IOException, InterruptedException {
        var name = organisation.path("name").asString();
        var admins = "";
        List<String> theirs = new ArrayList<>(List.of(idOf(organisation)));
        for (var group : api.ask("/groups/" + idOf(organisation) + CHILDREN)) {
            if (group.path("name").asString().equals(ADMINS)) {
                admins = idOf(group);
            } else {
                theirs.add(idOf(group));
            }
        }
        var whose = Map.of("id", admins, "extendChildren", false);
        var policy = make(server + "/policy/group", Map.of("name", "admins of " + name, "groups", List.of(whose)));
        make(
                server + "/permission/scope",
                Map.of(
                        "name",
                        "the people of " + name,
                        "resourceType",
                        "Groups",
                        "resources",
                        theirs,
                        "scopes",
                        SCOPES,
                        "policies",
                        List.of(idOf(policy))));
    }

    private JsonNode make(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return api.make(path, MAPPER.writeValueAsString(body));
    }

    private static String idOf(JsonNode one) {
        return one.path("id").asString();
    }
}
