package nl.ketenkaart.notifications.appointing;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nl.ketenkaart.notifications.appointing.AppointingEvent.CaseAccepted;
import nl.ketenkaart.notifications.appointing.AppointingEvent.CaseEnded;
import nl.ketenkaart.notifications.appointing.AppointingEvent.CaseRaised;
import nl.ketenkaart.notifications.appointing.AppointingEvent.CaseReopened;
import nl.ketenkaart.notifications.appointing.AppointingEvent.DirectorAppointed;
import nl.ketenkaart.notifications.appointing.AppointingEvent.DirectorRefused;
import nl.ketenkaart.notifications.appointing.AppointingEvent.OrganisationSeated;
import nl.ketenkaart.notifications.appointing.AppointingEvent.OrganisationUnseated;
import nl.ketenkaart.notifications.appointing.AppointingEvent.ParticipantExcluded;
import nl.ketenkaart.notifications.appointing.AppointingEvent.Seat;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUps.Wanted;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;

class AppointingADirectorTest {
    private static final String PROSECUTION = "PUBLIC_PROSECUTION";
    private static final OrganisationId OM = new OrganisationId("om-midden-nederland");
    private static final OrganisationId OTHER_OM = new OrganisationId("om-oost-nederland");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneId.of("Europe/Amsterdam"));
    private static final AppointingEvent RAISED = raised("YELLOW");
    private static final AppointingEvent ACCEPTED = new CaseAccepted(NOW);
    private final MemoryFollowUps followUps = new MemoryFollowUps();
    private final AppointDirectorsHandler handler =
            new AppointDirectorsHandler(new OpenFollowUpsHandler(followUps, CLOCK));
    private ToAppoint state = ToAppoint.UNKNOWN;

    @Test
    void before_its_triage_nobody_owes_a_director() {
        happens(RAISED);
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void of_a_case_that_is_deepened_the_prosecution_owes_one_the_next_working_day() {
        happens(RAISED, ACCEPTED);
        assertThat(owed(OM)).extracting(FollowUp::what).containsExactly(What.APPOINT_DIRECTOR);
        assertThat(owed(OM)).extracting(FollowUp::due).containsExactly(TODAY.plusDays(1));
        assertThat(owed(PROBATION)).isEmpty();
    }

    @Test
    void of_a_red_one_that_day() {
        happens(raised("RED"), ACCEPTED);
        assertThat(owed(OM)).extracting(FollowUp::due).containsExactly(TODAY);
    }

    @Test
    void where_no_prosecution_sits_who_raised_it_owes_it_until_one_comes() {
        happens(new CaseRaised(HALT, "YELLOW", List.of(new Seat(HALT, "HALT")), NOW), ACCEPTED);
        assertThat(owed(HALT)).hasSize(1);
        happens(new OrganisationSeated(OM, PROSECUTION, later(1)));
        assertThat(owed(HALT)).isEmpty();
        assertThat(owed(OM)).hasSize(1);
    }

    @Test
    void it_ends_with_the_appointment_for_all_who_owe_it() {
        happens(RAISED, new OrganisationSeated(OTHER_OM, PROSECUTION, NOW), ACCEPTED);
        assertThat(owed(OTHER_OM)).hasSize(1);
        happens(appointed(PROBATION, 1));
        for (var owner : List.of(OM, OTHER_OM)) {
            assertThat(owed(owner)).isEmpty();
            assertThat(outcomes(owner)).containsExactly(ReportOutcome.APPOINTED);
        }
    }

    @Test
    void who_was_asked_before_the_triage_counts() {
        happens(RAISED, appointed(PROBATION, 0), ACCEPTED);
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void a_refusal_makes_it_owed_again_and_one_of_somebody_who_was_replaced_does_not() {
        happens(RAISED, ACCEPTED, appointed(PROBATION, 1), new DirectorRefused(PROBATION, later(2)));
        assertThat(owed(OM)).hasSize(1);
        happens(appointed(HALT, 3), new DirectorRefused(PROBATION, later(4)));
        assertThat(owed(OM)).isEmpty();
        assertThat(outcomes(OM)).containsExactly(ReportOutcome.APPOINTED, ReportOutcome.APPOINTED);
    }

    @Test
    void a_director_that_leaves_the_table_or_is_kept_out_leaves_it_owed() {
        happens(RAISED, ACCEPTED, appointed(PROBATION, 1), new OrganisationUnseated(PROBATION, later(2)));
        assertThat(owed(OM)).hasSize(1);
        happens(appointed(HALT, 3), new ParticipantExcluded(null, later(4)));
        assertThat(owed(OM)).isEmpty();
        happens(new ParticipantExcluded(HALT, later(5)));
        assertThat(owed(OM)).hasSize(1);
    }

    @Test
    void a_prosecution_that_left_owes_nothing() {
        happens(RAISED, new OrganisationSeated(OTHER_OM, PROSECUTION, NOW), ACCEPTED);
        happens(new OrganisationUnseated(OTHER_OM, later(1)));
        assertThat(owed(OTHER_OM)).isEmpty();
        assertThat(outcomes(OTHER_OM)).containsExactly(ReportOutcome.REPLACED);
        assertThat(owed(OM)).hasSize(1);
    }

    @Test
    void where_the_last_prosecution_leaves_who_raised_it_owes_it() {
        happens(RAISED, ACCEPTED, new OrganisationUnseated(OM, later(1)));
        assertThat(owed(OM)).isEmpty();
        assertThat(owed(PROBATION)).hasSize(1);
    }

    @Test
    void what_triage_declined_and_is_opened_again_needs_a_director_too() {
        happens(RAISED, new CaseEnded(NOW), new CaseReopened(later(48)));
        assertThat(owed(OM)).extracting(FollowUp::due).containsExactly(TODAY.plusDays(3));
    }

    @Test
    void a_case_that_has_ended_needs_none_whoever_leaves_it() {
        happens(RAISED, ACCEPTED, appointed(HALT, 1), new CaseEnded(later(2)));
        var events = followUps.published.size();
        happens(new ParticipantExcluded(HALT, later(3)));
        assertThat(followUps.published).hasSize(events);
        happens(new CaseReopened(later(4)));
        assertThat(owed(OM)).hasSize(1);
    }

    @Test
    void with_its_director_it_goes_on() {
        happens(RAISED, ACCEPTED, appointed(HALT, 1), new CaseEnded(later(2)), new CaseReopened(later(3)));
        assertThat(owed(OM)).isEmpty();
    }

    @Test
    void the_same_event_again_after_a_death_opens_and_ends_nothing_twice() {
        happens(RAISED);
        handler.handle(CASE, state, ACCEPTED);
        happens(ACCEPTED);
        handler.handle(CASE, state, appointed(HALT, 1));
        happens(appointed(HALT, 1));
        assertThat(followUps.published).hasSize(2);
    }

    private static AppointingEvent raised(String urgency) {
        return new CaseRaised(
                PROBATION, urgency, List.of(new Seat(OM, PROSECUTION), new Seat(PROBATION, "PROBATION")), NOW);
    }

    private static AppointingEvent appointed(OrganisationId director, int hours) {
        return new DirectorAppointed(director, later(hours));
    }

    private static Instant later(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    private void happens(AppointingEvent... events) {
        for (var event : events) {
            state = handler.handle(CASE, state, event);
        }
    }

    private List<FollowUp> owed(OrganisationId owner) {
        return followUps.of(owner, ListPlace.START, Wanted.UNFINISHED).toList();
    }

    private List<ReportOutcome> outcomes(OrganisationId owner) {
        return followUps
                .of(owner, ListPlace.START, Wanted.DONE)
                .map(duty -> Objects.requireNonNull(duty.report()).outcome())
                .toList();
    }
}
