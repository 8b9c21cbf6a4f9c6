package nl.ketenkaart.privacy.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.UUID;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.Shell;
import nl.ketenkaart.privacy.casefile.Shell.Raised;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Finds the cases to which one is linked, for who may have an overview of both at this moment (rules 1 to 3 in each): asked of
 * the other case as it is stored now, so that a seat that ended there takes the link away here. An other case that misses an
 * event is not there.
 *
 * <p>The store is asked as often where there is no link, for the case itself: how long it takes tells nobody of one.
 */
public final class FindLinkedCases {
    private final CaseFiles files;

    public FindLinkedCases(CaseFiles files) {
        this.files = files;
    }

    /** Another case, as it is known by those who may have an overview of it. */
    public record Linked(UUID caseId, Raised raised) {}

    /** Oldest first. */
    public List<Linked> of(CaseFile file, Agreement agreement, Look look) {
        var asked = new ArrayList<>(file.shell().linked());
        asked.add(file.caseId());
        var overview = new Look(look.viewer(), Purpose.OVERVIEW, look.at());
        var shells = files.findShells(asked);
        return seen(file.shell(), agreement, overview)
                ? shells.entrySet().stream()
                        .filter(other -> !other.getKey().equals(file.caseId()))
                        .filter(other -> seen(other.getValue(), agreement, overview))
                        .map(FindLinkedCases::linked)
                        .sorted(Comparator.comparing(
                                        (Linked linked) -> linked.raised().at())
                                .thenComparing(linked -> linked.raised().reference()))
                        .toList()
                : List.of();
    }

    private static boolean seen(Shell shell, Agreement agreement, Look overview) {
        return shell.raised() != null
                && NeedToKnow.of(agreement, overview, shell.table()).opens().full();
    }

    private static Linked linked(Entry<UUID, Shell> other) {
        return new Linked(
                other.getKey(), Objects.requireNonNull(other.getValue().raised()));
    }
}
