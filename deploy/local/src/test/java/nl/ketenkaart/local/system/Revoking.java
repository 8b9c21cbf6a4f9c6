package nl.ketenkaart.local.system;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ways in which an administrator takes something away from a person or a client, and how it is given back. */
enum Revoking {
    ROLE,
    MEMBERSHIP,
    ACCOUNT,
    SESSIONS,
    PASSWORD;

    private static final String LOCAL = "{\"type\": \"password\", \"value\": \"local\", \"temporary\": false}";

    /** What it takes to give it back. */
    JsonNode look(RealmAdmin admin, String whom) throws IOException, InterruptedException {
        return switch (this) {
            case ROLE -> admin.realm("GET", whom + "/role-mappings/realm", "");
            case MEMBERSHIP -> admin.realm("GET", whom + "/groups", "");
            case ACCOUNT, SESSIONS, PASSWORD -> admin.realm("GET", whom, "");
        };
    }

    void revoke(RealmAdmin admin, String whom, JsonNode before) throws IOException, InterruptedException {
        switch (this) {
            case ROLE -> admin.realm("DELETE", whom + "/role-mappings/realm", before.toString());
            case MEMBERSHIP -> admin.realm("DELETE", group(whom, before), "");
            case ACCOUNT -> admin.realm("PUT", whom, enabled(before, false));
            case SESSIONS -> admin.realm("POST", whom + "/logout", "");
            case PASSWORD -> admin.realm("PUT", whom + "/reset-password", LOCAL);
        }
    }

    void restore(RealmAdmin admin, String whom, JsonNode before) throws IOException, InterruptedException {
        switch (this) {
            case ROLE -> admin.realm("POST", whom + "/role-mappings/realm", before.toString());
            case MEMBERSHIP -> admin.realm("PUT", group(whom, before), "");
            case ACCOUNT -> admin.realm("PUT", whom, enabled(before, true));
            case SESSIONS, PASSWORD -> {
                // signing in again is all
            }
        }
    }

    private static String group(String whom, JsonNode before) {
        return whom + "/groups/" + before.at("/0/id").asString();
    }

    private static String enabled(JsonNode before, boolean enabled) {
        return ((ObjectNode) before.deepCopy()).put("enabled", enabled).toString();
    }
}
