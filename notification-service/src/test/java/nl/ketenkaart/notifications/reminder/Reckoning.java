package nl.ketenkaart.notifications.reminder;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.notifications.reminder.ReminderWorld.Told;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * What must be told, reckoned from what happened and from the moments at which somebody was up: the obvious way, with the holidays
 * of 2027 as a list.
 */
final class Reckoning {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Set<String> HOLIDAYS = Set.of(
            "2027-01-01",
            "2027-03-26",
            "2027-03-29",
            "2027-04-27",
            "2027-05-05",
            "2027-05-06",
            "2027-05-17",
            "2027-12-25",
            "2027-12-26",
            "2028-01-01");
    private static final OrganisationId NOBODY = new OrganisationId("nobody-at-all");
    private final Set<Told> expected = new HashSet<>();
    private final Set<UUID> done = new HashSet<>();
    private final PriorityQueue<Plan> plans = new PriorityQueue<>((one, other) -> one.at.compareTo(other.at));

    private record Plan(Instant at, FollowUp duty, String about, UUID cause) {}

    Set<Told> expected() {
        return expected;
    }

    /** What is still to be told, or to be found done. */
    int planned() {
        return plans.size();
    }

    void opened(FollowUp duty, Instant opened) {
        var before = duty.due().minusDays(1);
        while (!works(before)) {
            before = before.minusDays(1);
        }
        var soon = at(before, 9);
        if (soon.isAfter(opened)) {
            plans.add(new Plan(soon, duty, "follow-up-due", duty.id().value()));
        }
        plans.add(new Plan(
                at(duty.due().plusDays(1), 0),
                duty,
                "follow-up-overdue",
                duty.id().value()));
    }

    void stagnated(FollowUp duty, UUID cause, Instant reported) {
        plans.add(new Plan(reported, duty, "follow-up-stagnating", cause));
    }

    void done(FollowUp duty) {
        done.add(duty.id().value());
    }

    /** Somebody is up: what was planned until now is told, or if it is night stays planned. */
    void look(Instant now, ReminderWorld world) {
        List<Plan> atNight = new ArrayList<>();
        while (!plans.isEmpty() && !plans.peek().at.isAfter(now)) {
            var plan = plans.poll();
            if (open(now) || red(plan, world)) {
                tell(plan, now, world);
            } else {
                atNight.add(plan);
            }
        }
        plans.addAll(atNight);
    }

    private void tell(Plan plan, Instant now, ReminderWorld world) {
        var duty = plan.duty;
        var finished = done.contains(duty.id().value());
        var past = now.atZone(HERE).toLocalDate().isAfter(duty.due());
        switch (plan.about) {
            case "follow-up-due" -> {
                if (!finished && !past) {
                    to(List.of(duty.owner()), plan, now, world);
                }
            }
            case "follow-up-overdue" -> {
                if (!finished) {
                    to(List.of(duty.owner(), director(duty, now, world)), plan, now, world);
                    plans.add(new Plan(chair(now, red(plan, world)), duty, "follow-up-unresolved", plan.cause));
                }
            }
            case "follow-up-unresolved" -> {
                if (!finished) {
                    to(List.of(duty.owner(), isSecret(duty) ? NOBODY : YearOfCases.OM), plan, now, world);
                    var again = UUID.nameUUIDFromBytes((plan.cause + "|again").getBytes(StandardCharsets.UTF_8));
                    plans.add(new Plan(workdaysAfter(now, 10), duty, plan.about, again));
                }
            }
            default -> to(List.of(director(duty, now, world)), plan, now, world);
        }
    }

    private void to(List<OrganisationId> whom, Plan plan, Instant now, ReminderWorld world) {
        var id = plan.duty.id().value();
        for (var organisation : whom) {
            if (seated(plan.duty.caseId(), organisation, now, world)) {
                var news = ReminderWorld.news(plan.cause, id, plan.about, organisation);
                expected.add(new Told(organisation, plan.about, news, now));
            }
        }
    }

    private static boolean seated(CaseId caseId, OrganisationId organisation, Instant now, ReminderWorld world) {
        return Objects.requireNonNull(world.tables.get(caseId)).seats().stream()
                .anyMatch(seat -> seat.organisation().equals(organisation)
                        && (seat.until() == null || seat.until().isAfter(now)));
    }

    private static OrganisationId director(FollowUp duty, Instant now, ReminderWorld world) {
        var director = Objects.requireNonNull(world.courses.get(duty.caseId())).director();
        return isSecret(duty)
                ? NOBODY
                : Optional.ofNullable(director)
                        .filter(one -> seated(duty.caseId(), one, now, world))
                        .orElse(YearOfCases.OM);
    }

    /** Who else may know of a request is not known here. */
    private static boolean isSecret(FollowUp duty) {
        return duty.what() == What.ANSWER_REQUEST;
    }

    private static boolean red(Plan plan, ReminderWorld world) {
        return Objects.requireNonNull(world.courses.get(plan.duty.caseId())).red();
    }

    private static Instant chair(Instant now, boolean red) {
        if (red) {
            return now.plusSeconds(7200);
        }
        return workdaysAfter(now, 2);
    }

    private static Instant workdaysAfter(Instant now, int workdays) {
        var day = now.atZone(HERE).toLocalDate();
        for (var left = workdays; left > 0; ) {
            day = day.plusDays(1);
            left -= works(day) ? 1 : 0;
        }
        return at(day, 9);
    }

    private static boolean open(Instant now) {
        var there = now.atZone(HERE);
        return works(there.toLocalDate()) && there.getHour() >= 9 && there.getHour() < 17;
    }

    private static boolean works(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !HOLIDAYS.contains(day.toString());
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(HERE).toInstant();
    }
}
