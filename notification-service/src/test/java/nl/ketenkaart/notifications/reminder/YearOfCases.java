package nl.ketenkaart.notifications.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpFixture;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.notifications.reminder.SetRemindersHandler.Reported;
import nl.ketenkaart.notifications.schedule.Fate;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What happens in a year: cases are raised, duties arise, are done or not, organisations leave tables. */
final class YearOfCases {
    static final OrganisationId OM = new OrganisationId("om-midden-nederland");
    private static final List<OrganisationId> OTHERS = List.of(
            new OrganisationId("reclassering-nederland"),
            new OrganisationId("halt"),
            new OrganisationId("slachtofferhulp"),
            new OrganisationId("save"));
    private static final List<What> WHATS = List.of(What.START_MEASURE, What.GIVE_FEEDBACK, What.ANSWER_REQUEST);
    private final Random random;
    private final Instant start;
    private final NavigableMap<Instant, List<Happening>> all = new TreeMap<>();

    /** Something that happens, and what the reckoning hears of it. */
    interface Happening {
        void happensIn(ReminderWorld world, Reckoning reckoning);
    }

    YearOfCases(Random random, Instant start) {
        this.random = random;
        this.start = start;
    }

    NavigableMap<Instant, List<Happening>> of(int cases) {
        for (var n = 0; n < cases; n++) {
            oneCase(new CaseId(id()));
        }
        return all;
    }

    private void oneCase(CaseId caseId) {
        var raised = start.plusSeconds(random.nextInt(360 * 86_400));
        var red = random.nextInt(5) == 0;
        var director = random.nextInt(10) == 0 ? null : OTHERS.get(random.nextInt(4));
        at(raised, (world, reckoning) -> {
            world.seat(caseId, OM);
            OTHERS.forEach(organisation -> world.seat(caseId, organisation));
            world.courses.put(caseId, new CaseCourse(red, Set.of(OM), director));
        });
        for (var duty = 1 + random.nextInt(6); duty > 0; duty--) {
            oneDuty(caseId, raised.plusSeconds(random.nextInt(5 * 86_400)));
        }
        if (random.nextInt(4) == 0) {
            leaves(caseId, OTHERS.get(random.nextInt(4)), raised.plusSeconds(random.nextInt(40 * 86_400)));
        }
    }

    private void oneDuty(CaseId caseId, Instant opened) {
        var due = WorkingHours.dayOf(opened).plusDays(random.nextInt(30));
        var duty = FollowUpFixture.aFollowUp(id())
                .inCase(caseId)
                .ownedBy(OTHERS.get(random.nextInt(4)))
                .to(WHATS.get(random.nextInt(3)))
                .due(due.toString())
                .build();
        at(opened, (world, reckoning) -> {
            world.open(duty);
            reckoning.opened(duty, world.now());
        });
        if (duty.what() == What.START_MEASURE && random.nextInt(4) == 0) {
            stagnates(duty, opened.plusSeconds(random.nextInt(35 * 86_400)));
        }
        if (random.nextInt(40) > 0) {
            var late = random.nextInt(3) == 0 ? 60 : 0;
            done(duty, opened.plusSeconds(late * 86_400L + random.nextInt(40 * 86_400)));
        }
    }

    private void stagnates(FollowUp duty, Instant when) {
        var cause = id();
        at(when, (world, reckoning) -> {
            world.setting(Fate.none()).handle(new Reported(duty.id(), ReportOutcome.NOT_STARTED, world.now()), cause);
            reckoning.stagnated(duty, cause, world.now());
        });
    }

    private void done(FollowUp duty, Instant when) {
        var outcome = duty.what().closing().getFirst();
        at(when, (world, reckoning) -> {
            world.followUps.change(duty.id(), before -> before.endedBy(outcome, when, when));
            reckoning.done(duty);
        });
    }

    private void leaves(CaseId caseId, OrganisationId organisation, Instant when) {
        at(
                when,
                (world, reckoning) -> world.tables.compute(
                        caseId, (id, table) -> Objects.requireNonNull(table).unseat(organisation, world.now())));
    }

    private void at(Instant when, Happening happening) {
        all.computeIfAbsent(when, instant -> new ArrayList<>()).add(happening);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
