package nl.ketenkaart.privacy.proposal;

import static nl.ketenkaart.privacy.story.Cast.OM;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.proposal.ProposeSlots.Answer;
import nl.ketenkaart.privacy.proposal.ProposeSlots.Days;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposingSlotsTest {
    private static final String ELSEWHERE = "om-noord-holland";
    private final InMemoryIntake intake = new InMemoryIntake((before, after, cause) -> List.of());
    private Instant now = Instant.parse("2026-09-14T08:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"professional", "privacy-officer", "auditor"})
    void at_the_prosecution_nobody_but_the_chair_and_the_secretary_plans(String role) {
        refused(caller(OM, "PUBLIC_PROSECUTION", role));
    }

    @Test
    void a_secretary_of_the_police_plans_nothing() {
        refused(caller(POLICE, "POLICE", "secretary"));
    }

    @Test
    void tuesdays_and_fridays_are_proposed_the_last_day_too() {
        assertThat(starts("2026-09-14", "2026-09-22"))
                .containsExactly("2026-09-15T12:45:00Z", "2026-09-18T12:45:00Z", "2026-09-22T12:45:00Z");
    }

    @Test
    void a_quarter_to_three_is_an_hour_later_in_utc_from_the_last_sunday_of_october() {
        assertThat(proposed(OM, "2026-10-23", "2026-10-27"))
                .containsExactly(
                        slot("2026-10-23T12:45:00Z", "2026-10-23T14:00:00Z"),
                        slot("2026-10-27T13:45:00Z", "2026-10-27T15:00:00Z"));
    }

    @Test
    void and_an_hour_earlier_from_the_last_sunday_of_march() {
        assertThat(starts("2027-03-26", "2027-03-30")).containsExactly("2027-03-26T13:45:00Z", "2027-03-30T12:45:00Z");
    }

    @Test
    void a_slot_that_has_begun_is_not_proposed_and_one_that_is_about_to_is() {
        now = Instant.parse("2026-09-15T12:45:00Z");
        assertThat(starts("2026-09-15", "2026-09-15")).isEmpty();
        now = now.minusMillis(1);
        assertThat(starts("2026-09-15", "2026-09-15")).hasSize(1);
    }

    @Test
    void a_slot_in_which_there_is_a_session_already_is_not_free() {
        intake.take(new SessionStory().planned("2026-09-18").told());
        assertThat(starts("2026-09-15", "2026-09-22")).containsExactly("2026-09-15T12:45:00Z", "2026-09-22T12:45:00Z");
    }

    @Test
    void a_session_of_another_prosecution_takes_no_slot_and_leaves_no_trace() {
        intake.take(new SessionStory(idOf("ours")).planned("2026-09-18").told());
        assertThat(proposed(ELSEWHERE, "2026-09-18", "2026-09-18")).hasSize(1);
    }

    @Test
    void between_a_friday_and_a_tuesday_there_is_nothing() {
        assertThat(starts("2026-09-19", "2026-09-21")).isEmpty();
    }

    private void refused(Caller caller) {
        assertThat(proposing().handle(days("2026-09-14", "2026-09-22"), caller))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    private List<String> starts(String from, String to) {
        return proposed(OM, from, to).stream()
                .map(slot -> slot.startsAt().toString())
                .toList();
    }

    private List<Slot> proposed(String organisation, String from, String to) {
        var answer = proposing().handle(days(from, to), caller(organisation, "PUBLIC_PROSECUTION", "secretary"));
        return ((Answer.Proposed) answer).slots();
    }

    private ProposeSlots proposing() {
        return new ProposeSlots(intake.sessions, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Slot slot(String startsAt, String endsAt) {
        return new Slot(Instant.parse(startsAt), Instant.parse(endsAt));
    }

    private static Caller caller(String organisation, String kind, String role) {
        return new Caller(new OrganisationId(organisation), kind, "somebody", true, Set.of(role), "local-cli");
    }
}
