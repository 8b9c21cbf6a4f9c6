package nl.ketenkaart.notifications.duty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What duties need of director-appointed.v1: who was asked, and when. Deliberately not by whom. */
public record DirectorAppointed(CaseId caseId, OrganisationId organisation, Instant at) implements CauseOfDuties {
    private static final int WORKDAYS = 2;

    /** This appointment, since an organisation may be appointed more than once. */
    public UUID appointment() {
        return UUID.nameUUIDFromBytes((caseId.value() + "|" + organisation + "|" + at).getBytes(UTF_8));
    }

    List<Duty> acceptance() {
        var due = WorkingHours.workdaysAfter(WorkingHours.dayOf(at), WORKDAYS);
        return List.of(new Duty(organisation, appointment(), due));
    }
}
