package nl.ketenkaart.privacy.authzen;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardMaker;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.opening.OpenedCase;
import nl.ketenkaart.privacy.terms.Purpose;

/** What one case holds for one look: the verdicts by which its card would be made. No content is opened for it. */
final class Sight {
    private static final String NOBODY_IN_PARTICULAR = "";
    private final OpenedCase opened;
    private final Seen seen;
    private final boolean fits;

    Sight(OpenedCase opened) {
        this.opened = opened;
        this.seen = Seen.of(opened.agreement(), opened.look(), opened.file());
        this.fits = opened.fits();
    }

    UUID caseId() {
        return opened.file().caseId();
    }

    /** How the thing stands on the caller's card: not at all where there is no card for this purpose. */
    Level level(ResourceType type, UUID id) {
        if (!fits) {
            return Level.NONE;
        }
        return type == ResourceType.CASE
                ? caseLevel(id)
                : parts(type, id)
                        .map(part -> onTheCard(type, part))
                        .max(Level::compareTo)
                        .orElse(Level.NONE);
    }

    private Level caseLevel(UUID id) {
        return id.equals(caseId()) ? Level.FULL : Level.NONE;
    }

    private Level onTheCard(ResourceType type, Part part) {
        var level = seen.verdict(part).level();
        return level == Level.MARKER && !type.marked() ? Level.NONE : level;
    }

    private Stream<Part> parts(ResourceType type, UUID id) {
        return opened.file().parts().values().stream()
                .filter(part -> type.wholeOf(part).filter(id::equals).isPresent());
    }

    /**
     * The things of a type whose ids the card gives: those in full, and where a mark is enough those that wait for the viewer,
     * who directs the case. A mark bears no id, so no search gives it one.
     */
    List<UUID> found(ResourceType type, AccessAction action) {
        var waiting = Set.copyOf(CardMaker.waitingForTheViewer(seen));
        return opened.file().parts().values().stream()
                .flatMap(part -> type.wholeOf(part).stream())
                .distinct()
                .filter(id -> level(type, id) == Level.FULL || waiting.contains(id))
                .filter(id -> action.permittedBy(level(type, id)))
                .toList();
    }

    /** Whom these things say something about. */
    List<AboutPerson> people(ResourceType type, Collection<UUID> ids) {
        return seen.people(part -> type.wholeOf(part).filter(ids::contains).isPresent());
    }

    /** Where the thing is the caller's own, and it sees it: who else sits at the table. */
    List<OrganisationId> others(ResourceType type, UUID id) {
        var table = opened.file().shell().table();
        var at = opened.look().at();
        return own(type, id).isEmpty()
                ? List.of()
                : table.seats().stream()
                        .map(Seat::organisation)
                        .distinct()
                        .filter(organisation -> table.seats(organisation, at))
                        .filter(organisation -> !organisation.equals(caller()))
                        .sorted()
                        .toList();
    }

    /**
     * How a thing of the caller's stands on the card of another at the table, at this moment: what its owner may know. That
     * somebody is kept out is told to nobody, so it is decided as if nobody was.
     */
    Level levelFor(OrganisationId other, ResourceType type, UUID id) {
        var part = own(type, id);
        return part.isEmpty() || !others(type, id).contains(other) ? Level.NONE : levelFor(other, part.get());
    }

    private Level levelFor(OrganisationId other, Part part) {
        CaseFile file = opened.file().asAnybodyMayKnow(opened.look().at());
        var purpose = opened.look().purpose();
        var role = purpose == Purpose.DECISION ? "chair" : "professional";
        var kind = file.shell().seats().stream()
                .filter(seat -> seat.organisation().equals(other))
                .reduce((first, last) -> last)
                .orElseThrow()
                .kind();
        var viewer = new Viewer(other, kind, NOBODY_IN_PARTICULAR, false, Set.of(role));
        var look = new Look(viewer, purpose, opened.look().at());
        return NeedToKnow.of(opened.agreement(), look, file.shell().table())
                .decide(part.label().item())
                .level();
    }

    private Optional<Part> own(ResourceType type, UUID id) {
        return opened.file()
                .part(id)
                .filter(part -> fits && type.isWhole(part))
                .filter(part -> part.label().item().owner().equals(caller()))
                .filter(part -> seen.sees(part.id()));
    }

    private OrganisationId caller() {
        return opened.look().viewer().organisation();
    }
}
