package nl.ketenkaart.privacy.holding;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.disclosure.Pseudonyms;
import nl.ketenkaart.privacy.holding.DecidePart.Release;
import nl.ketenkaart.privacy.holding.OpenPart.Opened;
import nl.ketenkaart.privacy.regime.RetentionTerms;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Decision;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Given;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Withheld;
import nl.ketenkaart.privacy.terms.OrganisationKind;

/**
 * A privacy officer, in person, decides on all that its organisation holds: what is given is kept as it reads at that moment, so that
 * nothing else can leave later. Source: GDPR 15 and 23, Wpg 25 and 27, Wjsg 39i and 39l, Jeugdwet 7.3.10.
 */
public final class DecidePartHandler {
    private static final Refusal A_PERSON = Refusal.forbidden("What is given to a person is decided by a person.");
    private final OpenPart opening;
    private final Past past;
    private final RetentionTerms terms;
    private final Clock clock;

    public DecidePartHandler(OpenPart opening, Past past, RetentionTerms terms, Clock clock) {
        this.opening = opening;
        this.past = past;
        this.terms = terms;
        this.clock = clock;
    }

    /** What was said before, and who was shown it. */
    public record Past(EarlierWordings earlier, LoggedLines log, Pseudonyms pseudonyms) {}

    /** Everything that is wrong with the input, as far as this caller may be told. */
    public List<Fault> faults(UUID id, Caller caller, DecidePart command) {
        return opening.find(id, caller)
                .map(opened -> PartFaults.in(command, holdings(opened)))
                .orElse(List.of());
    }

    /**
     * @throws LoggedLines.NotWhole when it cannot be said who was shown what; nothing is decided then
     */
    public Result<SubjectAccessPart> handle(UUID id, Caller caller, DecidePart command) {
        var opened = opening.find(id, caller);
        if (opened.isEmpty()) {
            return Result.refused(Refusal.notThere());
        }
        if (!caller.person()) {
            return Result.refused(A_PERSON);
        }
        var holdings = holdings(opened.get());
        var faults = PartFaults.in(command, holdings);
        if (!faults.isEmpty()) {
            return Result.refused(Refusal.invalid(faults));
        }
        var decision =
                decision(command, holdings, opened.get().part(), OrganisationKind.named(caller.organisationKind()));
        return opening.parts().change(id, part -> part.decided(decision));
    }

    private Holdings holdings(Opened opened) {
        return Holdings.of(opened.file(), opened.part(), past.earlier());
    }

    private Decision decision(DecidePart command, Holdings holdings, SubjectAccessPart part, OrganisationKind kind) {
        Map<UUID, Held> held = holdings.items().stream().collect(toMap(Held::id, one -> one, (first, same) -> first));
        var receivers = Receivers.of(part, past.log(), past.pseudonyms());
        var given = command.release().stream()
                .map(release -> given(release, Objects.requireNonNull(held.get(release.item())), kind, receivers))
                .toList();
        var withheld = command.withhold().stream()
                .map(one -> new Withheld(one.ground(), one.told(), Set.copyOf(one.items())))
                .toList();
        return new Decision(given, withheld, command.namedAsReceiver(), clock.instant());
    }

    private Given given(Release release, Held held, OrganisationKind owner, Receivers receivers) {
        var excerpt = release.excerpt();
        var term = terms.of(owner, held.kind());
        return new Given(
                held.part().id(),
                held.kind().name(),
                held.part().category(),
                held.recordedOn(),
                excerpt == null ? held.words() : List.of(new Line("excerpt", excerpt)),
                term.map(one -> one.keptFor().toString()).orElse(null),
                term.map(one -> one.countedFrom().name()).orElse(null),
                held.locked() ? true : null,
                receivers.of(held.part()));
    }
}
