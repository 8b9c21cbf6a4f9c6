package nl.ketenkaart.privacy.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardView.Director;
import nl.ketenkaart.privacy.card.CardView.Origin;
import nl.ketenkaart.privacy.card.CardView.Owed;
import nl.ketenkaart.privacy.card.CardView.Seat;
import nl.ketenkaart.privacy.card.CardView.Standing;
import nl.ketenkaart.privacy.card.CardView.Triage;
import nl.ketenkaart.privacy.card.HoldingViews.OfContribution;
import nl.ketenkaart.privacy.card.LookIntoCase.ContributionTags;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Shell.Raised;
import nl.ketenkaart.privacy.link.FindLinkedCases.Linked;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.terms.Handling;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** Makes a card from what is seen: every field is put there because it is listed here, none is taken away. */
public final class CardMaker {
    private final ContributionTags tags;

    public CardMaker(ContributionTags tags) {
        this.tags = tags;
    }

    /** The card as far as the case alone makes it, which is all that anybody is told of when it changes. */
    public CardView card(Seen seen, Instant asOf) {
        return card(seen, asOf, List.of());
    }

    /** The card with the other cases that the viewer may know of. */
    CardView card(Seen seen, Instant asOf, List<Linked> linked) {
        return new CardView(
                standing(seen, asOf),
                origin(seen),
                new People(seen).view(),
                new Holdings(seen, tags).view(),
                new Course(seen).view(),
                new Turning(seen).view(),
                new Turning(seen).ties(linked),
                stillOwed(seen));
    }

    /** One contribution as it stands on the card; empty where it is not seen in full. */
    public Optional<HoldingViews.Contribution> contribution(Seen seen, UUID id) {
        return seen.full(Kind.CONTRIBUTION).stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .map(new Holdings(seen, tags)::contribution);
    }

    /** One contribution as it stands on the card, in full or as a mark; empty where nothing shows that it is there. */
    public Optional<OfContribution> shown(Seen seen, UUID id) {
        return contribution(seen, id)
                .<OfContribution>map(shown -> shown)
                .or(() -> seen.file()
                        .part(id)
                        .filter(part -> seen.verdict(part).marker())
                        .map(new Marks(seen)::marker));
    }

    private static Standing standing(Seen seen, Instant asOf) {
        var shell = seen.file().shell();
        var raised = Optional.ofNullable(seen.overview() ? shell.raised() : null);
        return new Standing(
                seen.caseId(),
                raised.map(Raised::reference).orElse(null),
                raised.map(Raised::kind).orElse(null),
                raised.map(how -> shell.phase()).orElse(null),
                raised.map(Raised::urgency).orElse(null),
                raised.map(how -> shell.actBy()).orElse(null),
                seen.look().viewer().organisation(),
                seen.look().purpose(),
                asOf,
                director(seen),
                table(seen));
    }

    private static Origin origin(Seen seen) {
        var triage = seen.full(Kind.TRIAGE).stream()
                .findFirst()
                .map(part -> triage(part, seen.open(part, Content.Triage.class)));
        return new Origin(triage.orElse(null));
    }

    private static Triage triage(Part part, Content.Triage content) {
        return new Triage(
                content.outcome(), content.reason(), content.by(), part.label().recordedAt());
    }

    /** Nobody directs who does not sit there any more, or is kept out. */
    static @Nullable Director director(Seen seen) {
        var director = seen.overview() ? seen.file().shell().director() : null;
        return director == null || !present(director.organisation(), seen)
                ? null
                : new Director(director.organisation(), director.accepted(), deputy(director, seen));
    }

    private static @Nullable OrganisationId deputy(CaseTable.Director director, Seen seen) {
        var deputy = director.deputy();
        return deputy != null && present(deputy, seen) ? deputy : null;
    }

    private static boolean present(OrganisationId organisation, Seen seen) {
        var shell = seen.file().shell();
        return shell.table().seats(organisation, seen.look().at())
                && !shell.exclusions().organisations().contains(organisation);
    }

    private static List<Seat> table(Seen seen) {
        if (!seen.table()) {
            return List.of();
        }
        var at = seen.look().at();
        return seen.file().shell().seats().stream()
                .filter(seat -> taken(seat, at))
                .map(seat -> new Seat(seat.organisation(), seat.kind(), seat.guest(), seat.from(), seat.until()))
                .sorted(Comparator.comparing(Seat::organisation).thenComparing(Seat::from))
                .toList();
    }

    private static boolean taken(CaseTable.Seat seat, Instant at) {
        var until = seat.until();
        return !seat.from().isAfter(at) && (until == null || at.isBefore(until));
    }

    /** What organisations still owe this case, as far as the viewer sees that it was asked of them and not yet given. */
    static List<Owed> stillOwed(Seen seen) {
        var owed = new ArrayList<Owed>();
        var director = director(seen);
        if (director != null && !director.accepted()) {
            owed.add(new Owed(director.organisation(), "ACCEPTANCE", null, null));
        }
        for (var waiting : waitingForTheViewer(seen)) {
            owed.add(new Owed(seen.look().viewer().organisation(), "RELEASE", null, waiting));
        }
        for (var part : seen.full(Kind.REQUEST)) {
            if (isOwed(seen, part)) {
                var request = seen.open(part, Content.Request.class);
                owed.add(new Owed(request.to(), "ANSWER", request.by(), null));
            }
        }
        for (var part : seen.full(Kind.FOLLOW_UP)) {
            var duty = seen.open(part, Content.FollowUp.class);
            if (duty.report() == null && !duty.saidOtherwise()) {
                owed.add(new Owed(part.label().item().owner(), duty.what(), duty.due(), null));
            }
        }
        return owed.stream().sorted(Owed.IN_ORDER).toList();
    }

    /** As long as it can be answered; after an answer in part the rest is. */
    private static boolean isOwed(Seen seen, Part request) {
        return fitting(seen.file().shell().phase()) != Purpose.OVERVIEW
                && seen.within(request.id(), Kind.ANSWER).stream()
                        .allMatch(part -> seen.open(part, Content.Answer.class).inPart());
    }

    /** What the viewer's own organisation owes, for which it need not look into the case. */
    static List<Owed> ownDuties(Agreement agreement, Seen seen) {
        var look = seen.look();
        var fitting = new Look(look.viewer(), fitting(seen.file().shell().phase()), look.at());
        return stillOwed(Seen.of(agreement, fitting, seen.file())).stream()
                .filter(owed -> owed.organisation().equals(look.viewer().organisation()))
                .toList();
    }

    /** The purpose for which somebody at the table looks, as the case goes. */
    public static Purpose fitting(Phase phase) {
        return switch (phase) {
            case RAISED -> Purpose.TRIAGE;
            case DEEPENING -> Purpose.DEEPENING;
            case DECIDED, FOLLOW_UP -> Purpose.FOLLOW_UP;
            case CLOSED, DECLINED, HANDED_OVER -> Purpose.OVERVIEW;
        };
    }

    /** The contributions that wait until the viewer, who directs the case, releases them: what it must name to do so. */
    public static List<UUID> waitingForTheViewer(Seen seen) {
        return seen.file()
                .parts(Kind.CONTRIBUTION)
                .filter(part -> part.label().item().handling() == Handling.DIRECTOR_RELEASE)
                .filter(part -> seen.verdict(part).marker())
                .map(Part::id)
                .toList();
    }
}
