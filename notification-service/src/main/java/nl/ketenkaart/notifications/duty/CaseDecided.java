package nl.ketenkaart.notifications.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What duties need of case-decided.v1: who has to do what by when. Deliberately not why, for whom, or in which words.
 *
 * @param dropped measures and feedback of a revised decision that are asked no more; null: it revises none
 */
public record CaseDecided(
        CaseId caseId,
        List<Measure> measures,
        List<Feedback> feedback,
        @Nullable List<UUID> dropped,
        Instant at) implements CauseOfDuties {

    public record Measure(UUID measureId, OrganisationId organisation, LocalDate startBy) {}

    public record Feedback(UUID feedbackId, OrganisationId organisation, LocalDate by) {}
}
