package nl.ketenkaart.privacy.oversight;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Who may know that glass was broken, and who may judge it: the privacy officer of an organisation that owns something of what it
 * opened; never of the one that broke it, for that would judge itself. Only what opened nothing of anybody is judged there, once
 * it has ended and not by who broke it: nobody else is concerned, and to nobody else there is anything to know.
 */
final class Reviewers {
    private static final String PRIVACY_OFFICER = "privacy-officer";
    private final OpenCase opening;
    private final Clock clock;

    Reviewers(OpenCase opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    /** What a caller has to do with it. */
    enum Part {
        /** To it there is no such thing. */
        NONE,
        /** It is of its own organisation's doing. */
        BROKE_IT,
        JUDGES_IT
    }

    static boolean isOfficer(Caller caller) {
        return caller.hasAnyOf(PRIVACY_OFFICER);
    }

    /** @param purpose for which the caller must be able to know of the case; of its own records also after its seat ended */
    Part partOf(Caller caller, GlassGrant grant, Purpose purpose) {
        var opened = isOfficer(caller)
                ? opening.peek(grant.caseId(), caller, purpose).flatMap(file -> opened(file, grant))
                : Optional.<Set<OrganisationId>>empty();
        return opened.map(owners -> partOf(caller, grant, owners)).orElse(Part.NONE);
    }

    private static Optional<Set<OrganisationId>> opened(CaseFile file, GlassGrant grant) {
        return Optional.ofNullable(file.shell().brokenGlass().get(grant.id().value()))
                .map(label -> label.opened());
    }

    private Part partOf(Caller caller, GlassGrant grant, Set<OrganisationId> opened) {
        var organisation = caller.organisation();
        if (!organisation.equals(grant.by().organisation())) {
            return opened.contains(organisation) ? Part.JUDGES_IT : Part.NONE;
        }
        var concernsNobodyElse = opened.isEmpty() && !grant.runs(clock.instant());
        return concernsNobodyElse && !caller.subject().equals(grant.by().person()) ? Part.JUDGES_IT : Part.BROKE_IT;
    }
}
