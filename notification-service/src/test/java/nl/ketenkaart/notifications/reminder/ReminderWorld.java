package nl.ketenkaart.notifications.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.Seat;
import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.schedule.Fate;
import nl.ketenkaart.notifications.schedule.MemorySchedule;
import nl.ketenkaart.notifications.schedule.RingAlarmsHandler;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Stores in memory, a clock that is set by hand, and what was told to whom when. */
final class ReminderWorld implements Inboxes {
    static final WorkingHours HOURS = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    final MemorySchedule schedule = new MemorySchedule();
    final MemoryFollowUps followUps = new MemoryFollowUps();
    final Map<CaseId, CaseTable> tables = new HashMap<>();
    final Map<CaseId, CaseCourse> courses = new HashMap<>();
    final List<Told> told = new ArrayList<>();
    private final Set<UUID> known = new HashSet<>();
    private Instant now;

    /** A piece of news as it was put into an inbox. */
    record Told(OrganisationId whom, String about, UUID news, Instant when) {}

    ReminderWorld(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    ReminderWorld at(Instant instant) {
        now = instant;
        return this;
    }

    /** At a day and a time on the wall here. */
    ReminderWorld at(String day, String time) {
        return at(LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Europe/Amsterdam"))
                .toInstant());
    }

    void seat(CaseId caseId, OrganisationId... organisations) {
        var table = tables.getOrDefault(caseId, CaseTable.EMPTY);
        for (var organisation : organisations) {
            table = table.seat(new Seat(organisation, now, null));
        }
        tables.put(caseId, table);
    }

    void open(FollowUp duty) {
        followUps.open(duty, duty.opened(now));
        setting(Fate.none()).handle(new SetRemindersHandler.Opened(duty.id(), duty.due(), now));
    }

    SetRemindersHandler setting(Fate fate) {
        return new SetRemindersHandler(fate.of(schedule), HOURS, clock());
    }

    void look() {
        instance(Fate.none()).handle();
    }

    /** An instance of the service that may die. */
    RingAlarmsHandler instance(Fate fate) {
        var ports = new RemindHandler.Ports(
                followUps, new NotifyHandler(new Mortal(this, fate), clock()), fate.of(schedule));
        var addressees = new Addressees(
                caseId -> Optional.ofNullable(tables.get(caseId)),
                caseId -> courses.getOrDefault(caseId, CaseCourse.UNKNOWN));
        return Reminding.of(ports, addressees, HOURS, clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    /** As {@code Inboxes} has it: what is there already is not put again. */
    @Override
    public void put(OrganisationId organisation, Notification notification) {
        if (known.add(notification.id())) {
            var about = notification.about();
            told.add(new Told(organisation, about, notification.id(), now));
        }
    }

    /** The id that a piece of news has, whoever tells it. */
    static UUID news(UUID cause, UUID item, String about, OrganisationId whom) {
        return UUID.nameUUIDFromBytes((cause + "|" + item + "|" + about + "|" + whom).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Notification> from(OrganisationId organisation, long number) {
        throw new UnsupportedOperationException("nobody reads here");
    }

    @Override
    public long end(OrganisationId organisation) {
        throw new UnsupportedOperationException("nobody reads here");
    }

    @Override
    public long since(OrganisationId organisation, Instant arrived) {
        throw new UnsupportedOperationException("nobody reads here");
    }

    private record Mortal(Inboxes inboxes, Fate fate) implements Inboxes {
        @Override
        public void put(OrganisationId organisation, Notification notification) {
            fate.write(() -> inboxes.put(organisation, notification));
        }

        @Override
        public List<Notification> from(OrganisationId organisation, long number) {
            return inboxes.from(organisation, number);
        }

        @Override
        public long end(OrganisationId organisation) {
            return inboxes.end(organisation);
        }

        @Override
        public long since(OrganisationId organisation, Instant arrived) {
            return inboxes.since(organisation, arrived);
        }
    }
}
