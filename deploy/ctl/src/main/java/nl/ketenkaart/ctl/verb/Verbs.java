package nl.ketenkaart.ctl.verb;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.local.place.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** All that can be asked. */
public final class Verbs {
    private static final int REFUSED = 2;
    private static final int BROKE_OFF = 3;

    private Verbs() {}

    @Command(
            name = "ketenkaartctl",
            description = "For whoever runs Ketenkaart. The runbook is deploy/README.md.",
            footer = {
                "",
                "Ends with 0: all is well, or done; 1: looked at or done, and something is not as it should be;",
                "2: refused, nothing was changed; 3: broke off, it says what to look at."
            },
            synopsisSubcommandLabel = "VERB")
    private static final class All {}

    @Command(
            name = "dead-letters",
            description = "Events that a service gave up.",
            synopsisSubcommandLabel = "(list | replay)")
    private static final class Dead {}

    @Command(
            name = "organisation",
            description = "Organisations in Keycloak.",
            synopsisSubcommandLabel = "(add | admit | remove)")
    private static final class Organisation {}

    /** The command line, ready to be run. */
    public static CommandLine in(Surroundings here) {
        var all = new CommandLine(new All())
                .addSubcommand(new StatusVerb(here))
                .addSubcommand(new LagVerb(here))
                .addSubcommand(new CommandLine(new Dead())
                        .addSubcommand(new DeadLettersVerb.ListThem(here))
                        .addSubcommand(new DeadLettersVerb.ReplayThem(here)))
                .addSubcommand(new BackupVerb(here))
                .addSubcommand(new ErasuresVerb(here))
                .addSubcommand(new RestoreVerb(here))
                .addSubcommand(new ServiceVerb.RebuildCards(here))
                .addSubcommand(new ServiceVerb.VerifyLog(here))
                .addSubcommand(new ServiceVerb.RotateKeys(here))
                .addSubcommand(new ServiceVerb.ProveErasure(here))
                .addSubcommand(new CommandLine(new Organisation())
                        .addSubcommand(new OrganisationVerb.Add(here))
                        .addSubcommand(new OrganisationVerb.Admit(here))
                        .addSubcommand(new OrganisationVerb.Remove(here)));
        helpEverywhere(all);
        all.setOut(new PrintWriter(here.out(), true, StandardCharsets.UTF_8));
        all.setErr(new PrintWriter(here.err(), true, StandardCharsets.UTF_8));
        all.setExecutionExceptionHandler((e, command, asked) -> ended(e, command));
        return all;
    }

    private static void helpEverywhere(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Says what this does and takes.")
                        .build());
        command.getSubcommands().values().forEach(Verbs::helpEverywhere);
    }

    private static int ended(Exception e, CommandLine command) {
        if (e instanceof Refusal || e instanceof CannotStart) {
            command.getErr().println(e.getMessage());
            return REFUSED;
        }
        command.getErr()
                .println("Broke off: " + (e.getMessage() == null ? e.getClass().getName() : e.getMessage()));
        return BROKE_OFF;
    }

    /** The names of all verbs, those below others with both words. */
    public static Set<String> names(CommandLine all) {
        var names = new TreeSet<String>();
        all.getSubcommands().forEach((name, command) -> {
            if (command.getSubcommands().isEmpty()) {
                names.add(name);
            }
            command.getSubcommands().keySet().forEach(below -> names.add(name + " " + below));
        });
        return names;
    }
}
