package nl.ketenkaart.privacy.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.privacy.glass.BreakGlass;
import nl.ketenkaart.privacy.needtoknow.CaseTable;

/** What can be wrong with the input beyond its form. */
final class GlassFaults {
    private static final int LEAST = 20;
    private static final long MOST = CaseTable.BreakGlass.LONGEST.toMinutes();

    private GlassFaults() {}

    /** White space gives no reason. */
    static List<Fault> in(BreakGlass command) {
        var faults = new ArrayList<Fault>();
        if (command.reason().strip().length() < LEAST) {
            faults.add(new Fault("/reason", "says too little: at least " + LEAST + " characters"));
        }
        if (command.minutes() < 1 || command.minutes() > MOST) {
            faults.add(new Fault("/minutes", "is no number from 1 to " + MOST));
        }
        for (int i = 0; i < command.categories().size(); i++) {
            if (!CaseTable.BreakGlass.FOR_DANGER.contains(command.categories().get(i))) {
                faults.add(new Fault("/categories/" + i, "is not one that danger opens"));
            }
        }
        return faults;
    }

    /** What only those at the table may be told. */
    static List<Fault> in(BreakGlass command, Set<UUID> people) {
        var faults = new ArrayList<>(in(command));
        if (!people.contains(command.personId().value())) {
            faults.add(new Fault("/personId", "is not a person of this case"));
        }
        return faults;
    }
}
