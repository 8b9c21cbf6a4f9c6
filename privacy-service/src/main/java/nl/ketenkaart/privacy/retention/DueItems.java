package nl.ketenkaart.privacy.retention;

import java.time.Instant;
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

/** What of a file is past its first term on a day, by labels alone: no content is opened for it. */
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
     * @param locked how many of them are locked
     * @param due those past their term
     * @param withoutTerm how many have none
     */
    record Holding(int kept, int locked, List<Item> due, int withoutTerm) {}

    Map<OrganisationId, Holding> in(CaseFile file) {
        var owned = new TreeMap<OrganisationId, List<Part>>();
        file.everything()
                .filter(part -> part.label().kind() != Kind.ATTRIBUTE)
                .forEach(part -> owned.computeIfAbsent(part.label().item().owner(), owner -> new ArrayList<>())
                        .add(part));
        var holdings = new TreeMap<OrganisationId, Holding>();
        owned.forEach((owner, parts) -> holdings.put(owner, holding(file, owner, parts)));
        return holdings;
    }

    private Holding holding(CaseFile file, OrganisationId owner, List<Part> parts) {
        var kind = kindOf(owner, file);
        var open =
                parts.stream().filter(part -> file.part(part.id()).isPresent()).toList();
        var due = open.stream()
                .filter(part -> terms.of(kind, part.label().kind())
                        .filter(term -> isDue(term, part, file))
                        .isPresent())
                .map(part -> new Item(part.id(), part.label().recordedAt()))
                .toList();
        var withoutTerm = open.stream()
                .filter(part -> terms.of(kind, part.label().kind()).isEmpty())
                .count();
        return new Holding(parts.size(), parts.size() - open.size(), due, (int) withoutTerm);
    }

    private boolean isDue(Term term, Part part, CaseFile file) {
        var from = term.countedFrom() == CountedFrom.RECORDED
                ? Optional.of(part.label().recordedAt())
                : endOf(file);
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

    /** When it ended, if it did and was not opened again; its closure, or what triage came to, may be locked itself by now. */
    private static Optional<Instant> endOf(CaseFile file) {
        return switch (file.shell().phase()) {
            case CLOSED, HANDED_OVER -> last(file, Kind.CLOSURE);
            case DECLINED -> last(file, Kind.TRIAGE);
            case RAISED, DEEPENING, DECIDED, FOLLOW_UP -> Optional.empty();
        };
    }

    private static Optional<Instant> last(CaseFile file, Kind kind) {
        return file.everything()
                .filter(part -> part.label().kind() == kind)
                .map(part -> part.label().recordedAt())
                .max(Instant::compareTo);
    }
}
