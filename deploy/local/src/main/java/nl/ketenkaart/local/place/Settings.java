package nl.ketenkaart.local.place;

import java.nio.file.Path;

/**
 * One stack on this machine.
 *
 * @param offset added to every port
 * @param data where its data, logs and process ids are kept
 * @param mongoInDocker MongoDB itself in a container, instead of its stand-in
 */
public record Settings(Checkout checkout, int offset, Path data, boolean mongoInDocker) {

    public static Settings at(Checkout checkout, int offset) {
        return new Settings(checkout, offset, checkout.data(offset), false);
    }

    public int port(Port port) {
        return port.at(offset);
    }

    /** Host and port, as clients of a protocol other than HTTP want it. */
    public String address(Port port) {
        return "127.0.0.1:" + port(port);
    }

    /** Keycloak's and the gateway's name for themselves: browsers and tokens say localhost. */
    public String url(Port port) {
        return "http://localhost:" + port(port);
    }

    public String issuer() {
        return url(Port.KEYCLOAK) + "/realms/ketenkaart";
    }

    public Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }
}
