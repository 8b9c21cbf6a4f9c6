package nl.ketenkaart.notifications.appointment;

import java.time.Instant;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What duties need of director-accepted.v1 and director-refused.v1: that there is an answer. Deliberately not why. */
public record AppointmentAnswered(CaseId caseId, OrganisationId organisation, Instant at) {}
