package nl.ketenkaart.notifications.digest;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.followup.FollowUp;

/**
 * What is owed in a week, what is overdue included.
 *
 * @param from its Monday, in the Netherlands
 * @param until its Sunday
 * @param cases by the day that comes first in each
 */
public record Digest(LocalDate from, LocalDate until, List<OfCase> cases) {

    /**
     * What is owed in one case.
     *
     * @param owed by the day due
     */
    public record OfCase(CaseId caseId, List<FollowUp> owed) {}
}
