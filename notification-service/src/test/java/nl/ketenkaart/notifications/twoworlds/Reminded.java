package nl.ketenkaart.notifications.twoworlds;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.twoworlds.InboxWorld.id;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.Seat;
import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpFixture;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.reminder.Addressees;
import nl.ketenkaart.notifications.reminder.RemindHandler;
import nl.ketenkaart.notifications.reminder.Reminding;
import nl.ketenkaart.notifications.reminder.SetRemindersHandler;
import nl.ketenkaart.notifications.schedule.MemorySchedule;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The reminders of two weeks. Halt owes something that it is reminded of, and directs a case at whose table it sits again after a
 * while; hidden from it is what was late there meanwhile, and who has not answered a request in a case of which it is the chair.
 */
final class Reminded {
    private static final CaseId AWAY = new CaseId(id("away for a while"));
    private static final CaseId CHAIRED = new CaseId(id("chaired"));
    private static final WorkingHours HOURS = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final Instant OPENED = Instant.parse("2026-11-09T09:00:00Z");
    private static final Instant LEFT = Instant.parse("2026-11-10T09:00:00Z");
    private static final Instant BACK = Instant.parse("2026-11-23T09:00:00Z");
    private final InboxWorld world;
    private final Random hidden;
    private final @Nullable Leak leak;
    private final MemorySchedule schedule = new MemorySchedule();

    private Reminded(InboxWorld world, Random hidden, @Nullable Leak leak) {
        this.world = world;
        this.hidden = hidden;
        this.leak = leak;
    }

    static void in(InboxWorld world, long hiddenSeed, @Nullable Leak leak) {
        new Reminded(world, new Random(hiddenSeed), leak).remind();
    }

    private void remind() {
        var present = new CaseTable(
                List.of(new Seat(HALT, OPENED, null), new Seat(PROBATION, OPENED, null)), Set.of(), Set.of(), null);
        world.tables.put(AWAY, present.unseat(HALT, LEFT).seat(new Seat(HALT, BACK, null)));
        world.tables.put(CHAIRED, present);
        owe(HALT, CHAIRED, "reminded of", What.START_MEASURE);
        for (var more = hidden.nextInt(4); more > 0; more--) {
            owe(PROBATION, AWAY, "late while away " + more, What.START_MEASURE);
        }
        for (var more = hidden.nextInt(4); more > 0; more--) {
            owe(PROBATION, CHAIRED, "request " + more, What.ANSWER_REQUEST);
        }
        for (var now = OPENED; now.isBefore(NOW); now = now.plusSeconds(3600)) {
            look(now);
        }
    }

    private void owe(OrganisationId owner, CaseId caseId, String name, What what) {
        var duty = FollowUpFixture.aFollowUp(id(name))
                .ownedBy(owner)
                .inCase(caseId)
                .to(what)
                .due("2026-11-" + (owner.equals(HALT) ? 16 : 12 + hidden.nextInt(5)))
                .build();
        var named = new FollowUp(duty.id(), caseId, owner, what, id("of " + name), duty.due(), duty.report(), null);
        world.followUps.with(named);
        new SetRemindersHandler(schedule, HOURS, at(OPENED))
                .handle(new SetRemindersHandler.Opened(named.id(), named.due(), OPENED));
    }

    private void look(Instant now) {
        var leaky = new LeakyFollowUps(world.followUps, leak);
        var ports = new RemindHandler.Ports(leaky, new NotifyHandler(world.inboxes, at(now)), schedule);
        Reminding.of(ports, new Addressees(this::table, this::course), HOURS, at(now))
                .handle();
    }

    private Optional<CaseTable> table(CaseId caseId) {
        var always = leak == Leak.REMINDED_WHILE_AWAY && caseId.equals(AWAY);
        return Optional.ofNullable(world.tables.get(always ? CHAIRED : caseId));
    }

    private CaseCourse course(CaseId caseId) {
        return caseId.equals(AWAY)
                ? new CaseCourse(false, Set.of(), HALT)
                : caseId.equals(CASE) ? CaseCourse.UNKNOWN : new CaseCourse(false, Set.of(HALT), null);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
