package nl.ketenkaart.notifications.duty;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.followup.Netherlands;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What duties need of case-raised.v1: who must triage it by when. Deliberately not what it is about, nor whom.
 *
 * @param organisation which raised it
 * @param actBy null in what was raised before there were clocks: nothing is owed of it
 */
public record CaseRaised(
        CaseId caseId,
        OrganisationId organisation,
        List<Seat> seats,
        @Nullable Instant actBy) implements CauseOfDuties {
    private static final String PROSECUTION = "PUBLIC_PROSECUTION";

    public record Seat(OrganisationId organisation, String kind) {}

    List<Duty> triage() {
        if (actBy == null) {
            return List.of();
        }
        var due = Netherlands.lastDayBefore(actBy);
        return whoTriages().stream()
                .map(owner -> new Duty(owner, caseId.value(), due))
                .toList();
    }

    /** Chair and secretary are the prosecution's; where none sits, who raised it has to bring one to the table. */
    private List<OrganisationId> whoTriages() {
        var prosecutions = seats.stream()
                .filter(seat -> seat.kind().equals(PROSECUTION))
                .map(Seat::organisation)
                .distinct()
                .toList();
        return prosecutions.isEmpty() ? List.of(organisation) : prosecutions;
    }
}
