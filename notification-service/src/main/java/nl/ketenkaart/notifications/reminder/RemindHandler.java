package nl.ketenkaart.notifications.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUp.State;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.inbox.CardChanged;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.schedule.Alarm;
import nl.ketenkaart.notifications.schedule.Bell;
import nl.ketenkaart.notifications.schedule.Schedule;

/**
 * Tells who has to hear of a duty, unless that has no sense any more. The news follows from the alarm, so the same alarm again is
 * the same news, which is put into an inbox once.
 */
public final class RemindHandler implements Bell {
    private static final int WORKDAYS_TO_THE_CHAIR = 2;
    private static final Duration TO_THE_CHAIR_IF_URGENT = Duration.ofHours(2);
    private static final int WORKDAYS_UNTIL_AGAIN = 10;
    private final FollowUps followUps;
    private final Addressees addressees;
    private final NotifyHandler news;
    private final Schedule schedule;
    private final Tally tally;
    private final WorkingHours hours;
    private final Clock clock;

    public RemindHandler(Ports ports, Addressees addressees, WorkingHours hours, Clock clock) {
        this.followUps = ports.followUps();
        this.news = ports.news();
        this.schedule = ports.schedule();
        this.tally = ports.tally();
        this.addressees = addressees;
        this.hours = hours;
        this.clock = clock;
    }

    /** What it reads and writes. */
    public record Ports(FollowUps followUps, NotifyHandler news, Schedule schedule, Tally tally) {
        /** Where nobody counts. */
        public Ports(FollowUps followUps, NotifyHandler news, Schedule schedule) {
            this(followUps, news, schedule, Tally.NONE);
        }
    }

    @Override
    public void ring(Alarm alarm) {
        var now = clock.instant();
        var step = Step.valueOf(alarm.kind());
        followUps
                .find(new FollowUpId(alarm.about()))
                .filter(followUp -> hasSense(step, followUp, now))
                .ifPresent(followUp -> {
                    if (addressees.lapsed(followUp)) {
                        untilItGoesOn(step, alarm, now);
                    } else {
                        tell(followUp, step, alarm, now);
                    }
                });
    }

    /** A case that has ended asks nothing, and may be opened again: what is overdue in it waits for that. */
    private void untilItGoesOn(Step step, Alarm alarm, Instant now) {
        if (step == Step.OVERDUE || step == Step.UNRESOLVED) {
            schedule.set(alarm.at(openingAfter(now, WORKDAYS_UNTIL_AGAIN)), now);
        }
    }

    /** What was done meanwhile needs no reminder; that it is due soon, nobody hears once it is overdue. */
    private boolean hasSense(Step step, FollowUp followUp, Instant now) {
        return switch (step) {
            case DUE_SOON -> followUp.state(now) == State.OPEN;
            case OVERDUE, UNRESOLVED -> followUp.state(now) == State.OVERDUE;
            case STAGNATING -> true;
        };
    }

    private void tell(FollowUp followUp, Step step, Alarm alarm, Instant now) {
        var id = followUp.id().value();
        tally.came(followUp.what(), step);
        addressees
                .of(followUp, step, now)
                .forEach(organisation -> news.handle(
                        new CardChanged(followUp.caseId(), organisation, step.news(), id, alarm.cause(), alarm.at())));
        if (Escalation.told(followUp.what(), step).contains(Whom.AGENDA)) {
            followUps.change(followUp.id(), duty -> duty.stall(alarm.cause(), now));
        }
        comingBack(followUp, step, alarm, now).ifPresent(next -> schedule.set(next, now));
    }

    /** What nobody does is never forgotten: it comes back until it is done, or its case has ended. */
    private Optional<Alarm> comingBack(FollowUp followUp, Step step, Alarm alarm, Instant now) {
        return switch (step) {
            case OVERDUE -> {
                var later = addressees.urgent(followUp)
                        ? now.plus(TO_THE_CHAIR_IF_URGENT)
                        : openingAfter(now, WORKDAYS_TO_THE_CHAIR);
                yield Optional.of(new Alarm(alarm.about(), Step.UNRESOLVED.name(), alarm.cause(), later));
            }
            case UNRESOLVED ->
                Optional.of(new Alarm(
                        alarm.about(),
                        step.name(),
                        UUID.nameUUIDFromBytes((alarm.cause() + "|again").getBytes(UTF_8)),
                        openingAfter(now, WORKDAYS_UNTIL_AGAIN)));
            case DUE_SOON, STAGNATING -> Optional.empty();
        };
    }

    private Instant openingAfter(Instant now, int workdays) {
        return hours.openingOn(WorkingHours.workdaysAfter(WorkingHours.dayOf(now), workdays));
    }
}
