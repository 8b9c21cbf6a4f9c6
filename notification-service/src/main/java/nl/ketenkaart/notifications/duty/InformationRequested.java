package nl.ketenkaart.notifications.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What duties need of information-requested.v1: who has to answer by when. Deliberately not who asks, what, or about whom. */
public record InformationRequested(CaseId caseId, UUID requestId, OrganisationId to, LocalDate by)
        implements CauseOfDuties {

    List<Duty> answer() {
        return List.of(new Duty(to, requestId, by));
    }
}
