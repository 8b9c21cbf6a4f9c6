package nl.ketenkaart.cases.linking;

import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What a link makes known; the contracts in {@code contracts/events} say what each part means. */
public sealed interface LinkEvent extends Event {

    /** For who may know of both cases. */
    record CaseLinked(CaseId caseId, CaseId linkedCaseId, Instant at) implements LinkEvent {}

    /** For who answers for the earlier case: nothing of the later one but the day and whom to ask. */
    record CaseRepeatNoted(
            CaseId caseId, OrganisationId organisation, LocalDate raisedOn, OrganisationId contact, Instant at)
            implements LinkEvent {}
}
