package nl.ketenkaart.ctl.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkaart.ctl.settings.CtlSettings.Keycloak;
import nl.ketenkaart.ctl.settings.CtlSettings.StandStill;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.realm.Organisations;

/** The settings of a stack of deploy/local/run on this machine; its secrets are known to everybody. */
public final class LocalStackSettings {
    private static final List<String> OF_SERVICES =
            List.of("verify-log", "rebuild-cards", "rotate-keys", "prove-erasure");
    private static final String KNOWN = "admin";

    private LocalStackSettings() {}

    /** @param offset that of its ports */
    public static CtlSettings of(Checkout checkout, int offset) {
        var stack = Settings.at(checkout, offset);
        Map<String, List<String>> commands = new LinkedHashMap<>();
        OF_SERVICES.forEach(verb -> commands.put(verb, run(stack, verb)));
        return new CtlSettings(
                checkout.root(),
                Organisations.host(checkout.organisations()),
                Map.of("bootstrap.servers", stack.address(Port.KAFKA)),
                "mongodb://" + stack.address(Port.MONGODB),
                Optional.of(new Keycloak(URI.create(stack.url(Port.KEYCLOAK)), "ketenkaart", KNOWN, KNOWN)),
                services(stack),
                List.of(),
                commands,
                Optional.of(new StandStill(run(stack, "pause"), run(stack, "resume"))));
    }

    private static Map<String, URI> services(Settings stack) {
        Map<String, URI> services = new LinkedHashMap<>();
        for (var port : List.of(
                Port.GATEWAY,
                Port.CASE_SERVICE,
                Port.CONTEXT_SERVICE,
                Port.PRIVACY_SERVICE,
                Port.NOTIFICATION_SERVICE)) {
            var name = port.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            services.put(name, URI.create(stack.url(port) + "/readyz"));
        }
        return services;
    }

    private static List<String> run(Settings stack, String verb) {
        List<String> words = new ArrayList<>();
        words.add(stack.checkout().root().resolve("deploy/local/run").toString());
        words.add(verb);
        words.add("--port-offset");
        words.add(String.valueOf(stack.offset()));
        return List.copyOf(words);
    }
}
