package nl.ketenkaart.cases.closing;

import static nl.ketenkaart.cases.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.FATIMA_OF_SAFE_HOME;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.EndingEvent.CaseClosed;
import nl.ketenkaart.cases.casefile.EndingEvent.CaseReopened;
import nl.ketenkaart.cases.casefile.Triage;
import nl.ketenkaart.cases.concern.VoiceConcern;
import nl.ketenkaart.cases.concern.VoiceConcernHandler;
import nl.ketenkaart.cases.deliberation.Concern;
import nl.ketenkaart.cases.deliberation.ConcernId;
import nl.ketenkaart.cases.ending.Closure;
import nl.ketenkaart.cases.ending.ClosureId;
import nl.ketenkaart.cases.ending.ReopeningId;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.cases.report.Urgency;
import nl.ketenkaart.cases.seating.UnseatOrganisation;
import nl.ketenkaart.cases.seating.UnseatOrganisationHandler;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.Test;

/** The police raised the case with a concern of level 3; child protection directs it. */
class ClosingACaseTest {
    private static final Closure.Words DONE = new Closure.Words("The plan holds.", null, null);
    private static final Closure.Words WITH_A_CONCERN = new Closure.Words("We can do no more.", "He may return.", null);
    private static final ReopeningId REOPENING = new ReopeningId(Cast.id("reopening"));
    private final Office office = new Office();
    private final CaseId id = office.directed();

    @Test
    void for_fatima_who_does_not_sit_there_the_case_is_not_there() {
        refused(office.close(FATIMA_OF_SAFE_HOME, id, WITH_A_CONCERN), NOT_THERE);
        refused(office.reopen(FATIMA_OF_SAFE_HOME, id, REOPENING), NOT_THERE);
    }

    @Test
    void bram_who_does_not_direct_may_not_close_it_nor_may_the_secretary() {
        refused(office.close(BRAM_OF_PROBATION, id, WITH_A_CONCERN), FORBIDDEN);
        refused(office.close(JORIS_THE_SECRETARY, id, WITH_A_CONCERN), FORBIDDEN);
    }

    @Test
    void samira_may_not_reopen_what_she_closed() {
        done(office.close(SAMIRA_OF_CHILD_PROTECTION, id, WITH_A_CONCERN));
        refused(office.reopen(SAMIRA_OF_CHILD_PROTECTION, id, REOPENING), FORBIDDEN);
    }

    @Test
    void while_noor_is_still_concerned_it_does_not_end() {
        var refusal = refused(office.close(SAMIRA_OF_CHILD_PROTECTION, id, DONE), CONFLICT);
        assertThat(refusal.detail()).contains("politie-midden-nederland", "remainingConcern");
        assertThat(office.file(id).phase()).isEqualTo(Phase.DEEPENING);
    }

    @Test
    void the_last_word_counts_also_when_it_is_a_new_concern() {
        voice(NOOR_OF_POLICE, 0);
        voice(BRAM_OF_PROBATION, 0);
        voice(BRAM_OF_PROBATION, 1);
        assertThat(refused(office.close(SAMIRA_OF_CHILD_PROTECTION, id, DONE), CONFLICT)
                        .detail())
                .contains("reclassering-nederland")
                .doesNotContain("politie-midden-nederland");
    }

    @Test
    void once_noor_has_no_concern_left_samira_closes_it() {
        voice(NOOR_OF_POLICE, 0);
        var file = done(office.close(SAMIRA_OF_CHILD_PROTECTION, id, DONE));
        assertThat(file.phase()).isEqualTo(Phase.CLOSED);
        assertThat(office.lastEvent())
                .isEqualTo(new CaseClosed(
                        id,
                        file.endings().closures().getFirst().closureId(),
                        CHILD_PROTECTION,
                        "The plan holds.",
                        null,
                        null,
                        null,
                        Cast.NOW));
    }

    @Test
    void who_left_the_table_does_not_hold_it_open() {
        done(new UnseatOrganisationHandler(office.cases, office.clock)
                .handle(new UnseatOrganisation(LIESBETH_THE_CHAIR, id, POLICE)));
        done(office.close(SAMIRA_OF_CHILD_PROTECTION, id, DONE));
    }

    @Test
    void the_chair_closes_it_with_the_remaining_concern_on_record() {
        var file = done(office.close(LIESBETH_THE_CHAIR, id, WITH_A_CONCERN));
        assertThat(file.phase()).isEqualTo(Phase.CLOSED);
        assertThat(file.endings().closures().getFirst().words()).isEqualTo(WITH_A_CONCERN);
    }

    @Test
    void somebody_by_name_goes_on_with_it() {
        var handedOver = new Closure.Words("Voluntary help.", "He may return.", "Mevrouw De Groot of the local team");
        assertThat(done(office.close(SAMIRA_OF_CHILD_PROTECTION, id, handedOver))
                        .phase())
                .isEqualTo(Phase.HANDED_OVER);
    }

    @Test
    void the_same_closure_again_changes_nothing_also_after_it_was_reopened() {
        var closureId = new ClosureId(Cast.id("closure"));
        var command = new CloseCase(SAMIRA_OF_CHILD_PROTECTION, id, closureId, WITH_A_CONCERN);
        var handler = new CloseCaseHandler(office.cases, caseId -> office.duties, office.clock);
        done(handler.handle(command));
        done(handler.handle(command));
        done(office.reopen(LIESBETH_THE_CHAIR, id, REOPENING));
        assertThat(done(handler.handle(command)).phase()).isEqualTo(Phase.DEEPENING);
        assertThat(office.file(id).endings().closures()).hasSize(1);
    }

    @Test
    void a_case_that_goes_on_cannot_be_reopened() {
        refused(office.reopen(LIESBETH_THE_CHAIR, id, REOPENING), CONFLICT);
    }

    @Test
    void what_has_lost_something_by_its_term_is_not_opened_again_and_only_who_may_open_it_is_told() {
        done(office.close(SAMIRA_OF_CHILD_PROTECTION, id, WITH_A_CONCERN));
        office.destroyed.add(id);

        refused(office.reopen(LIESBETH_THE_CHAIR, id, REOPENING), CONFLICT);
        refused(office.reopen(SAMIRA_OF_CHILD_PROTECTION, id, REOPENING), FORBIDDEN);
    }

    @Test
    void it_is_opened_again_until_half_a_year_after_it_ended_whatever_anybody_holds_in_it() {
        done(office.close(SAMIRA_OF_CHILD_PROTECTION, id, WITH_A_CONCERN));
        office.clock.set(Instant.parse("2027-03-21T22:59:59Z"));
        done(office.reopen(LIESBETH_THE_CHAIR, id, REOPENING));
        assertThat(office.stays).hasSize(1);

        done(office.close(SAMIRA_OF_CHILD_PROTECTION, id, WITH_A_CONCERN));
        office.clock.set(Instant.parse("2027-09-21T22:00:00Z"));
        refused(office.reopen(LIESBETH_THE_CHAIR, id, new ReopeningId(Cast.id("too late"))), CONFLICT);
        assertThat(office.stays).as("and what it began is lifted").hasSize(1);
    }

    @Test
    void a_reopening_that_is_refused_after_all_keeps_nothing_from_being_destroyed() {
        refused(office.reopen(LIESBETH_THE_CHAIR, id, REOPENING), CONFLICT);
        assertThat(office.stays).isEmpty();
    }

    @Test
    void joris_reopens_it_and_samira_still_directs() {
        done(office.close(SAMIRA_OF_CHILD_PROTECTION, id, WITH_A_CONCERN));
        var file = done(office.reopen(JORIS_THE_SECRETARY, id, REOPENING));
        assertThat(file.phase()).isEqualTo(Phase.DEEPENING);
        assertThat(file.table().directedBy(CHILD_PROTECTION)).isTrue();
        assertThat(office.lastEvent())
                .isEqualTo(new CaseReopened(
                        id, REOPENING, PROSECUTION, "A new arrest.", Urgency.RED.actBy(Cast.NOW), Cast.NOW));
        done(office.reopen(JORIS_THE_SECRETARY, id, REOPENING));
        assertThat(office.file(id).endings().reopenings()).hasSize(1);
    }

    @Test
    void what_triage_declined_can_be_reopened_too() {
        var declined = office.raised();
        done(office.triage(LIESBETH_THE_CHAIR, declined, new Triage(Triage.Outcome.DECLINED, "Not for us.")));
        assertThat(done(office.reopen(LIESBETH_THE_CHAIR, declined, REOPENING)).phase())
                .isEqualTo(Phase.DEEPENING);
    }

    private void voice(Caller by, int level) {
        var words = new Concern.Words(level, "Facts.", "A feeling.", null, null);
        done(new VoiceConcernHandler(office.cases, office.clock)
                .handle(new VoiceConcern(by, id, new ConcernId(UUID.randomUUID()), words)));
    }
}
