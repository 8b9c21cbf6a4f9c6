package nl.ketenkaart.privacy.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardMaker;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Shell;
import nl.ketenkaart.privacy.casefile.Shell.SessionLabel;
import nl.ketenkaart.privacy.casefile.Shell.SessionStatus;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.Verdict;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.preview.Preview.ForOrganisation;
import nl.ketenkaart.privacy.preview.Preview.View;
import nl.ketenkaart.privacy.preview.Preview.When;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/** The case as it would be with the contribution in it, and what each organisation's look at it would show. */
record World(Agreement agreement, CaseFile file, UUID contribution, Instant at) {
    private static final CardMaker CARDS = new CardMaker((owner, caseId, id, revision) -> "");
    private static final String NOBODY_IN_PARTICULAR = "";
    /** Longer than any session that is in progress. */
    private static final Duration LONGEST = Duration.ofDays(365);

    World with(UnaryOperator<CaseFile> change) {
        return new World(agreement, change.apply(file), contribution, at);
    }

    Preview preview() {
        var table = file.shell().table();
        var organisations = file.shell().seats().stream()
                .filter(seat -> table.seats(seat.organisation(), at))
                .collect(Collectors.toMap(Seat::organisation, Seat::kind, (first, last) -> last))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(seat -> new ForOrganisation(seat.getKey(), seat.getValue(), views(seat.getKey(), seat.getValue())))
                .toList();
        return new Preview(file.caseId(), at, organisations);
    }

    private List<View> views(OrganisationId organisation, OrganisationKind kind) {
        var views = new ArrayList<View>();
        for (var purpose : purposes(kind)) {
            var role = purpose == Purpose.DECISION ? "chair" : "professional";
            var viewer = new Viewer(organisation, kind, NOBODY_IN_PARTICULAR, false, Set.of(role));
            var look = new Look(viewer, purpose, at);
            circumstances().forEach((when, world) -> views.add(world.view(look, when)));
        }
        return views;
    }

    /** For which it is read from now on, as the case stands. */
    private List<Purpose> purposes(OrganisationKind kind) {
        var fitting = CardMaker.fitting(file.shell().phase());
        return file.shell().phase() == Phase.DEEPENING && kind == OrganisationKind.PUBLIC_PROSECUTION
                ? List.of(fitting, Purpose.DECISION)
                : List.of(fitting);
    }

    private Map<When, World> circumstances() {
        var handling = file.part(contribution).orElseThrow().label().item().handling();
        return switch (handling) {
            case SESSION_ONLY -> new TreeMap<>(Map.of(When.NOW, this, When.IN_SESSION, with(this::inSession)));
            case DIRECTOR_RELEASE ->
                new TreeMap<>(
                        Map.of(When.NOW, this, When.RELEASED, with(same -> same.change(contribution, Part::released))));
            case OPEN, MARKER_ONLY, UNKNOWN -> Map.of(When.NOW, this);
        };
    }

    private CaseFile inSession(CaseFile same) {
        var table = same.shell().table();
        var all = same.shell().seats().stream()
                .map(Seat::organisation)
                .filter(organisation -> table.seats(organisation, at))
                .collect(Collectors.toSet());
        var chair = all.iterator().next();
        var label = new SessionLabel(at, at.plus(LONGEST), "", chair, SessionStatus.IN_PROGRESS, all);
        Shell shell = same.shell().session(UUID.randomUUID(), label);
        return same.with(shell);
    }

    private View view(Look look, When when) {
        var seen = Seen.of(agreement, look, file);
        var whole = seen.verdict(file.part(contribution).orElseThrow());
        var attributes = file.parts(Kind.ATTRIBUTE)
                .filter(part -> contribution.equals(part.label().of()))
                .map(part -> attribute(part, whole.full() ? seen.verdict(part) : whole))
                .toList();
        var shown = CARDS.shown(seen, contribution).orElse(null);
        return new View(look.purpose(), when, whole.level(), whole.rule(), shown, attributes);
    }

    /** What belongs to it is shown with it or not at all. */
    private static Preview.Attribute attribute(Part part, Verdict verdict) {
        var name = ((Content.Attribute) part.content().open()).name();
        return new Preview.Attribute(name, part.label().item().category(), verdict.level(), verdict.rule());
    }
}
