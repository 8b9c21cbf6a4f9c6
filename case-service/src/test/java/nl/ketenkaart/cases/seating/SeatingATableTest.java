package nl.ketenkaart.cases.seating;

import static nl.ketenkaart.cases.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.FATIMA_OF_SAFE_HOME;
import static nl.ketenkaart.cases.Cast.HALT;
import static nl.ketenkaart.cases.Cast.JOOST_OF_HALT;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOBODY;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.SAFE_HOME;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.OrganisationSeated;
import nl.ketenkaart.cases.casefile.CaseEvent.OrganisationUnseated;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.concern.VoiceConcern;
import nl.ketenkaart.cases.concern.VoiceConcernHandler;
import nl.ketenkaart.cases.deliberation.Concern.Words;
import nl.ketenkaart.cases.deliberation.ConcernId;
import nl.ketenkaart.cases.seating.SeatOrganisation.Terms;
import nl.ketenkaart.cases.seating.SeatOrganisation.Whom;
import nl.ketenkaart.cases.seating.SeatOrganisationHandler.Seated;
import nl.ketenkaart.cases.table.Exclusion;
import nl.ketenkaart.cases.table.ExclusionId;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;

class SeatingATableTest {
    private static final Terms SAFE_HOME_AS_A_GUEST =
            new Terms(new Whom.Named(SAFE_HOME), true, LocalDate.parse("2026-12-31"), "Almere is theirs.");
    private final Office office = new Office();
    private final CaseId id = office.directed();

    @Test
    void for_who_does_not_sit_there_the_case_is_not_there() {
        refused(seat(FATIMA_OF_SAFE_HOME, SAFE_HOME_AS_A_GUEST), NOT_THERE);
        refused(unseat(FATIMA_OF_SAFE_HOME, HALT), NOT_THERE);
    }

    @Test
    void who_neither_directs_nor_chairs_may_not() {
        refused(seat(BRAM_OF_PROBATION, SAFE_HOME_AS_A_GUEST), FORBIDDEN);
        refused(unseat(NOOR_OF_POLICE, HALT), FORBIDDEN);
    }

    @Test
    void who_was_appointed_but_has_not_accepted_may_not() {
        var undirected = office.deepening();
        done(office.appoint(LIESBETH_THE_CHAIR, undirected, CHILD_PROTECTION));
        refused(
                new SeatOrganisationHandler(office.cases, Cast.DIRECTORY, office.clock)
                        .handle(new SeatOrganisation(SAMIRA_OF_CHILD_PROTECTION, undirected, SAFE_HOME_AS_A_GUEST)),
                FORBIDDEN);
    }

    @Test
    void an_unknown_organisation_and_a_day_gone_by_are_named_at_once() {
        var terms = new Terms(new Whom.Named(NOBODY), true, LocalDate.parse("2026-09-20"), "It smells good there.");
        assertThat(pointers(refused(seat(LIESBETH_THE_CHAIR, terms), INVALID)))
                .containsExactly("/organisation", "/until");
    }

    @Test
    void a_guest_without_a_last_day_is_refused_and_a_regular_seat_needs_none() {
        var forGood = new Terms(new Whom.Named(SAFE_HOME), true, null, "As long as it takes.");
        assertThat(pointers(refused(seat(LIESBETH_THE_CHAIR, forGood), INVALID)))
                .containsExactly("/until");
        done(seat(LIESBETH_THE_CHAIR, new Terms(new Whom.Named(SAFE_HOME), false, null, "Almere is theirs.")));
    }

    @Test
    void who_is_kept_out_cannot_be_seated() {
        done(new ExcludeParticipantHandler(office.cases, Cast.DIRECTORY, office.clock)
                .handle(new ExcludeParticipant(
                        LIESBETH_THE_CHAIR,
                        id,
                        new Exclusion(new ExclusionId(Cast.id("conflict")), SAFE_HOME, null, "Under inquiry."))));
        refused(seat(LIESBETH_THE_CHAIR, SAFE_HOME_AS_A_GUEST), CONFLICT);
    }

    @Test
    void the_director_seats_a_guest_to_the_end_of_a_dutch_day() {
        done(seat(SAMIRA_OF_CHILD_PROTECTION, SAFE_HOME_AS_A_GUEST));
        var seated = (OrganisationSeated) office.lastEvent();
        assertThat(seated.kind()).isEqualTo("SAFE_HOME");
        assertThat(seated.guest()).isTrue();
        assertThat(seated.from()).isEqualTo(Cast.NOW);
        assertThat(seated.until()).isEqualTo("2026-12-31T23:00:00Z");
        assertThat(seated.by()).isEqualTo(CHILD_PROTECTION);
        assertThat(office.file(id).table().admits(FATIMA_OF_SAFE_HOME, office.clock.instant()))
                .isTrue();
    }

    @Test
    void a_guest_is_out_when_the_time_is_over() {
        done(seat(
                LIESBETH_THE_CHAIR,
                new Terms(new Whom.Named(SAFE_HOME), true, LocalDate.parse("2026-09-21"), "For tonight.")));
        office.clock.pass(Duration.ofMinutes(104));
        assertThat(office.file(id).table().admits(FATIMA_OF_SAFE_HOME, office.clock.instant()))
                .isTrue();
        office.clock.pass(Duration.ofMinutes(1));
        assertThat(office.file(id).table().admits(FATIMA_OF_SAFE_HOME, office.clock.instant()))
                .isFalse();
    }

    @Test
    void on_the_same_terms_again_nothing_changes_and_other_terms_are_refused() {
        done(seat(LIESBETH_THE_CHAIR, SAFE_HOME_AS_A_GUEST));
        var events = office.cases.events().size();
        done(seat(LIESBETH_THE_CHAIR, SAFE_HOME_AS_A_GUEST));
        assertThat(office.cases.events()).hasSize(events);
        refused(seat(LIESBETH_THE_CHAIR, new Terms(new Whom.Named(SAFE_HOME), false, null, "For good.")), CONFLICT);
    }

    @Test
    void who_never_sat_there_cannot_leave() {
        refused(unseat(LIESBETH_THE_CHAIR, SAFE_HOME), NOT_THERE);
    }

    @Test
    void who_directs_cannot_leave_before_another_was_appointed() {
        assertThat(refused(unseat(LIESBETH_THE_CHAIR, CHILD_PROTECTION), CONFLICT)
                        .detail())
                .contains("Appoint another director first");
    }

    @Test
    void who_left_is_out_at_once_and_can_come_back() {
        done(unseat(SAMIRA_OF_CHILD_PROTECTION, HALT));
        assertThat(office.lastEvent())
                .isEqualTo(new OrganisationUnseated(id, HALT, Cast.NOW, CHILD_PROTECTION, null, Cast.NOW));
        assertThat(office.file(id).table().admits(JOOST_OF_HALT, Cast.NOW)).isFalse();
        var events = office.cases.events().size();
        done(unseat(SAMIRA_OF_CHILD_PROTECTION, HALT));
        assertThat(office.cases.events()).hasSize(events);
        done(seat(LIESBETH_THE_CHAIR, new Terms(new Whom.Named(HALT), false, null, "Needed after all.")));
        assertThat(office.file(id).table().admits(JOOST_OF_HALT, Cast.NOW)).isTrue();
    }

    @Test
    void who_left_can_do_nothing_more_there() {
        done(unseat(SAMIRA_OF_CHILD_PROTECTION, HALT));
        var words = new Words(1, "They moved.", "Where to?", null, null);
        refused(
                new VoiceConcernHandler(office.cases, office.clock)
                        .handle(new VoiceConcern(JOOST_OF_HALT, id, new ConcernId(Cast.id("concern")), words)),
                NOT_THERE);
        refused(unseat(JOOST_OF_HALT, HALT), NOT_THERE);
    }

    private Result<Seated> seat(Caller by, Terms terms) {
        return new SeatOrganisationHandler(office.cases, Cast.DIRECTORY, office.clock)
                .handle(new SeatOrganisation(by, id, terms));
    }

    private Result<Case> unseat(Caller by, OrganisationId organisation) {
        return new UnseatOrganisationHandler(office.cases, office.clock)
                .handle(new UnseatOrganisation(by, id, organisation));
    }
}
