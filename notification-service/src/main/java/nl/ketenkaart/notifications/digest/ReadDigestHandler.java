package nl.ketenkaart.notifications.digest;

import static java.time.DayOfWeek.MONDAY;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import nl.ketenkaart.notifications.digest.Digest.OfCase;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.Netherlands;
import nl.ketenkaart.platform.identity.Caller;

/** What the caller's organisation owes this week, by case: for who sees to it that it is done, a director or the secretary. */
public final class ReadDigestHandler {
    private final ListDueDatesHandler dueDates;
    private final Clock clock;

    public ReadDigestHandler(ListDueDatesHandler dueDates, Clock clock) {
        this.dueDates = dueDates;
        this.clock = clock;
    }

    public Digest handle(Caller caller) {
        var monday = Netherlands.dayOf(clock.instant()).with(TemporalAdjusters.previousOrSame(MONDAY));
        var sunday = monday.plusDays(6);
        try (var owed = dueDates.handle(caller)) {
            var byCase = owed.takeWhile(duty -> !duty.due().isAfter(sunday))
                    .collect(groupingBy(FollowUp::caseId, LinkedHashMap::new, toList()));
            var cases = byCase.entrySet().stream()
                    .map(entry -> new OfCase(entry.getKey(), entry.getValue()))
                    .toList();
            return new Digest(monday, sunday, cases);
        }
    }
}
