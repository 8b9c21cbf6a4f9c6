package nl.ketenkaart.cases.direction;

import static nl.ketenkaart.cases.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.HALT;
import static nl.ketenkaart.cases.Cast.JOOST_OF_HALT;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.PROBATION;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Cast.SAFE_HOME;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.PersonFixture.told;
import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseEvent.DirectorAppointed;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.DirectionEvent.DeputyNamed;
import nl.ketenkaart.cases.casefile.DirectionEvent.DirectionHandedOver;
import nl.ketenkaart.cases.direction.AppointDirector.Appointment;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Child protection directs; probation takes over, or Halt stands in. */
class HandingOverTheDirectionTest {
    private final Office office = new Office();
    private final CaseId id = office.directed();

    @Test
    void liesbeth_cannot_hand_over_without_saying_what_is_still_open() {
        var refusal = refused(office.appoint(LIESBETH_THE_CHAIR, id, PROBATION), INVALID);
        assertThat(pointers(refusal)).containsExactly("/openMatters");
        assertThat(office.file(id).table().directedBy(CHILD_PROTECTION)).isTrue();
    }

    @Test
    void a_deputy_sits_at_the_table_and_is_another() {
        assertThat(pointers(refused(office.appoint(LIESBETH_THE_CHAIR, id, with(SAFE_HOME)), INVALID)))
                .containsExactly("/deputy");
        assertThat(pointers(refused(office.appoint(LIESBETH_THE_CHAIR, id, with(CHILD_PROTECTION)), INVALID)))
                .containsExactly("/deputy");
    }

    @Test
    void all_that_is_wrong_with_an_appointment_is_said_at_once() {
        var wrong = new Appointment(SAFE_HOME, SAFE_HOME, null);
        assertThat(pointers(refused(office.appoint(LIESBETH_THE_CHAIR, id, wrong), INVALID)))
                .containsExactly("/organisation", "/deputy", "/deputy", "/openMatters");
    }

    @Test
    void joost_of_halt_does_not_stand_in_until_the_director_has_accepted() {
        var fresh = office.deepening();
        done(office.appoint(LIESBETH_THE_CHAIR, fresh, with(HALT)));
        refused(office.record(JOOST_OF_HALT, fresh, told(BINTA, "2026-09-21", HALT)), FORBIDDEN);
        done(office.answer(SAMIRA_OF_CHILD_PROTECTION, fresh, true));
        done(office.record(JOOST_OF_HALT, fresh, told(BINTA, "2026-09-21", HALT)));
    }

    @Test
    void bram_who_is_no_deputy_may_not_do_what_a_director_does() {
        done(office.appoint(LIESBETH_THE_CHAIR, id, with(HALT)));
        refused(office.record(BRAM_OF_PROBATION, id, told(BINTA, "2026-09-21", PROBATION)), FORBIDDEN);
    }

    @Test
    void another_deputy_leaves_samira_directing() {
        done(office.appoint(LIESBETH_THE_CHAIR, id, with(HALT)));
        assertThat(office.lastEvent()).isEqualTo(new DeputyNamed(id, CHILD_PROTECTION, HALT, PROSECUTION, Cast.NOW));
        assertThat(office.file(id).table().directedBy(CHILD_PROTECTION)).isTrue();
        done(office.appoint(LIESBETH_THE_CHAIR, id, with(null)));
        refused(office.record(JOOST_OF_HALT, id, told(BINTA, "2026-09-21", HALT)), FORBIDDEN);
    }

    @Test
    void the_same_deputy_again_changes_nothing() {
        done(office.appoint(LIESBETH_THE_CHAIR, id, with(HALT)));
        var events = office.cases.events().size();
        done(office.appoint(LIESBETH_THE_CHAIR, id, with(HALT)));
        assertThat(office.cases.events()).hasSize(events);
    }

    @Test
    void what_is_still_open_is_told_with_the_appointment() {
        done(office.handOver(LIESBETH_THE_CHAIR, id, PROBATION, "The school has not answered."));
        var events = office.cases.events();
        assertThat(events.subList(events.size() - 2, events.size()))
                .containsExactly(
                        new DirectorAppointed(id, PROBATION, null, PROSECUTION, Cast.NOW),
                        new DirectionHandedOver(
                                id,
                                PROSECUTION,
                                CHILD_PROTECTION,
                                PROBATION,
                                "The school has not answered.",
                                Cast.NOW));
    }

    @Test
    void where_nobody_has_accepted_there_is_nothing_to_hand_over() {
        var fresh = office.deepening();
        done(office.appoint(LIESBETH_THE_CHAIR, fresh, CHILD_PROTECTION));
        done(office.appoint(LIESBETH_THE_CHAIR, fresh, PROBATION));
        assertThat(office.lastEvent()).isEqualTo(new DirectorAppointed(fresh, PROBATION, null, PROSECUTION, Cast.NOW));
    }

    private static Appointment with(@Nullable OrganisationId deputy) {
        return new Appointment(CHILD_PROTECTION, deputy, null);
    }
}
