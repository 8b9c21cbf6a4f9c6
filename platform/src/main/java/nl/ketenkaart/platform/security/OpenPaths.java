package nl.ketenkaart.platform.security;

import java.util.List;

/** The paths that need no token: the contract and the health; the gateway adds its page. What is below /actuator is at the port of management alone. */
public record OpenPaths(List<String> all) {
    public static final OpenPaths STANDARD = new OpenPaths(
            List.of("/v1/openapi.json", "/livez", "/readyz", "/actuator/health/**", "/actuator/prometheus"));

    String[] patterns() {
        return all.toArray(String[]::new);
    }
}
