package nl.ketenkaart.cases.deciding;

import static nl.ketenkaart.cases.Cast.A_MACHINE_THAT_CHAIRS;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.PIETER_WHO_CHAIRS_ELSEWHERE;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Cast.SAFE_HOME;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.PersonFixture.GRANDMOTHER;
import static nl.ketenkaart.cases.PersonFixture.aPerson;
import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.cases.ProposalFixture.MOTHER;
import static nl.ketenkaart.cases.RulingFixture.aRuling;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.RulingFixture;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseDecided;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.InterpretationId;
import nl.ketenkaart.cases.deliberation.Ruling.Type;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.Test;

class DecidingOnACaseTest {
    private static final DecisionId DECISION = new DecisionId(Cast.id("decision"));
    private static final PersonId STRANGER = new PersonId(Cast.id("stranger"));
    private final Office office = new Office();
    private final CaseId id = office.interpreted();

    @Test
    void for_a_chair_whose_organisation_does_not_sit_there_the_case_is_not_there() {
        refused(decide(PIETER_WHO_CHAIRS_ELSEWHERE, aRuling()), NOT_THERE);
    }

    @Test
    void a_machine_does_not_decide_whatever_its_role() {
        assertThat(refused(decide(A_MACHINE_THAT_CHAIRS, aRuling()), FORBIDDEN).detail())
                .isEqualTo("To decide on it is up to the chair in person.");
    }

    @Test
    void nobody_but_the_chair_decides() {
        refused(decide(SAMIRA_OF_CHILD_PROTECTION, aRuling()), FORBIDDEN);
        refused(decide(NOOR_OF_POLICE, aRuling()), FORBIDDEN);
        refused(decide(JORIS_THE_SECRETARY, aRuling()), FORBIDDEN);
    }

    @Test
    void a_case_is_decided_once() {
        var decided = office.decided();
        var refusal = refused(
                office.decide(LIESBETH_THE_CHAIR, decided, DECISION, aRuling().build()), CONFLICT);
        assertThat(refusal.detail()).contains("The case is DECIDED").contains("while it is DEEPENING");
    }

    @Test
    void before_it_is_said_of_everybody_how_safe_they_are_nothing_is_decided() {
        var unsaid = office.directed();
        assertThat(refused(decide(unsaid), CONFLICT).detail())
                .contains(MOTHER.value().toString(), BINTA.value().toString());
        done(office.interpret(SAMIRA_OF_CHILD_PROTECTION, unsaid, new InterpretationId(Cast.id("of one")), BINTA));
        assertThat(refused(decide(unsaid), CONFLICT).detail())
                .contains(MOTHER.value().toString())
                .doesNotContain(BINTA.value().toString());
    }

    @Test
    void a_grandmother_who_turns_up_after_the_picture_must_be_looked_at_too() {
        done(office.add(LIESBETH_THE_CHAIR, id, aPerson().build()));
        assertThat(refused(decide(id), CONFLICT).detail())
                .contains(GRANDMOTHER.value().toString());
        var again = new InterpretationId(Cast.id("of all"));
        done(office.interpret(LIESBETH_THE_CHAIR, id, again, MOTHER, BINTA, GRANDMOTHER));
        done(decide(id));
    }

    @Test
    void the_last_picture_counts() {
        var later = new InterpretationId(Cast.id("of less"));
        done(office.interpret(SAMIRA_OF_CHILD_PROTECTION, id, later, MOTHER));
        refused(decide(id), CONFLICT);
    }

    @Test
    void all_faults_are_named_at_once() {
        var ruling = aRuling()
                .disposedBy(Type.CONDITIONAL_DISMISSAL, null)
                .measuredBy(SAFE_HOME)
                .about(STRANGER)
                .toldBy(SAFE_HOME)
                .letterTo(STRANGER);
        assertThat(pointers(refused(decide(LIESBETH_THE_CHAIR, ruling), INVALID)))
                .containsExactly(
                        "/disposition/probationMonths",
                        "/disposition/conditions",
                        "/measures/0/organisation",
                        "/measures/0/personId",
                        "/feedback/0/organisation",
                        "/letter/personId");
        assertThat(office.file(id).phase()).isEqualTo(Phase.DEEPENING);
    }

    @Test
    void only_a_conditional_dismissal_has_a_probation_period() {
        assertThat(pointers(refused(decide(LIESBETH_THE_CHAIR, aRuling().disposedBy(Type.SUMMONS, 12)), INVALID)))
                .containsExactly("/disposition/probationMonths");
        done(decide(LIESBETH_THE_CHAIR, aRuling().disposedBy(Type.SUMMONS, null)));
    }

    @Test
    void the_chair_decides_and_everybody_knows_who_does_what_by_when() {
        var file = done(decide(LIESBETH_THE_CHAIR, aRuling().letterTo(BINTA)));
        assertThat(file.phase()).isEqualTo(Phase.DECIDED);
        var decided = (CaseDecided) office.lastEvent();
        assertThat(decided.organisation()).isEqualTo(PROSECUTION);
        assertThat(decided.measures()).hasSize(1);
        assertThat(decided.feedback()).hasSize(1);
        assertThat(decided.letter()).isNotNull();
    }

    @Test
    void the_same_decision_again_is_the_one_that_is_there() {
        var first = done(decide(LIESBETH_THE_CHAIR, aRuling()));
        var events = office.cases.events().size();
        assertThat(done(decide(LIESBETH_THE_CHAIR, aRuling()))).isEqualTo(first);
        assertThat(office.cases.events()).hasSize(events);
    }

    private Result<Case> decide(CaseId about) {
        return office.decide(LIESBETH_THE_CHAIR, about, DECISION, aRuling().build());
    }

    private Result<Case> decide(Caller by, RulingFixture ruling) {
        return office.decide(by, id, DECISION, ruling.build());
    }
}
