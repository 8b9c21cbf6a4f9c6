package nl.ketenkaart.cases.involving;

import static nl.ketenkaart.cases.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.FATIMA_OF_SAFE_HOME;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.PersonFixture.GRANDMOTHER;
import static nl.ketenkaart.cases.PersonFixture.aCorrection;
import static nl.ketenkaart.cases.PersonFixture.aPerson;
import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.cases.ProposalFixture.MOTHER;
import static nl.ketenkaart.cases.ProposalFixture.aProposalAboutNobody;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.PersonEvent.PersonAdded;
import nl.ketenkaart.cases.casefile.PersonEvent.PersonCorrected;
import nl.ketenkaart.cases.report.Kind;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.cases.report.PersonId;
import org.junit.jupiter.api.Test;

class InvolvingPeopleTest {
    private final Office office = new Office();
    private final CaseId id = office.directed();

    @Test
    void for_fatima_who_does_not_sit_there_the_case_is_not_there() {
        refused(office.add(FATIMA_OF_SAFE_HOME, id, aPerson().build()), NOT_THERE);
        refused(office.correct(FATIMA_OF_SAFE_HOME, id, BINTA, aCorrection().build()), NOT_THERE);
    }

    @Test
    void bram_who_neither_directs_nor_raised_it_may_not_nor_may_the_secretary() {
        refused(office.add(BRAM_OF_PROBATION, id, aPerson().build()), FORBIDDEN);
        refused(office.add(JORIS_THE_SECRETARY, id, aPerson().build()), FORBIDDEN);
        var bold = aCorrection().name("Somebody").build();
        refused(office.correct(BRAM_OF_PROBATION, id, BINTA, bold), FORBIDDEN);
        refused(office.correct(JORIS_THE_SECRETARY, id, BINTA, bold), FORBIDDEN);
    }

    @Test
    void nobody_is_born_tomorrow() {
        var unborn = aPerson().born("2026-09-22").build();
        assertThat(pointers(refused(office.add(NOOR_OF_POLICE, id, unborn), INVALID)))
                .containsExactly("/birthDate");
        var correction = aCorrection().born("2026-09-22").build();
        assertThat(pointers(refused(office.correct(NOOR_OF_POLICE, id, MOTHER, correction), INVALID)))
                .containsExactly("/birthDate");
    }

    @Test
    void who_is_not_in_the_case_cannot_be_corrected() {
        refused(
                office.correct(
                        NOOR_OF_POLICE,
                        id,
                        GRANDMOTHER,
                        aCorrection().name("Oma").build()),
                NOT_THERE);
    }

    @Test
    void noor_who_raised_it_adds_the_grandmother() {
        var grandmother = aPerson().build();
        var file = done(office.add(NOOR_OF_POLICE, id, grandmother));
        assertThat(file.report().persons()).extracting(Person::personId).containsExactly(MOTHER, BINTA, GRANDMOTHER);
        assertThat(office.lastEvent()).isEqualTo(new PersonAdded(id, POLICE, grandmother, Cast.NOW));
    }

    @Test
    void so_may_the_chair_and_the_director_too_and_the_same_again_changes_nothing() {
        done(office.add(LIESBETH_THE_CHAIR, id, aPerson().build()));
        var events = office.cases.events().size();
        done(office.add(SAMIRA_OF_CHILD_PROTECTION, id, aPerson().build()));
        assertThat(office.cases.events()).hasSize(events);
    }

    @Test
    void samira_marks_binta_at_risk_and_what_she_does_not_mention_stays() {
        var before = person(office.file(id), BINTA);
        var correction = aCorrection().address("opvanghuis Zuid").atRisk(true).build();
        var after = person(done(office.correct(SAMIRA_OF_CHILD_PROTECTION, id, BINTA, correction)), BINTA);
        assertThat(after)
                .isEqualTo(new Person(
                        BINTA,
                        Role.CHILD,
                        before.name(),
                        before.birthDate(),
                        "Utrecht",
                        "opvanghuis Zuid",
                        true,
                        null));
        assertThat(office.lastEvent())
                .isEqualTo(new PersonCorrected(id, CHILD_PROTECTION, after, List.of("address", "atRisk"), Cast.NOW));
    }

    @Test
    void what_is_not_known_after_all_is_taken_away() {
        done(office.add(NOOR_OF_POLICE, id, aPerson().build()));
        var correction = aCorrection().address(null).born(null).build();
        var after = person(done(office.correct(LIESBETH_THE_CHAIR, id, GRANDMOTHER, correction)), GRANDMOTHER);
        assertThat(after.address()).isNull();
        assertThat(after.birthDate()).isNull();
        assertThat(after.municipality()).isEqualTo("Zeist");
    }

    @Test
    void a_correction_that_says_nothing_at_all_changes_nothing() {
        var events = office.cases.events().size();
        done(office.correct(NOOR_OF_POLICE, id, BINTA, aCorrection().build()));
        assertThat(office.cases.events()).hasSize(events);
    }

    @Test
    void liesbeth_who_guesses_the_address_right_leaves_the_same_trace_as_one_who_guesses_wrong() {
        done(office.add(NOOR_OF_POLICE, id, aPerson().build()));
        for (var guess : List.of("Slotlaan 1, Zeist", "Slotlaan 2, Zeist")) {
            var events = office.cases.events().size();
            done(office.correct(
                    LIESBETH_THE_CHAIR,
                    id,
                    GRANDMOTHER,
                    aCorrection().address(guess).build()));
            assertThat(office.cases.events()).hasSize(events + 1);
            assertThat(((PersonCorrected) office.lastEvent()).fields()).containsExactly("address");
        }
    }

    @Test
    void the_key_of_the_police_is_kept_and_told_to_nobody() {
        var key = "0f".repeat(32);
        var correction = aCorrection().policeKey(key).build();
        for (var again : List.of("first", "second")) {
            var after = person(done(office.correct(NOOR_OF_POLICE, id, BINTA, correction)), BINTA);
            assertThat(after.policePersonKey()).as(again).isEqualTo(key);
        }
        assertThat(office.cases.events().toString()).doesNotContain(key).contains("policePersonKey");
    }

    @Test
    void a_youth_case_keeps_its_youth() {
        var youth = youth();
        var adult = aCorrection().born("2001-05-30").build();
        var refusal = refused(office.correct(NOOR_OF_POLICE, youth, BINTA, adult), INVALID);
        assertThat(pointers(refusal)).containsExactly("/birthDate");
        assertThat(refusal.faults().getFirst().detail()).contains("outside the target group");
        var unknown = aCorrection().born(null).build();
        refused(office.correct(NOOR_OF_POLICE, youth, BINTA, unknown), INVALID);
        done(office.correct(
                NOOR_OF_POLICE, youth, BINTA, aCorrection().born("2016-05-30").build()));
    }

    @Test
    void a_youth_case_may_lose_one_youth_while_there_is_another() {
        var youth = youth();
        done(office.add(NOOR_OF_POLICE, youth, aPerson().born("2012-01-01").build()));
        done(office.correct(
                NOOR_OF_POLICE, youth, BINTA, aCorrection().born("2001-05-30").build()));
    }

    @Test
    void domestic_violence_keeps_its_children() {
        var alone = new CaseId(UUID.randomUUID());
        done(office.raise(
                NOOR_OF_POLICE,
                alone,
                aProposalAboutNobody().person(BINTA, Role.CHILD, null).build()));
        var victim = aCorrection().role(Role.VICTIM).build();
        assertThat(pointers(refused(office.correct(NOOR_OF_POLICE, alone, BINTA, victim), INVALID)))
                .containsExactly("/role");
        var girl = aCorrection().role(Role.VICTIM).born("2017-05-30").build();
        done(office.correct(NOOR_OF_POLICE, alone, BINTA, girl));
    }

    private CaseId youth() {
        var youth = new CaseId(UUID.randomUUID());
        var proposal = aProposalAboutNobody().of(Kind.YOUTH).person(BINTA, Role.SUSPECT, "2012-05-30");
        done(office.raise(NOOR_OF_POLICE, youth, proposal.build()));
        return youth;
    }

    private static Person person(Case file, PersonId id) {
        return file.report().person(id).orElseThrow();
    }
}
