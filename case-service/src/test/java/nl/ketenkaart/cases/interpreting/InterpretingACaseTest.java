package nl.ketenkaart.cases.interpreting;

import static nl.ketenkaart.cases.Cast.CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.FATIMA_OF_SAFE_HOME;
import static nl.ketenkaart.cases.Cast.INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.SAMIRA_OF_CHILD_PROTECTION;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.ProposalFixture.BINTA;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.FORBIDDEN;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseInterpreted;
import nl.ketenkaart.cases.casefile.CaseEvent.DissentRecorded;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.DissentId;
import nl.ketenkaart.cases.deliberation.Interpretation;
import nl.ketenkaart.cases.deliberation.InterpretationId;
import nl.ketenkaart.cases.deliberation.Pattern;
import nl.ketenkaart.cases.deliberation.Picture;
import nl.ketenkaart.cases.deliberation.Picture.Phase;
import nl.ketenkaart.cases.deliberation.Picture.Safety;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterpretingACaseTest {
    private static final PersonId STRANGER = new PersonId(Cast.id("stranger"));
    private static final InterpretationId FIRST = new InterpretationId(Cast.id("first"));
    private static final InterpretationId SECOND = new InterpretationId(Cast.id("second"));
    private static final DissentId DISSENT = new DissentId(Cast.id("dissent"));
    private final Office office = new Office();
    private final CaseId id = office.directed();

    @Test
    void for_who_does_not_sit_there_the_case_is_not_there() {
        refused(interpret(FATIMA_OF_SAFE_HOME, FIRST, BINTA), NOT_THERE);
        refused(dissent(FATIMA_OF_SAFE_HOME, FIRST), NOT_THERE);
    }

    @Test
    void who_neither_directs_nor_chairs_may_not() {
        refused(interpret(NOOR_OF_POLICE, FIRST, BINTA), FORBIDDEN);
    }

    @Test
    void safety_is_of_persons_of_the_case_and_of_each_once() {
        var refusal = refused(interpret(SAMIRA_OF_CHILD_PROTECTION, FIRST, BINTA, STRANGER, BINTA), INVALID);
        assertThat(pointers(refusal)).containsExactly("/safety/1/personId", "/safety/2/personId");
    }

    @Test
    void another_pattern_is_said_in_words_and_words_are_only_for_another_pattern() {
        assertThat(pointers(refused(interpret(List.of(Pattern.OTHER), null), INVALID)))
                .containsExactly("/otherPattern");
        var words = "He keeps her papers.";
        assertThat(pointers(refused(interpret(List.of(Pattern.CHILD_ABUSE), words), INVALID)))
                .containsExactly("/otherPattern");
        done(interpret(List.of(Pattern.CHILD_ABUSE, Pattern.OTHER), words));
        assertThat(((CaseInterpreted) office.lastEvent()).otherPattern()).isEqualTo(words);
    }

    @Test
    void each_picture_is_a_version_and_the_earlier_ones_stay() {
        done(interpret(SAMIRA_OF_CHILD_PROTECTION, FIRST, BINTA));
        var file = done(interpret(LIESBETH_THE_CHAIR, SECOND, BINTA));
        assertThat(file.deliberation().interpretations())
                .extracting(Interpretation::version)
                .containsExactly(1, 2);
        var interpreted = (CaseInterpreted) office.lastEvent();
        assertThat(interpreted.version()).isEqualTo(2);
        assertThat(interpreted.patterns()).containsExactly(Pattern.CHILD_NEGLECT);
    }

    @Test
    void the_same_picture_again_changes_nothing() {
        done(interpret(SAMIRA_OF_CHILD_PROTECTION, FIRST, BINTA));
        var events = office.cases.events().size();
        done(interpret(SAMIRA_OF_CHILD_PROTECTION, FIRST, BINTA));
        assertThat(office.cases.events()).hasSize(events);
    }

    @Test
    void dissent_needs_an_interpretation_and_a_part_in_the_work() {
        refused(dissent(NOOR_OF_POLICE, FIRST), NOT_THERE);
        done(interpret(SAMIRA_OF_CHILD_PROTECTION, FIRST, BINTA));
        refused(dissent(INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION, FIRST), FORBIDDEN);
    }

    @Test
    void dissent_stays_with_the_interpretation_that_it_is_about() {
        done(interpret(SAMIRA_OF_CHILD_PROTECTION, FIRST, BINTA));
        done(interpret(SAMIRA_OF_CHILD_PROTECTION, SECOND, BINTA));
        done(dissent(NOOR_OF_POLICE, FIRST));
        var file = done(dissent(NOOR_OF_POLICE, FIRST));
        assertThat(file.deliberation().find(FIRST).orElseThrow().dissents()).hasSize(1);
        assertThat(file.deliberation().find(SECOND).orElseThrow().dissents()).isEmpty();
        assertThat(office.lastEvent())
                .isEqualTo(new DissentRecorded(id, FIRST, DISSENT, POLICE, "She is less safe than this.", Cast.NOW));
        assertThat(file.deliberation().find(FIRST).orElseThrow().organisation()).isEqualTo(CHILD_PROTECTION);
    }

    private Result<Case> interpret(Caller by, InterpretationId interpretationId, PersonId... persons) {
        var safety = Arrays.stream(persons)
                .map(person -> new Safety(person, Phase.ACUTE_DANGER, "She may be taken abroad."))
                .toList();
        var picture =
                new Picture("Is she safe with her father?", List.of(Pattern.CHILD_NEGLECT), null, safety, List.of());
        return new InterpretCaseHandler(office.cases, office.clock)
                .handle(new InterpretCase(by, id, interpretationId, picture));
    }

    private Result<Case> interpret(List<Pattern> patterns, @Nullable String otherPattern) {
        var picture = new Picture("As we see it.", patterns, otherPattern, List.of(), List.of());
        return new InterpretCaseHandler(office.cases, office.clock)
                .handle(new InterpretCase(SAMIRA_OF_CHILD_PROTECTION, id, FIRST, picture));
    }

    private Result<Case> dissent(Caller by, InterpretationId about) {
        var words = new RecordDissent.Words(DISSENT, "She is less safe than this.");
        return new RecordDissentHandler(office.cases, office.clock).handle(new RecordDissent(by, id, about, words));
    }
}
