package nl.ketenkaart.notifications.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What duties need of case-decided.v1: who has to do what by when. Deliberately not why, for whom, or in which words. */
public record CaseDecided(CaseId caseId, List<Measure> measures, List<Feedback> feedback) implements CauseOfDuties {

    public record Measure(UUID measureId, OrganisationId organisation, LocalDate startBy) {}

    public record Feedback(UUID feedbackId, OrganisationId organisation, LocalDate by) {}
}
