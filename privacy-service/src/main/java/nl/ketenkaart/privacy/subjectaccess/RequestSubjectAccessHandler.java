package nl.ketenkaart.privacy.subjectaccess;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.retention.KeptFiles;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess.Reception;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess.Subject;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * A privacy officer takes in what a person of a case asks, and may extend the term. The answer is the same whoever else holds something:
 * where else the person is named is looked for afterwards. Source: GDPR 12 and 15, Wpg 25, Wjsg 39i.
 */
public final class RequestSubjectAccessHandler {
    private final OpenCase opening;
    private final KeptFiles kept;
    private final SubjectAccesses requests;
    private final Clock clock;

    public RequestSubjectAccessHandler(OpenCase opening, KeptFiles kept, SubjectAccesses requests, Clock clock) {
        this.opening = opening;
        this.kept = kept;
        this.requests = requests;
        this.clock = clock;
    }

    /** Everything that is wrong with the input, as far as this caller may be told. */
    public List<Fault> faults(Caller caller, RequestSubjectAccess command) {
        return opening.peek(command.caseId(), caller, purpose(caller))
                .map(file -> faults(command, people(file)))
                .orElseGet(() -> faults(command));
    }

    /** @param id the request's, the same for a repeat of the same one */
    public Result<SubjectAccess> handle(UUID id, Caller caller, RequestSubjectAccess command) {
        var file = opening.peek(command.caseId(), caller, purpose(caller));
        if (file.isEmpty()) {
            return Result.refused(Refusal.notThere());
        }
        if (!isOfficer(caller)) {
            return Result.refused(Refusal.forbidden("A request for subject access is taken in by a privacy officer."));
        }
        var faults = faults(command, people(file.get()));
        if (!faults.isEmpty()) {
            return Result.refused(Refusal.invalid(faults));
        }
        var subject = new Subject(command.caseId(), command.personId());
        var reception =
                new Reception(caller.organisation(), command.receivedOn(), command.madeBy(), command.identification());
        return requests.add(new SubjectAccess(id, subject, reception, null, clock.instant()));
    }

    public Result<SubjectAccess> handle(UUID id, Caller caller, ExtendTerm command) {
        Instant at = clock.instant();
        return requests.find(id).filter(request -> isFor(caller, request)).isEmpty()
                ? Result.refused(ended(requests, id, caller).orElseGet(Refusal::notThere))
                : requests.change(id, request -> request.extended(command.motivation(), at));
    }

    /** A request is there for privacy officers of who received it, while they may know of its case; for nobody else. */
    private boolean isFor(Caller caller, SubjectAccess request) {
        return isFor(opening, caller, request);
    }

    static boolean isFor(OpenCase opening, Caller caller, SubjectAccess request) {
        return isOfficer(caller)
                && request.reception().by().equals(caller.organisation())
                && opening.peek(request.subject().caseId(), caller, Purpose.OWN_RECORDS)
                        .isPresent();
    }

    /** Told to privacy officers of who received the request; to all others there never was one. */
    static Optional<Refusal> ended(SubjectAccesses requests, UUID id, Caller caller) {
        return requests.ended(id)
                .filter(end -> isOfficer(caller) && end.receivedBy().equals(caller.organisation()))
                .map(end -> Refusal.conflict(
                        "The request ended on %s: what it was made in was destroyed then, and with it the request. Tell the person so."
                                .formatted(end.on())));
    }

    private static boolean isOfficer(Caller caller) {
        return caller.hasAnyOf("privacy-officer");
    }

    /** A privacy officer of who sat there may know of it still; everybody else only while seated. */
    private static Purpose purpose(Caller caller) {
        return isOfficer(caller) ? Purpose.OWN_RECORDS : Purpose.OVERVIEW;
    }

    private List<Fault> faults(RequestSubjectAccess command) {
        var today = LocalDate.ofInstant(clock.instant(), SubjectAccess.HERE);
        var faults = new ArrayList<Fault>();
        if (command.receivedOn().isAfter(today)) {
            faults.add(new Fault("/receivedOn", "is in the future"));
        }
        if (command.receivedOn().isBefore(today.minusDays(SubjectAccess.LATE))) {
            faults.add(
                    new Fault("/receivedOn", "is too long ago: the others would have no time left; 14 days at most"));
        }
        if (command.identification().isBlank()) {
            faults.add(new Fault("/identification", "says nothing"));
        }
        return faults;
    }

    /** Also those whose record is locked: it is held, and they may ask for it. */
    private Set<UUID> people(CaseFile shown) {
        return kept.kept(shown.caseId()).stream()
                .flatMap(CaseFile::everything)
                .filter(part -> part.label().kind() == Kind.PERSON)
                .map(Part::id)
                .collect(toUnmodifiableSet());
    }

    private List<Fault> faults(RequestSubjectAccess command, Set<UUID> people) {
        var faults = new ArrayList<>(faults(command));
        if (!people.contains(command.personId().value())) {
            faults.add(new Fault("/personId", "is not a person of this case"));
        }
        return faults;
    }
}
