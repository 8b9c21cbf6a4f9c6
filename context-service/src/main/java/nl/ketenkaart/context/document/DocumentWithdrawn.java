package nl.ketenkaart.context.document;

import java.time.Instant;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Its owner took a file back: it is on no card any more, and its bytes go. */
public record DocumentWithdrawn(DocumentId documentId, CaseId caseId, OrganisationId organisation, Instant at)
        implements Event {}
