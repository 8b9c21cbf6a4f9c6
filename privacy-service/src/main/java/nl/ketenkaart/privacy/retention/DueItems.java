package nl.ketenkaart.privacy.retention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.regime.RetentionTerms;
import nl.ketenkaart.privacy.regime.Term;
import nl.ketenkaart.privacy.regime.Term.CountedFrom;
import nl.ketenkaart.privacy.retention.RetentionEvent.Item;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** What of a file is past its first term on a day, and which second term has begun, by labels alone: no content is opened for it. */
final class DueItems {
    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private final RetentionTerms terms;
    private final LocalDate today;

    DueItems(RetentionTerms terms, LocalDate today) {
        this.terms = terms;
        this.today = today;
    }

    /**
     * What one organisation holds in a case.
     *
     * @param kept how many items there are, locked or not
     * @param locked those of them that are locked
     * @param due those past their term
     * @param withoutTerm how many have none
     */
    record Holding(int kept, List<LockedItem> locked, List<Item> due, int withoutTerm) {
        boolean isAllLocked() {
            return kept == locked.size();
        }
    }

    /** @param term null: it has none */
    record LockedItem(Item item, @Nullable Term term) {}

    Map<OrganisationId, Holding> in(CaseFile file) {
        var owned = new TreeMap<OrganisationId, List<Part>>();
        file.everything()
                .filter(part -> part.label().kind() != Kind.ATTRIBUTE)
                .forEach(part -> owned.computeIfAbsent(part.owner(), owner -> new ArrayList<>())
                        .add(part));
        var holdings = new TreeMap<OrganisationId, Holding>();
        owned.forEach((owner, parts) -> holdings.put(owner, holding(file, owner, parts)));
        return holdings;
    }

    private Holding holding(CaseFile file, OrganisationId owner, List<Part> parts) {
        var kind = kindOf(owner, file);
        var open =
                parts.stream().filter(part -> file.part(part.id()).isPresent()).toList();
        var locked = parts.stream()
                .filter(part -> file.part(part.id()).isEmpty())
                .map(part -> new LockedItem(
                        item(part), terms.of(kind, part.label().kind()).orElse(null)))
                .toList();
        var due = open.stream()
                .filter(part -> terms.of(kind, part.label().kind())
                        .filter(term -> isDue(term, part, file))
                        .isPresent())
                .map(DueItems::item)
                .toList();
        var withoutTerm = open.stream()
                .filter(part -> terms.of(kind, part.label().kind()).isEmpty())
                .count();
        return new Holding(parts.size(), locked, due, (int) withoutTerm);
    }

    private static Item item(Part part) {
        return new Item(part.id(), part.label().recordedAt());
    }

    private boolean isDue(Term term, Part part, CaseFile file) {
        var from = term.countedFrom() == CountedFrom.RECORDED
                ? Optional.of(part.label().recordedAt())
                : file.endedAt();
        return from.map(at -> term.locksOn(LocalDate.ofInstant(at, HERE)))
                .filter(day -> !today.isBefore(day))
                .isPresent();
    }

    /** As it sat at the table last. */
    private static OrganisationKind kindOf(OrganisationId owner, CaseFile file) {
        return file.shell().seats().stream()
                .filter(seat -> seat.organisation().equals(owner))
                .map(Seat::kind)
                .reduce((first, last) -> last)
                .orElse(OrganisationKind.UNKNOWN);
    }
}
