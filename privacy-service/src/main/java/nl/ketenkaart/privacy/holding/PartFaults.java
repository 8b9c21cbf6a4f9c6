package nl.ketenkaart.privacy.holding;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.privacy.holding.DecidePart.Release;
import nl.ketenkaart.privacy.holding.DecidePart.Withhold;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;

/** What is wrong with a decision on a part; asked only of who sees all of that part. */
final class PartFaults {
    private final Holdings holdings;
    private final Map<UUID, Held> held;
    private final Set<UUID> named = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private PartFaults(Holdings holdings) {
        this.holdings = holdings;
        this.held = holdings.items().stream().collect(toMap(Held::id, one -> one, (first, same) -> first));
    }

    static List<Fault> in(DecidePart command, Holdings holdings) {
        var found = new PartFaults(holdings);
        for (var n = 0; n < command.release().size(); n++) {
            found.release("/release/" + n, command.release().get(n));
        }
        for (var n = 0; n < command.withhold().size(); n++) {
            found.withhold("/withhold/" + n, command.withhold().get(n));
        }
        if (!found.named.containsAll(found.held.keySet())) {
            found.fault("", "leaves something undecided: read the part again, and name each of its items once");
        }
        return found.faults;
    }

    private void release(String pointer, Release release) {
        name(pointer + "/item", release.item());
        var item = held.get(release.item());
        if (item == null) {
            return;
        }
        var excerpt = release.excerpt();
        if (excerpt == null && item.words().isEmpty()) {
            fault(pointer + "/excerpt", "is missing: this is about others too; write what may be given of it");
        }
        if (excerpt != null && excerpt.isBlank()) {
            fault(pointer + "/excerpt", "says nothing");
        }
        if (holdings.tellWhereOthersAre(excerpt == null ? words(item) : excerpt)) {
            fault(pointer, "says where somebody else is");
        }
    }

    private static String words(Held item) {
        return item.words().stream().map(Line::text).collect(Collectors.joining(" "));
    }

    private void withhold(String pointer, Withhold withhold) {
        for (var n = 0; n < withhold.items().size(); n++) {
            name(pointer + "/items/" + n, withhold.items().get(n));
        }
        if (withhold.told() && !withhold.ground().mayBeTold()) {
            fault(pointer + "/told", "cannot be: on this ground the person is told nothing");
        }
        if (!withhold.told() && !withhold.ground().maySilence()) {
            fault(pointer + "/told", "must be: on this ground the person is told");
        }
    }

    private void name(String pointer, UUID item) {
        if (!held.containsKey(item)) {
            fault(pointer, "is none of the items of this part");
        } else if (!named.add(item)) {
            fault(pointer, "is decided on twice");
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }
}
