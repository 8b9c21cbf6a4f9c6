package nl.ketenkaart.cases.lifecycle;

import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.HALT;
import static nl.ketenkaart.cases.Cast.JOOST_OF_HALT;
import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.PROBATION;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Cast.SAFE_HOME;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.PersonFixture.aCorrection;
import static nl.ketenkaart.cases.PersonFixture.aPerson;
import static nl.ketenkaart.cases.PersonFixture.told;
import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.cases.ProposalFixture.MOTHER;
import static nl.ketenkaart.cases.RulingFixture.aRuling;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.RulingFixture;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Triage;
import nl.ketenkaart.cases.concern.VoiceConcern;
import nl.ketenkaart.cases.concern.VoiceConcernHandler;
import nl.ketenkaart.cases.deliberation.Concern.Words;
import nl.ketenkaart.cases.deliberation.ConcernId;
import nl.ketenkaart.cases.deliberation.Decision;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.DissentId;
import nl.ketenkaart.cases.deliberation.InterpretationId;
import nl.ketenkaart.cases.ending.Closure;
import nl.ketenkaart.cases.ending.ReopeningId;
import nl.ketenkaart.cases.followup.BeginFollowUp;
import nl.ketenkaart.cases.followup.BeginFollowUpHandler;
import nl.ketenkaart.cases.followup.ProposeCase;
import nl.ketenkaart.cases.followup.ProposeCaseHandler;
import nl.ketenkaart.cases.interpreting.RecordDissent;
import nl.ketenkaart.cases.interpreting.RecordDissentHandler;
import nl.ketenkaart.cases.seating.ExcludeParticipant;
import nl.ketenkaart.cases.seating.ExcludeParticipantHandler;
import nl.ketenkaart.cases.seating.SeatOrganisation;
import nl.ketenkaart.cases.seating.SeatOrganisation.Terms;
import nl.ketenkaart.cases.seating.SeatOrganisation.Whom;
import nl.ketenkaart.cases.seating.SeatOrganisationHandler;
import nl.ketenkaart.cases.seating.UnseatOrganisation;
import nl.ketenkaart.cases.seating.UnseatOrganisationHandler;
import nl.ketenkaart.cases.session.Conclusion;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.sitting.ConcludeItem;
import nl.ketenkaart.cases.sitting.ConcludeItemHandler;
import nl.ketenkaart.cases.table.ConsultationId;
import nl.ketenkaart.cases.table.Exclusion;
import nl.ketenkaart.cases.table.ExclusionId;
import nl.ketenkaart.platform.aggregate.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb in every phase, done by who may: it goes through just where the table says so. */
class EveryVerbKeepsToTheLifeCycleTest {
    private static final InterpretationId PICTURE = new InterpretationId(Cast.id("picture"));
    private static final DecisionId EARLIER = new DecisionId(Cast.id("earlier decision"));
    private final Office office = new Office();
    private final CaseId id = office.directed();
    private final SessionId planned = office.planned();

    static Stream<Arguments> pairs() {
        return LifeCycleTest.pairs();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_verb_goes_through_where_the_table_says_so(Phase phase, Command command) {
        interpret(PICTURE);
        decideBefore();
        var session = office.inProgressAbout(id);
        office.cases.put(office.file(id).in(phase));
        var before = events();

        var result = command == Command.CONCLUDE ? conclude(session) : attempt(command, phase);

        assertThat(events() > before).isEqualTo(LifeCycle.allows(phase, command));
        assertThat(office.file(id).phase())
                .isIn(LifeCycle.allows(phase, command) ? LifeCycle.after(phase, command) : List.of(phase));
        if (command != Command.BEGIN_FOLLOW_UP && command != Command.PROPOSE) {
            assertThat(result instanceof Result.Done).isEqualTo(LifeCycle.allows(phase, command));
        }
    }

    private int events() {
        return office.cases.events().size() + office.sessions.events().size();
    }

    private Result<?> attempt(Command command, Phase phase) {
        return switch (command) {
            case TRIAGE -> office.triage(LIESBETH_THE_CHAIR, id, new Triage(Triage.Outcome.DECLINED, "Not now."));
            case APPOINT_DIRECTOR -> office.handOver(LIESBETH_THE_CHAIR, id, PROBATION, "The school.");
            case ANSWER_APPOINTMENT -> answer(phase);
            case SEAT -> seat();
            case UNSEAT -> unseat();
            case EXCLUDE -> exclude();
            case ADD_PERSON -> office.add(LIESBETH_THE_CHAIR, id, aPerson().build());
            case CORRECT_PERSON ->
                office.correct(
                        LIESBETH_THE_CHAIR,
                        id,
                        BINTA,
                        aCorrection().address("Elsewhere").build());
            case RECORD_NOTICE -> office.record(SAMIRA_OF_CHILD_PROTECTION, id, told(BINTA, "2026-09-21", POLICE));
            case VOICE_CONCERN -> voice();
            case NOTE_CONSULTATION -> office.note(NOOR_OF_POLICE, id, new ConsultationId(UUID.randomUUID()));
            case CLOSE ->
                office.close(LIESBETH_THE_CHAIR, id, new Closure.Words("Done.", "A little.", "Mevrouw De Groot"));
            case REOPEN -> office.reopen(JORIS_THE_SECRETARY, id, new ReopeningId(UUID.randomUUID()));
            case INTERPRET -> interpret(new InterpretationId(UUID.randomUUID()));
            case DISSENT -> dissent();
            case DECIDE -> decide(aRuling());
            case REVISE_DECISION -> decide(aRuling().revising(EARLIER));
            case PUT_ON_AGENDA -> office.setAgenda(JORIS_THE_SECRETARY, planned, id);
            case BEGIN_FOLLOW_UP -> new BeginFollowUpHandler(office.cases, office.clock).handle(new BeginFollowUp(id));
            case PROPOSE -> new ProposeCaseHandler(office.cases).handle(new ProposeCase(id, Cast.NOW));
            case CONCLUDE -> throw new AssertionError("needs its session");
        };
    }

    private Result<?> seat() {
        var terms = new Terms(new Whom.Named(SAFE_HOME), false, null, "Almere is theirs.");
        return new SeatOrganisationHandler(office.cases, Cast.DIRECTORY, office.clock)
                .handle(new SeatOrganisation(SAMIRA_OF_CHILD_PROTECTION, id, terms));
    }

    private Result<?> unseat() {
        return new UnseatOrganisationHandler(office.cases, office.clock)
                .handle(new UnseatOrganisation(LIESBETH_THE_CHAIR, id, HALT));
    }

    private Result<?> exclude() {
        var exclusion = new Exclusion(new ExclusionId(UUID.randomUUID()), HALT, null, "A conflict.");
        return new ExcludeParticipantHandler(office.cases, Cast.DIRECTORY, office.clock)
                .handle(new ExcludeParticipant(JOOST_OF_HALT, id, exclusion));
    }

    private Result<?> voice() {
        var words = new Words(1, "Facts.", "A feeling.", null, null);
        return new VoiceConcernHandler(office.cases, office.clock)
                .handle(new VoiceConcern(NOOR_OF_POLICE, id, new ConcernId(UUID.randomUUID()), words));
    }

    private Result<?> dissent() {
        var words = new RecordDissent.Words(new DissentId(UUID.randomUUID()), "Not so.");
        return new RecordDissentHandler(office.cases, office.clock)
                .handle(new RecordDissent(NOOR_OF_POLICE, id, PICTURE, words));
    }

    private Result<?> decide(RulingFixture ruling) {
        return office.decide(LIESBETH_THE_CHAIR, id, new DecisionId(UUID.randomUUID()), ruling.build());
    }

    /** As if it had been decided on before, whatever the phase. */
    private void decideBefore() {
        var file = office.file(id);
        var ruling = aRuling().build().ruling();
        var decision = new Decision(EARLIER, PROSECUTION, ruling, null, Cast.NOW);
        office.cases.put(file.with(file.deliberation().with(decision)));
    }

    private Result<?> conclude(SessionId session) {
        var conclusion = new Conclusion(id, Conclusion.Outcome.RE_AGENDAED, "Wait.", List.of(), null);
        return new ConcludeItemHandler(office.sessions, office.cases, office.clock)
                .handle(new ConcludeItem(LIESBETH_THE_CHAIR, session, conclusion));
    }

    /** An appointment that waits for its answer, whatever the phase. */
    private Result<?> answer(Phase phase) {
        var file = office.file(id);
        office.cases.put(
                file.with(file.table().appointing(CHILD_PROTECTION, null)).in(phase));
        return office.answer(SAMIRA_OF_CHILD_PROTECTION, id, true);
    }

    private Result<?> interpret(InterpretationId picture) {
        return office.interpret(SAMIRA_OF_CHILD_PROTECTION, id, picture, MOTHER, BINTA);
    }
}
