package nl.ketenkaart.context.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.terms.Audience;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.context.terms.Kind;
import nl.ketenkaart.context.terms.Necessity;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation added a file; without necessity only for itself.
 *
 * @param size in bytes
 * @param sha256 of the file, lower-case hex
 */
public record DocumentAdded(
        DocumentId documentId,
        CaseId caseId,
        OrganisationId organisation,
        String title,
        Category category,
        Kind kind,
        List<PersonId> personIds,
        String mediaType,
        long size,
        String sha256,
        @Nullable Necessity necessity,
        Audience audience,
        Handling handling,
        @Nullable PersonId consentOf,
        @Nullable LocalDate validUntil,
        Instant at)
        implements Event {}
