package nl.ketenkaart.cases.informing;

import static nl.ketenkaart.cases.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.FATIMA_OF_SAFE_HOME;
import static nl.ketenkaart.cases.Cast.INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.SAFE_HOME;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.PersonFixture.GRANDMOTHER;
import static nl.ketenkaart.cases.PersonFixture.notToldYet;
import static nl.ketenkaart.cases.PersonFixture.told;
import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.cases.ProposalFixture.MOTHER;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.PersonEvent.PersonNoticeRecorded;
import nl.ketenkaart.cases.report.Notice;
import org.junit.jupiter.api.Test;

/** It is 21 September, a quarter past ten in the evening in Utrecht. */
class RecordingANoticeTest {
    private static final Notice MOTHER_WAS_TOLD = told(MOTHER, "2026-09-21", POLICE);
    private static final Notice NOT_BINTA_YET = notToldYet(BINTA, "She is to be heard first.", "2026-09-25");
    private final Office office = new Office();
    private final CaseId id = office.directed();

    @Test
    void for_fatima_who_does_not_sit_there_the_case_is_not_there() {
        refused(office.record(FATIMA_OF_SAFE_HOME, id, MOTHER_WAS_TOLD), NOT_THERE);
    }

    @Test
    void bram_who_does_not_direct_may_not_nor_may_the_chair_or_a_privacy_officer() {
        refused(office.record(BRAM_OF_PROBATION, id, MOTHER_WAS_TOLD), FORBIDDEN);
        refused(office.record(LIESBETH_THE_CHAIR, id, MOTHER_WAS_TOLD), FORBIDDEN);
        refused(office.record(INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION, id, MOTHER_WAS_TOLD), FORBIDDEN);
    }

    @Test
    void of_somebody_whom_the_case_is_not_about_nothing_is_recorded() {
        refused(office.record(SAMIRA_OF_CHILD_PROTECTION, id, told(GRANDMOTHER, "2026-09-21", POLICE)), NOT_THERE);
    }

    @Test
    void not_to_tell_binta_needs_a_ground_and_an_end() {
        var refusal = refused(office.record(SAMIRA_OF_CHILD_PROTECTION, id, notToldYet(BINTA, null, null)), INVALID);
        assertThat(pointers(refusal)).containsExactly("/ground", "/until");
    }

    @Test
    void a_ground_that_ended_yesterday_is_none() {
        var ended = notToldYet(BINTA, "She is to be heard first.", "2026-09-20");
        assertThat(pointers(refused(office.record(SAMIRA_OF_CHILD_PROTECTION, id, ended), INVALID)))
                .containsExactly("/until");
    }

    @Test
    void today_is_the_day_in_the_netherlands() {
        var untilToday = notToldYet(BINTA, "She is to be heard first.", "2026-09-21");
        done(office.record(SAMIRA_OF_CHILD_PROTECTION, id, untilToday));
        office.clock.pass(Duration.ofHours(2));
        var stillUntilThen = notToldYet(BINTA, "She is heard tomorrow.", "2026-09-21");
        assertThat(pointers(refused(office.record(SAMIRA_OF_CHILD_PROTECTION, id, stillUntilThen), INVALID)))
                .containsExactly("/until");
        done(office.record(SAMIRA_OF_CHILD_PROTECTION, id, told(BINTA, "2026-09-22", CHILD_PROTECTION)));
    }

    @Test
    void who_was_told_was_told_by_somebody_of_the_table_and_not_tomorrow() {
        var nobody = new Notice(MOTHER, true, null, null, null, null);
        assertThat(pointers(refused(office.record(SAMIRA_OF_CHILD_PROTECTION, id, nobody), INVALID)))
                .containsExactly("/on", "/by");
        var tomorrow = told(MOTHER, "2026-09-22", SAFE_HOME);
        assertThat(pointers(refused(office.record(SAMIRA_OF_CHILD_PROTECTION, id, tomorrow), INVALID)))
                .containsExactly("/on", "/by");
    }

    @Test
    void told_and_not_told_are_not_mixed() {
        var day = LocalDate.parse("2026-09-21");
        var both = new Notice(MOTHER, true, day, POLICE, "Why not.", day);
        assertThat(pointers(refused(office.record(SAMIRA_OF_CHILD_PROTECTION, id, both), INVALID)))
                .containsExactly("/ground", "/until");
        var neither = new Notice(MOTHER, false, day, POLICE, "Why not.", day);
        assertThat(pointers(refused(office.record(SAMIRA_OF_CHILD_PROTECTION, id, neither), INVALID)))
                .containsExactly("/on", "/by");
    }

    @Test
    void samira_who_directs_records_that_the_police_told_the_mother() {
        var file = done(office.record(SAMIRA_OF_CHILD_PROTECTION, id, MOTHER_WAS_TOLD));
        assertThat(file.report().notices()).containsExactly(MOTHER_WAS_TOLD);
        assertThat(office.lastEvent())
                .isEqualTo(new PersonNoticeRecorded(
                        id,
                        MOTHER,
                        CHILD_PROTECTION,
                        true,
                        LocalDate.parse("2026-09-21"),
                        POLICE,
                        null,
                        null,
                        Cast.NOW));
    }

    @Test
    void of_each_person_the_last_record_counts() {
        done(office.record(SAMIRA_OF_CHILD_PROTECTION, id, NOT_BINTA_YET));
        done(office.record(SAMIRA_OF_CHILD_PROTECTION, id, MOTHER_WAS_TOLD));
        var bintaWasTold = told(BINTA, "2026-09-21", CHILD_PROTECTION);
        var file = done(office.record(SAMIRA_OF_CHILD_PROTECTION, id, bintaWasTold));
        assertThat(file.report().notices()).containsExactly(MOTHER_WAS_TOLD, bintaWasTold);
    }

    @Test
    void the_same_again_changes_nothing() {
        done(office.record(SAMIRA_OF_CHILD_PROTECTION, id, NOT_BINTA_YET));
        var events = office.cases.events().size();
        done(office.record(SAMIRA_OF_CHILD_PROTECTION, id, NOT_BINTA_YET));
        assertThat(office.cases.events()).hasSize(events);
    }
}
