package nl.ketenkaart.ctl.verb;

import java.io.IOException;
import java.util.List;
import nl.ketenkaart.ctl.organisation.AddOrganisation;
import nl.ketenkaart.ctl.organisation.AdmitOrganisation;
import nl.ketenkaart.ctl.organisation.Realm;
import nl.ketenkaart.ctl.organisation.RemoveOrganisation;
import nl.ketenkaart.ctl.organisation.Step;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.CtlSettings;
import nl.ketenkaart.ctl.settings.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Organisations come and go. */
abstract class OrganisationVerb extends Verb {
    @Parameters(paramLabel = "ID", description = "Of organisations.json.")
    private String id = "";

    @Option(names = "--dry-run", description = "Says what would be done in Keycloak, and does none of it.")
    private boolean dry;

    OrganisationVerb(Surroundings surroundings) {
        super(surroundings);
    }

    /** What is done, in order. */
    record Steps(String organisation, boolean done, List<String> steps) {}

    @Override
    int run(CtlSettings settings, Output output) throws IOException, InterruptedException {
        var keycloak = settings.keycloak()
                .orElseThrow(() -> new Refusal("The settings do not say where Keycloak is: name it under keycloak."));
        var steps = plan(settings, new Realm(keycloak), id);
        for (var step : steps) {
            output.say((dry ? "would " : "") + step.words());
            if (!dry) {
                step.work().run();
            }
        }
        output.result(new Steps(id, !dry, steps.stream().map(Step::words).toList()), out -> {});
        return DONE;
    }

    abstract List<Step> plan(CtlSettings settings, Realm realm, String id) throws IOException, InterruptedException;

    /** One joins. */
    @Command(
            name = "add",
            description =
                    "Makes in Keycloak what every organisation gets: groups, a client, its service account, what its"
                            + " admins may do. It must stand in organisations.json.")
    static final class Add extends OrganisationVerb {
        @Option(
                names = "--keys",
                paramLabel = "URL",
                description = "Where the organisation publishes the keys of its client (JWKS, https).")
        private String keys = "";

        Add(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        List<Step> plan(CtlSettings settings, Realm realm, String id) throws IOException, InterruptedException {
            return new AddOrganisation(realm, settings.realm()).plan(id, keys);
        }
    }

    /** One that came with the realm. */
    @Command(
            name = "admit",
            description =
                    "Gives one that the realm as code brought what no file can hold: where its client's keys are, and"
                            + " what its admins may do. What is there already stays.")
    static final class Admit extends OrganisationVerb {
        @Option(
                names = "--keys",
                paramLabel = "URL",
                description = "Where the organisation publishes the keys of its client (JWKS, https).")
        private String keys = "";

        Admit(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        List<Step> plan(CtlSettings settings, Realm realm, String id) throws IOException, InterruptedException {
            return new AdmitOrganisation(realm).plan(id, keys);
        }
    }

    /** One leaves. */
    @Command(
            name = "remove",
            description =
                    "Nobody signs in for it any more, and what is signed in ends within seconds. What it told stays"
                            + " for the terms of its law.")
    static final class Remove extends OrganisationVerb {
        Remove(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        List<Step> plan(CtlSettings settings, Realm realm, String id) throws IOException, InterruptedException {
            return new RemoveOrganisation(realm).plan(id);
        }
    }
}
