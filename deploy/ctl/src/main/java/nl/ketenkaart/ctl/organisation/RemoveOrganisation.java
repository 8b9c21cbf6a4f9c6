package nl.ketenkaart.ctl.organisation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.ctl.settings.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organisation leaves: nobody signs in for it any more, and what is signed in ends within seconds. What it told stays until the terms of its
 * law are over, and the log of who was shown it for longer; so it stays in {@code organisations.json}, and its group in Keycloak.
 */
public final class RemoveOrganisation {
    private static final int PAGE = 100;
    private final Realm realm;

    public RemoveOrganisation(Realm realm) {
        this.realm = realm;
    }

    /** @throws Refusal when there is no such organisation */
    public List<Step> plan(String id) throws IOException, InterruptedException {
        var group = realm.ask("/group-by-path/organisations/" + id);
        if (!group.has("id")) {
            throw new Refusal("Keycloak has no organisation " + id + ".");
        }
        List<Step> steps = new ArrayList<>();
        for (var client : realm.ask("/clients?clientId=" + id + "-api")) {
            steps.add(new Step(
                    "disable the client " + client.path("clientId").asString(), () -> disable("/clients/", client)));
        }
        for (var person : people(group.path("id").asString())) {
            var name = person.path("username").asString();
            steps.add(new Step("disable " + name + " and end its sessions", () -> {
                disable("/users/", person);
                realm.make("/users/" + person.path("id").asString() + "/logout", "{}");
            }));
        }
        permission(id).forEach(steps::add);
        return List.copyOf(steps);
    }

    private List<JsonNode> people(String group) throws IOException, InterruptedException {
        List<JsonNode> people = new ArrayList<>();
        JsonNode page;
        do {
            page = realm.ask("/groups/" + group + "/members?max=" + PAGE + "&first=" + people.size());
            page.forEach(people::add);
        } while (page.size() == PAGE);
        return people;
    }

    private void disable(String kind, JsonNode one) throws IOException, InterruptedException {
        var path = kind + one.path("id").asString();
        var now = (ObjectNode) realm.ask(path);
        realm.change(path, now.put("enabled", false).toString());
    }

    /** With its permission its admins, who are disabled too, could not take anybody on. */
    private List<Step> permission(String id) throws IOException, InterruptedException {
        var client = realm.ask("/clients?clientId=admin-permissions")
                .path(0)
                .path("id")
                .asString();
        var server = "/clients/" + client + "/authz/resource-server";
        List<Step> steps = new ArrayList<>();
        var name = "the people of " + id;
        for (var found : realm.ask(server + "/permission?name=" + name.replace(" ", "%20"))) {
            if (found.path("name").asString().equals(name)) {
                steps.add(new Step(
                        "take away what its admins may do",
                        () -> realm.remove(
                                server + "/permission/scope/" + found.path("id").asString())));
            }
        }
        return steps;
    }
}
