package nl.ketenkaart.cases.direction;

import static nl.ketenkaart.cases.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.FATIMA_OF_SAFE_HOME;
import static nl.ketenkaart.cases.Cast.INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.PROBATION;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
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

import java.time.LocalDate;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseEvent.DirectorAccepted;
import nl.ketenkaart.cases.casefile.CaseEvent.DirectorAppointed;
import nl.ketenkaart.cases.casefile.CaseEvent.DirectorRefused;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.seating.SeatOrganisation;
import nl.ketenkaart.cases.seating.SeatOrganisation.Terms;
import nl.ketenkaart.cases.seating.SeatOrganisation.Whom;
import nl.ketenkaart.cases.seating.SeatOrganisationHandler;
import nl.ketenkaart.cases.seating.UnseatOrganisation;
import nl.ketenkaart.cases.seating.UnseatOrganisationHandler;
import org.junit.jupiter.api.Test;

class DirectingACaseTest {
    private final Office office = new Office();
    private final CaseId id = office.deepening();

    @Test
    void for_who_does_not_sit_there_the_case_is_not_there() {
        refused(office.appoint(FATIMA_OF_SAFE_HOME, id, CHILD_PROTECTION), NOT_THERE);
        refused(office.answer(FATIMA_OF_SAFE_HOME, id, true), NOT_THERE);
    }

    @Test
    void a_professional_may_not_appoint() {
        refused(office.appoint(NOOR_OF_POLICE, id, CHILD_PROTECTION), FORBIDDEN);
    }

    @Test
    void who_does_not_sit_there_cannot_be_appointed() {
        var refusal = refused(office.appoint(LIESBETH_THE_CHAIR, id, SAFE_HOME), INVALID);
        assertThat(pointers(refusal)).containsExactly("/organisation");
    }

    @Test
    void who_sits_there_until_a_date_cannot_be_appointed_and_can_once_it_stays() {
        seat(new Terms(new Whom.Named(SAFE_HOME), true, LocalDate.parse("2026-12-31"), "Holds the safety plan."));
        var refusal = refused(office.appoint(LIESBETH_THE_CHAIR, id, SAFE_HOME), INVALID);
        assertThat(pointers(refusal)).containsExactly("/organisation");
        done(new UnseatOrganisationHandler(office.cases, office.clock)
                .handle(new UnseatOrganisation(LIESBETH_THE_CHAIR, id, SAFE_HOME)));
        seat(new Terms(new Whom.Named(SAFE_HOME), false, null, "Takes it over."));
        done(office.appoint(LIESBETH_THE_CHAIR, id, SAFE_HOME));
    }

    private void seat(Terms terms) {
        done(new SeatOrganisationHandler(office.cases, Cast.DIRECTORY, office.clock)
                .handle(new SeatOrganisation(LIESBETH_THE_CHAIR, id, terms)));
    }

    @Test
    void only_who_was_appointed_answers() {
        refused(office.answer(SAMIRA_OF_CHILD_PROTECTION, id, true), FORBIDDEN);
        done(office.appoint(LIESBETH_THE_CHAIR, id, CHILD_PROTECTION));
        refused(office.answer(BRAM_OF_PROBATION, id, true), FORBIDDEN);
    }

    @Test
    void a_privacy_officer_does_not_answer_for_the_organisation() {
        done(office.appoint(LIESBETH_THE_CHAIR, id, CHILD_PROTECTION));
        refused(office.answer(INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION, id, true), FORBIDDEN);
    }

    @Test
    void a_given_answer_cannot_be_turned_around() {
        done(office.appoint(LIESBETH_THE_CHAIR, id, CHILD_PROTECTION));
        done(office.answer(SAMIRA_OF_CHILD_PROTECTION, id, true));
        assertThat(refused(office.answer(SAMIRA_OF_CHILD_PROTECTION, id, false), CONFLICT)
                        .detail())
                .contains("The chair can appoint");
    }

    @Test
    void nobody_directs_until_the_appointed_organisation_accepts() {
        done(office.appoint(JORIS_THE_SECRETARY, id, CHILD_PROTECTION));
        assertThat(office.lastEvent())
                .isEqualTo(new DirectorAppointed(id, CHILD_PROTECTION, null, PROSECUTION, Cast.NOW));
        assertThat(office.file(id).table().directedBy(CHILD_PROTECTION)).isFalse();
        done(office.answer(SAMIRA_OF_CHILD_PROTECTION, id, true));
        assertThat(office.lastEvent()).isEqualTo(new DirectorAccepted(id, CHILD_PROTECTION, Cast.NOW));
        assertThat(office.file(id).table().directedBy(CHILD_PROTECTION)).isTrue();
    }

    @Test
    void who_refused_can_be_appointed_anew() {
        done(office.appoint(LIESBETH_THE_CHAIR, id, CHILD_PROTECTION));
        done(office.answer(SAMIRA_OF_CHILD_PROTECTION, id, false));
        assertThat(office.lastEvent())
                .isEqualTo(new DirectorRefused(id, CHILD_PROTECTION, "The family is not ours.", Cast.NOW));
        refused(office.answer(SAMIRA_OF_CHILD_PROTECTION, id, true), CONFLICT);
        done(office.appoint(LIESBETH_THE_CHAIR, id, CHILD_PROTECTION));
        done(office.answer(SAMIRA_OF_CHILD_PROTECTION, id, true));
    }

    @Test
    void an_earlier_director_is_one_no_more_when_another_is_appointed() {
        var directed = office.directed();
        done(office.handOver(LIESBETH_THE_CHAIR, directed, PROBATION, "The school has not answered."));
        assertThat(office.file(directed).table().directedBy(CHILD_PROTECTION)).isFalse();
        refused(office.answer(SAMIRA_OF_CHILD_PROTECTION, directed, true), FORBIDDEN);
        done(office.answer(BRAM_OF_PROBATION, directed, true));
    }

    @Test
    void the_same_appointment_and_the_same_answer_again_change_nothing() {
        var directed = office.directed();
        var events = office.cases.events().size();
        done(office.appoint(LIESBETH_THE_CHAIR, directed, CHILD_PROTECTION));
        done(office.answer(SAMIRA_OF_CHILD_PROTECTION, directed, true));
        assertThat(office.cases.events()).hasSize(events);
        assertThat(office.file(directed).table().directedBy(CHILD_PROTECTION)).isTrue();
    }
}
