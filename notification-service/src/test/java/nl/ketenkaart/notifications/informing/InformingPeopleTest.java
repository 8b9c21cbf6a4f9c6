package nl.ketenkaart.notifications.informing;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUps.Wanted;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.notifications.informing.InformingEvent.CaseRaised;
import nl.ketenkaart.notifications.informing.InformingEvent.DirectorAccepted;
import nl.ketenkaart.notifications.informing.InformingEvent.DirectorAppointed;
import nl.ketenkaart.notifications.informing.InformingEvent.PersonAdded;
import nl.ketenkaart.notifications.informing.InformingEvent.PersonNoticeRecorded;
import nl.ketenkaart.notifications.informing.InformingEvent.Somebody;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;

class InformingPeopleTest {
    private static final UUID MOTHER = UUID.randomUUID();
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID GRANDMOTHER = UUID.randomUUID();
    private static final InformingEvent RAISED =
            new CaseRaised(List.of(new Somebody(MOTHER), new Somebody(CHILD)), NOW);
    private static final InformingEvent DIRECTED = new DirectorAccepted(PROBATION, NOW);
    private final MemoryFollowUps followUps = new MemoryFollowUps();
    private final InformPeopleHandler handler = new InformPeopleHandler(new OpenFollowUpsHandler(followUps, CLOCK));
    private ToInform state = ToInform.NOBODY;

    @Test
    void while_nobody_directs_nobody_owes_it() {
        happens(RAISED);
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void who_directs_owes_it_of_each_within_a_month_of_being_discussed_on_a_working_day() {
        happens(RAISED, DIRECTED, new PersonAdded(new Somebody(GRANDMOTHER), NOW));
        assertThat(owed(PROBATION))
                .extracting(FollowUp::concerning)
                .containsExactlyInAnyOrder(MOTHER, CHILD, GRANDMOTHER);
        assertThat(owed(PROBATION)).extracting(FollowUp::due).containsOnly(LocalDate.parse("2026-12-23"));
        assertThat(owed(PROBATION)).extracting(FollowUp::what).containsOnly(What.INFORM_PERSON);
    }

    @Test
    void it_ends_with_the_record_that_the_person_was_told() {
        happens(RAISED, DIRECTED, told(MOTHER));
        assertThat(owed(PROBATION)).extracting(FollowUp::concerning).containsExactly(CHILD);
        assertThat(ended(PROBATION))
                .extracting(duty -> duty.report().outcome())
                .containsExactly(ReportOutcome.INFORMED);
    }

    @Test
    void put_off_with_a_ground_it_is_owed_again_on_the_working_day_after_it() {
        happens(RAISED, DIRECTED, told(CHILD), putOff(MOTHER, "2027-01-01"));
        assertThat(owed(PROBATION)).extracting(FollowUp::due).containsExactly(LocalDate.parse("2027-01-04"));
        assertThat(ended(PROBATION))
                .extracting(duty -> duty.report().outcome())
                .containsExactlyInAnyOrder(ReportOutcome.INFORMED, ReportOutcome.PUT_OFF);
        happens(told(MOTHER));
        assertThat(owed(PROBATION)).isEmpty();
    }

    @Test
    void put_off_to_a_day_and_back_it_is_owed_on_that_day() {
        happens(RAISED, DIRECTED, told(CHILD), putOff(MOTHER, "2027-01-01"), putOff(MOTHER, "2027-02-01"));
        handler.handle(CASE, state, putOff(MOTHER, "2027-01-01"));
        happens(putOff(MOTHER, "2027-01-01"));
        assertThat(owed(PROBATION)).extracting(FollowUp::due).containsExactly(LocalDate.parse("2027-01-04"));
        happens(told(MOTHER));
        assertThat(owed(PROBATION)).isEmpty();
    }

    @Test
    void that_somebody_was_told_and_then_was_not_leaves_it_owed() {
        happens(
                RAISED,
                DIRECTED,
                told(CHILD),
                putOff(MOTHER, "2027-01-01"),
                told(MOTHER),
                putOff(MOTHER, "2027-01-01"));
        assertThat(owed(PROBATION)).extracting(FollowUp::concerning).containsExactly(MOTHER);
    }

    @Test
    void who_was_told_before_anybody_directed_need_not_be_told_again() {
        happens(RAISED, told(MOTHER), told(CHILD), DIRECTED);
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void it_goes_over_to_the_next_director_once_that_has_accepted_and_comes_back() {
        happens(RAISED, told(CHILD), DIRECTED, new DirectorAppointed(NOW));
        assertThat(owed(PROBATION)).isEmpty();
        happens(new DirectorAccepted(HALT, NOW.plusSeconds(60)));
        assertThat(owed(HALT)).extracting(FollowUp::concerning).containsExactly(MOTHER);
        happens(new DirectorAppointed(NOW), new DirectorAccepted(PROBATION, NOW.plusSeconds(120)));
        assertThat(owed(HALT)).isEmpty();
        assertThat(owed(PROBATION)).extracting(FollowUp::concerning).containsExactly(MOTHER);
    }

    @Test
    void the_same_event_again_after_a_death_opens_and_ends_nothing_twice() {
        happens(RAISED);
        handler.handle(CASE, state, DIRECTED);
        happens(DIRECTED);
        handler.handle(CASE, state, told(MOTHER));
        happens(told(MOTHER));
        assertThat(followUps.published).hasSize(3);
    }

    private static InformingEvent told(UUID person) {
        return new PersonNoticeRecorded(person, true, null, NOW);
    }

    private static InformingEvent putOff(UUID person, String until) {
        return new PersonNoticeRecorded(person, false, LocalDate.parse(until), NOW);
    }

    private void happens(InformingEvent... events) {
        for (var event : events) {
            state = handler.handle(CASE, state, event);
        }
    }

    private List<FollowUp> owed(OrganisationId owner) {
        return followUps.of(owner, ListPlace.START, Wanted.UNFINISHED).toList();
    }

    private List<FollowUp> ended(OrganisationId owner) {
        return followUps.of(owner, ListPlace.START, Wanted.DONE).toList();
    }
}
