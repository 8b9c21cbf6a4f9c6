package nl.ketenkaart.cases.report;

import java.time.LocalDate;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person was told of being discussed; the last record counts. Not to tell takes a ground, and only for a time: after
 * it the duty to tell is open again. Source: evaluation, privacy disappeared as an obstacle because people had been told;
 * GDPR 14.
 *
 * @param on the day on which the person was told
 * @param by the organisation that told
 * @param ground why the person is not told yet
 * @param until the last day on which the ground holds
 */
public record Notice(
        PersonId personId,
        boolean informed,
        @Nullable LocalDate on,
        @Nullable OrganisationId by,
        @Nullable String ground,
        @Nullable LocalDate until) {}
