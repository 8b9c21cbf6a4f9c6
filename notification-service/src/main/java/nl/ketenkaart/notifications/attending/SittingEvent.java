package nl.ketenkaart.notifications.attending;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What happens to a session that makes somebody come, or says who came. Deliberately not where it is, nor what is asked there. */
public sealed interface SittingEvent {
    Instant at();

    record SessionPlanned(Instant startsAt, OrganisationId chairOrganisation, Instant at) implements SittingEvent {}

    record AgendaSet(List<Item> items, Instant at) implements SittingEvent {}

    record AttendanceRecorded(Set<OrganisationId> organisations, Instant at) implements SittingEvent {}

    record SessionClosed(Instant at) implements SittingEvent {}

    record Item(CaseId caseId) {}
}
