package nl.ketenkaart.local.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.system.SpiedCase;

/**
 * The cases that are asked about: one at whose table everybody sits, made anew now and then since it does not stay as it is, and
 * others of which all but a few may know nothing.
 */
final class Worlds {
    private static final String POLICE = "politie-midden-nederland";
    private static final Set<String> INSIDERS =
            Set.of("om-midden-nederland", "rvdk-midden-nederland", "veilig-thuis-utrecht", POLICE);
    private final List<String> organisations;
    private final OddValues odd;
    private final SpiedCase hidden;
    private final SpiedCase alone;
    private SpiedCase own;

    Worlds(List<String> organisations, OddValues odd) throws Exception {
        this.organisations = organisations;
        this.odd = odd;
        this.hidden = SpiedCase.deepening(INSIDERS.stream().sorted().toArray(String[]::new));
        this.alone = SpiedCase.alone("veilig-thuis-flevoland");
        this.own = fresh();
    }

    private SpiedCase fresh() throws Exception {
        var all = SpiedCase.deepening(organisations.toArray(String[]::new));
        all.decided();
        return all;
    }

    void renew() throws Exception {
        own = fresh();
    }

    /** Half of it about the case at whose table it sits. */
    UnaryOperator<String> ids(Account as) {
        var ids = odd.chance(50) ? own.ids() : foreign(as).getFirst().ids();
        return name -> ids.getOrDefault(name, otherwise(name));
    }

    private String otherwise(String name) {
        return switch (name) {
            case "version" -> odd.one(List.of("1", "2", "0"));
            case "organisation", "organisationId" -> odd.one(organisations);
            default -> own.ids().getOrDefault(name, odd.uuid());
        };
    }

    private List<SpiedCase> foreign(Account as) {
        var foreign = new ArrayList<SpiedCase>();
        if (!INSIDERS.contains(as.organisation())) {
            foreign.add(hidden);
        }
        if (!as.organisation().equals("veilig-thuis-flevoland")) {
            foreign.add(alone);
        }
        return foreign;
    }

    /** Words that may never reach it. */
    List<String> unseen(Account as) {
        return foreign(as).stream().flatMap(one -> one.words().stream()).toList();
    }
}
